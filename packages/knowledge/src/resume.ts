// Generated from data/resume.yaml by `npm run generate`. Edit the YAML, not this file.

import type { ResumeTables } from '@titlescope/core';

/** How a résumé is read beyond its claims. */
export const resumeTables: ResumeTables = {
  version: '2026-11',
  headings: {
    work: [
      'experience',
      'work experience',
      'professional experience',
      'employment',
      'employment history',
      'work history',
      'career',
      'career history',
      'professional background',
      'relevant experience',
    ],
    other: [
      'education',
      'skills',
      'key skills',
      'core skills',
      'technical skills',
      'languages',
      'certifications',
      'certificates',
      'certifications and training',
      'licenses and certifications',
      'licences and certifications',
      'courses',
      'training',
      'projects',
      'publications',
      'interests',
      'hobbies',
      'references',
      'volunteering',
      'volunteer experience',
      'awards',
      'honours',
      'honors',
      'contact',
      'personal details',
      'tools',
      'top skills',
      'honors-awards',
      'patents',
    ],
    about: [
      'summary',
      'profile',
      'about',
      'about me',
      'professional summary',
      'objective',
      'headline',
      'personal statement',
    ],
  },
  titleWords: [
    'owner',
    'manager',
    'lead',
    'head',
    'director',
    'vp',
    'president',
    'chief',
    'officer',
    'cpo',
    'ceo',
    'cto',
    'founder',
    'co-founder',
    'analyst',
    'engineer',
    'developer',
    'architect',
    'consultant',
    'coordinator',
    'specialist',
    'assistant',
    'associate',
    'intern',
    'trainee',
    'master',
    'designer',
    'researcher',
    'executive',
    'agent',
    'editor',
    'clerk',
    'administrator',
    'strategist',
    'marketer',
    'student',
    'werkstudent',
    'apprentice',
    'supervisor',
    'partner',
    'tester',
    'scientist',
    'teacher',
    'nurse',
    'planner',
    'buyer',
    'advisor',
    'adviser',
    'representative',
    'programmer',
    'produktmanager',
    'projektleiter',
    'leiter',
    'volunteer',
    'freelancer',
    'contractor',
  ],
  conflations: [
    {
      code: 'roadmap-under-pm',
      label: 'The roadmap in a layered house',
      explanation:
        "This position names a product manager or product management, or words of the Scaled Agile Framework, and also claims the roadmap under a product owner's title. In that framework the roadmap belongs to product management. Say which part was yours, or expect the question.",
      sources: [
        {
          name: 'SAFe 6, product management and product owner',
          url: 'https://framework.scaledagile.com/product-owner',
          date: '2023-03',
          licence: 'all rights reserved; ideas cited',
        },
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
      ],
    },
    {
      code: 'acceptance-as-metric',
      label: 'Acceptance criteria as a success metric',
      explanation:
        'Acceptance criteria say that a thing was built as ordered. A success metric says what changed because of it.',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
        {
          name: "Escaping the Build Trap (O'Reilly)",
          date: '2018-11',
          licence: 'all rights reserved; ideas cited',
        },
      ],
    },
    {
      code: 'output-as-outcome',
      label: 'Output as outcome',
      explanation:
        'Features, stories, velocity and dates count work done. A reader of this line asks what they changed.',
      sources: [
        {
          name: "Escaping the Build Trap (O'Reilly)",
          date: '2018-11',
          licence: 'all rights reserved; ideas cited',
        },
      ],
    },
    {
      code: 'hollow-number',
      label: 'A number that proves nothing',
      explanation:
        'The number has nothing that it is a share of, or counts effort. It will be asked about and cannot be answered.',
      sources: [
        {
          name: "Escaping the Build Trap (O'Reilly)",
          date: '2018-11',
          licence: 'all rights reserved; ideas cited',
        },
      ],
    },
    {
      code: 'title-for-scope',
      label: 'The title in place of the scope',
      explanation: 'This line repeats what a title says. It does not say what was decided.',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
      ],
    },
    {
      code: 'words-without-particulars',
      label: 'Words without particulars',
      explanation:
        'These words claim a style. Nothing in the line could be asked about and checked.',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
      ],
    },
    {
      code: 'build-trap',
      label: 'Build trap',
      explanation:
        'Most lines of this position are about backlog, requirements and delivery, the work that AI tools absorb fastest, and none holds the roadmap, the customers or the metrics.',
      sources: [
        {
          name: "Escaping the Build Trap (O'Reilly)",
          date: '2018-11',
          licence: 'all rights reserved; ideas cited',
        },
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
      ],
    },
  ],
  openings: [
    {
      pattern: 'be responsible for',
      verb: 'Owned',
    },
    {
      pattern: 'responsible for',
      verb: 'Owned',
    },
    {
      pattern: 'responsible of',
      verb: 'Owned',
    },
    {
      pattern: 'be accountable for',
      verb: 'Answered for',
    },
    {
      pattern: 'accountable for',
      verb: 'Answered for',
    },
    {
      pattern: 'be answerable for',
      verb: 'Answered for',
    },
    {
      pattern: 'answerable for',
      verb: 'Answered for',
    },
    {
      pattern: 'in charge of',
      verb: 'Ran',
    },
    {
      pattern: 'be in charge of',
      verb: 'Ran',
    },
    {
      pattern: 'take care of',
      verb: 'Ran',
    },
    {
      pattern: 'look after',
      verb: 'Ran',
    },
    {
      pattern: 'have ownership of',
      verb: 'Owned',
    },
    {
      pattern: 'have responsibility for',
      verb: 'Owned',
    },
  ],
  drops: [
    'as product owner',
    'as the product owner',
    'as a product owner',
    'as po',
    'as the po',
    'in my role as product owner',
    'successfully',
    'effectively',
    'proactively',
    'passionately',
    'strategically',
    'end to end',
    'in the art',
    'within the art',
    'of the release train',
    'on the release train',
    'in jira',
  ],
  asks: [
    {
      code: 'interviews',
      accountability: 'customers',
      without: 'contact',
      ask: 'how many interviews a quarter?',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
      ],
    },
    {
      code: 'killed',
      accountability: 'roadmap',
      without: 'killed',
      ask: 'which bet did you kill, and why?',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
      ],
    },
    {
      code: 'why',
      accountability: 'roadmap',
      without: 'reason',
      ask: 'why this one?',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
      ],
    },
    {
      code: 'metric',
      accountability: 'metrics',
      without: 'outcome',
      ask: 'which metric, from what to what?',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
        {
          name: "Escaping the Build Trap (O'Reilly)",
          date: '2018-11',
          licence: 'all rights reserved; ideas cited',
        },
      ],
    },
    {
      code: 'pays',
      accountability: 'viability',
      without: 'viability',
      ask: 'what would it have cost, and brought in?',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
      ],
    },
  ],
};
