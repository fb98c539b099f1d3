// Generated from data/*.yaml by `npm run generate`. Edit the YAML, not this file.

import type { Source } from '@titlescope/core';
import type { Guide } from './entries.ts';

const article: Source = {
  name: 'Product manager vs product owner: what the title actually tells you',
  date: '2026-06',
  licence: 'all rights reserved; facts and figures cited',
};

const gdsFramework: Source = {
  name:
    'UK Government Digital and Data Profession Capability Framework, product manager and delivery manager',
  url: 'https://ddat-capability-framework.service.gov.uk/role/product-manager',
  date: '2025-02-28',
  licence: 'Open Government Licence v3.0',
};

const gitlabHandbook: Source = {
  name: 'GitLab Handbook, product management',
  url: 'https://handbook.gitlab.com/handbook/product/',
  date: '2026-11',
  licence: 'CC BY-SA 4.0; facts cited',
};

const guidelines: Source = {
  name: 'titlescope labelling guidelines',
  date: '2026-11',
  licence: 'Apache-2.0',
};

const onet: Source = {
  name: 'O*NET 30.3 database, task statements and sample titles (CC BY 4.0)',
  url: 'https://www.onetcenter.org/database.html',
  date: '2026-11',
  licence: 'CC BY 4.0',
};

const buildTrap: Source = {
  name: "Escaping the Build Trap (O'Reilly)",
  date: '2018-11',
  licence: 'all rights reserved; ideas cited',
};

const safe: Source = {
  name: 'SAFe 6, product management and product owner',
  url: 'https://framework.scaledagile.com/product-owner',
  date: '2023-03',
  licence: 'all rights reserved; ideas cited',
};

const scrumGuide: Source = {
  name: 'The Scrum Guide, November 2020',
  url: 'https://scrumguides.org/docs/scrumguide/v2020/2020-Scrum-Guide-US.pdf',
  date: '2020-11',
  licence: 'CC BY-SA 4.0; ideas in our own words',
};

const svpg: Source = {
  name: 'SVPG, Product vs. Feature Teams',
  url: 'https://www.svpg.com/product-vs-feature-teams/',
  date: '2019-08-29',
  licence: 'all rights reserved; ideas cited',
};

const gdsSkills: Source = {
  name: 'GOV.UK, digital and technology skills, product management',
  url: 'https://www.gov.uk/guidance/digital-and-technology-skills/product-management',
  date: '2026-11',
  licence: 'Open Government Licence v3.0',
};

const perriOwners: Source = {
  name: "Melissa Perri on product owners, Lenny's Podcast",
  url: 'https://www.lennysnewsletter.com/p/product-owners-melissa-perri',
  date: '2024-11-10',
  licence: 'all rights reserved; ideas cited',
};

const pragmatic: Source = {
  name: 'Pragmatic Institute, product marketing or product management',
  url:
    'https://www.pragmaticinstitute.com/resources/articles/product/product-marketing-or-product-management/',
  date: '2026-11',
  licence: 'all rights reserved; ideas cited',
};

/** What frameworks and practice say of roles that are taken for one another. */
export const guide: Guide = {
  version: '2026-11',
  frameworks: [
    {
      framework: 'scrum',
      label: 'Scrum Guide 2020',
      says:
        'Knows a product owner, a scrum master and developers, and no product manager. The product owner is one person, answers for the value of the product and may hand work on but not the accountability.',
      roles: [
        {
          role: 'product_owner',
          words:
            'Sets and explains the product goal, creates and orders the items of the backlog, and keeps it visible and understood.',
        },
        {
          role: 'scrum_master',
          words: 'Answers for how effective the team is.',
        },
      ],
      holders: [
        { accountability: 'backlog', role: 'product_owner', part: 'holds' },
      ],
      sources: [scrumGuide],
    },
    {
      framework: 'safe',
      label: 'SAFe 6',
      says:
        'Knows both titles and splits the work in layers: product management looks outward for a whole release train, product owners look after one team each.',
      roles: [
        {
          role: 'product_manager',
          words:
            'Explores the market and its users, sets strategy, vision and roadmap, and orders the backlog of the release train.',
        },
        {
          role: 'product_owner',
          words:
            "Takes part in vision and roadmap, stays in touch with customers, orders the team's backlog and brings feedback back.",
        },
      ],
      holders: [
        { accountability: 'roadmap', role: 'product_manager', part: 'holds' },
        { accountability: 'roadmap', role: 'product_owner', part: 'contributes' },
        { accountability: 'customers', role: 'product_manager', part: 'holds' },
        { accountability: 'customers', role: 'product_owner', part: 'contributes' },
        { accountability: 'viability', role: 'product_manager', part: 'holds' },
        { accountability: 'backlog', role: 'product_owner', part: 'holds' },
      ],
      sources: [safe],
    },
    {
      framework: 'uk-government',
      label: 'UK Government Digital and Data profession',
      says:
        'Describes a product manager and a delivery manager as two professions with ladders of their own. It has no product owner.',
      roles: [
        {
          role: 'product_manager',
          words:
            'Makes products give value and the right outcomes, frames the problem with the team and decides the priorities.',
        },
        {
          role: 'project_manager',
          words: 'As delivery manager, answers for the delivery of products and services.',
        },
      ],
      holders: [
        { accountability: 'roadmap', role: 'product_manager', part: 'holds' },
        { accountability: 'metrics', role: 'product_manager', part: 'holds' },
        { accountability: 'delivery', role: 'project_manager', part: 'holds' },
      ],
      sources: [gdsFramework, gdsSkills],
    },
    {
      framework: 'svpg',
      label: 'SVPG (Cagan)',
      says:
        "Tells three kinds of team apart. Empowered teams are given problems, feature teams are given features, delivery teams are given a backlog; the product person's job is another one in each.",
      roles: [
        {
          role: 'product_manager',
          words:
            'In an empowered team answers for value and viability, and knows customers, data, business and industry at first hand. In a feature team these stay with whoever asked for the feature, and the work is close to project management.',
        },
        {
          role: 'product_owner',
          words:
            'In a delivery team keeps the backlog for others who decide; the name given to it is backlog administrator.',
        },
      ],
      holders: [
        { accountability: 'customers', role: 'product_manager', part: 'holds' },
        { accountability: 'viability', role: 'product_manager', part: 'holds' },
        { accountability: 'backlog', role: 'product_owner', part: 'holds' },
      ],
      sources: [svpg],
    },
    {
      framework: 'perri',
      label: 'Perri',
      says:
        'Product management is the job and the career; product owner is a part one plays in a Scrum team. Splitting the two into an outward and an inward person makes order-takers.',
      roles: [
        {
          role: 'product_manager',
          words:
            'Discovers with customers, decides what is worth building and measures success in outcomes and not in output.',
        },
        {
          role: 'product_owner',
          words:
            'A part in Scrum that grew out of helping developers order their work; full weeks of story writing are a warning sign.',
        },
      ],
      holders: [
        { accountability: 'roadmap', role: 'product_manager', part: 'holds' },
        { accountability: 'customers', role: 'product_manager', part: 'holds' },
        { accountability: 'metrics', role: 'product_manager', part: 'holds' },
        { accountability: 'backlog', role: 'product_owner', part: 'holds' },
      ],
      sources: [perriOwners, buildTrap],
    },
    {
      framework: 'gitlab',
      label: 'GitLab handbook',
      says:
        "One company's written practice, without product owners. It says itself that a product manager's duties vary greatly between organisations.",
      roles: [
        {
          role: 'product_manager',
          words:
            'Decides what a group works on and for which release, spends most of the time on understanding the problem, keeps the direction public and reviews performance indicators. Not answerable for shipping on time.',
        },
      ],
      holders: [
        { accountability: 'roadmap', role: 'product_manager', part: 'holds' },
        { accountability: 'customers', role: 'product_manager', part: 'holds' },
        { accountability: 'viability', role: 'product_manager', part: 'holds' },
        { accountability: 'backlog', role: 'product_manager', part: 'holds' },
      ],
      sources: [gitlabHandbook],
    },
  ],
  profiles: [
    {
      name: 'product_manager',
      holds: ['roadmap', 'customers', 'metrics', 'viability'],
      shares: ['backlog', 'requirements', 'delivery'],
      sources: [guidelines, svpg, gitlabHandbook],
    },
    {
      name: 'product_leader',
      holds: ['roadmap', 'metrics', 'viability', 'people'],
      shares: ['customers'],
      sources: [guidelines, gdsFramework],
    },
    {
      name: 'product_owner',
      holds: ['backlog'],
      shares: ['roadmap', 'customers', 'requirements', 'delivery'],
      sources: [guidelines, scrumGuide, safe],
    },
    {
      name: 'business_analyst',
      holds: ['requirements'],
      shares: ['backlog', 'technical'],
      sources: [guidelines],
    },
    {
      name: 'project_manager',
      holds: ['delivery'],
      shares: ['requirements'],
      sources: [guidelines, onet],
    },
    {
      name: 'program_manager',
      holds: ['delivery'],
      shares: ['roadmap', 'metrics'],
      sources: [guidelines],
    },
    {
      name: 'scrum_master',
      holds: ['delivery'],
      shares: ['backlog'],
      sources: [guidelines, scrumGuide],
    },
    {
      name: 'product_marketing',
      holds: ['viability'],
      shares: ['customers', 'metrics'],
      sources: [guidelines, pragmatic],
    },
    {
      name: 'engineering_manager',
      holds: ['people', 'technical'],
      shares: ['roadmap', 'delivery'],
      sources: [guidelines],
    },
    {
      name: 'analyst',
      holds: ['technical'],
      shares: ['metrics', 'requirements'],
      sources: [guidelines],
    },
  ],
  pairs: [
    {
      pair: 'product-manager-and-product-owner',
      left: 'product_manager',
      right: 'product_owner',
      theory:
        "A product manager decides what is built and why, learns from customers and answers for the result. A product owner turns that direction into one team's list of work, orders it and accepts what is finished. Product manager is a job; product owner is a part in Scrum, which knows no product manager at all.",
      practice: [
        {
          kind: 'big_tech',
          words:
            'The product owner title is hardly used. A product owner who applies must show product management by what was decided.',
        },
        {
          kind: 'enterprise',
          words:
            "Both titles, mostly in the textbook split. The owner's risk is writing stories without a say in why.",
        },
        {
          kind: 'saas',
          words:
            'In Europe often one job under either title; a product owner may hold discovery and roadmap in full.',
        },
        {
          kind: 'consultancy',
          words:
            "A product owner often stands in for a client's; the client keeps roadmap and metrics.",
        },
        {
          kind: 'startup',
          words: 'One person does both; a founder may keep the last word on the roadmap.',
        },
        {
          kind: 'public',
          words: "Some governments have a product manager's ladder and no product owner.",
        },
      ],
      tell: {
        left: [
          'sets or owns the roadmap or the strategy',
          'interviews or visits customers',
          'defines success and answers for it',
          'makes the business case',
        ],
        right: [
          "orders and refines a team's backlog",
          'writes stories and acceptance criteria',
          'works to a roadmap that somebody else sets',
          'accepts finished work',
        ],
      },
      sources: [article, scrumGuide, safe, perriOwners, gdsFramework],
    },
    {
      pair: 'product-manager-and-project-manager',
      left: 'product_manager',
      right: 'project_manager',
      theory:
        'A product manager decides what is worth building and lives with the product; a project manager gets an agreed thing done to time and budget, and is finished with it. One answers for an outcome, the other for a delivery.',
      practice: [
        {
          kind: 'enterprise',
          words:
            "Under a product title the work can be a project's: features come from stakeholders, the seat keeps the dates.",
        },
        {
          kind: 'consultancy',
          words:
            'Delivery to a client is the product; many product titles here carry plans and budgets.',
        },
        {
          kind: 'public',
          words: 'A delivery manager is a profession of its own beside the product manager.',
        },
      ],
      tell: {
        left: [
          'decides priorities across features',
          'learns from customers at first hand',
          'answers for adoption or revenue',
        ],
        right: [
          'plans schedules and budgets',
          'tracks risks and status',
          'manages scope and change',
          'reports to a steering committee',
        ],
      },
      sources: [svpg, onet, gdsFramework, guidelines],
    },
    {
      pair: 'product-manager-and-program-manager',
      left: 'product_manager',
      right: 'program_manager',
      theory:
        'A product manager decides for one product or area. A program manager joins several projects or teams to one result, mostly without deciding what each of them builds.',
      practice: [
        {
          kind: 'big_tech',
          words:
            'Program managers coordinate across teams while product managers hold the narrow areas.',
        },
        {
          kind: 'enterprise',
          words:
            'Program work follows yearly plans and governance; a product direction may be set above both.',
        },
      ],
      tell: {
        left: ['owns the roadmap of a product', 'defines its metrics', 'talks to its users'],
        right: [
          'aligns several teams or projects',
          'manages dependencies between them',
          'runs the cadence and the reporting',
        ],
      },
      sources: [article, guidelines],
    },
    {
      pair: 'product-manager-and-engineering-manager',
      left: 'product_manager',
      right: 'engineering_manager',
      theory:
        'The product manager answers for what is built and why, the engineering manager for the people who build it and for how it is built. Neither reports to the other; both want to be asked about the roadmap.',
      practice: [
        {
          kind: 'startup',
          words: 'One technical lead may hold both until the team grows.',
        },
        {
          kind: 'saas',
          words:
            'Delivery of a team usually moves to the engineering manager; a product seat that holds it as well is two jobs.',
        },
      ],
      tell: {
        left: ['customers', "business case and success metrics are the seat's own"],
        right: [
          'hires, coaches and reviews engineers',
          'answers for architecture and quality',
          'takes part in the roadmap',
        ],
      },
      sources: [guidelines, svpg],
    },
    {
      pair: 'product-manager-and-product-marketing',
      left: 'product_manager',
      right: 'product_marketing',
      theory:
        'Both must know market and customer. The product manager decides what is made for them; the product marketing manager positions it, launches it and equips those who sell it. Their work overlaps most around the next product.',
      practice: [
        {
          kind: 'saas',
          words:
            'Competitor work, pricing and launch may sit with either; ask who has the last word on price.',
        },
        {
          kind: 'startup',
          words: 'Without a product marketer the product manager does the launches.',
        },
      ],
      tell: {
        left: [
          'decides features and priorities',
          'works with engineers daily',
          'answers for use of the product',
        ],
        right: [
          'positioning and messages',
          'launches and campaigns',
          'sales enablement',
          'win and loss interviews',
        ],
      },
      sources: [pragmatic, guidelines],
    },
    {
      pair: 'product-manager-and-product-leader',
      left: 'product_manager',
      right: 'product_leader',
      theory:
        'A product manager decides for one product or area; a product leader decides over several, or manages the people who decide for each, and answers for them.',
      practice: [
        {
          kind: 'startup',
          words: 'A head of product without a team is a product manager with a larger title.',
        },
        {
          kind: 'public',
          words:
            'The ladder from associate to head of product is written down; the head leads the profession.',
        },
      ],
      tell: {
        left: ['one product or area', "no reports of one's own", 'discovery done in person'],
        right: ['manages product managers', 'strategy across products', 'hires and budgets'],
      },
      sources: [guidelines, gdsFramework],
    },
    {
      pair: 'product-owner-and-business-analyst',
      left: 'product_owner',
      right: 'business_analyst',
      theory:
        "A product owner decides the order of a team's work and answers for its value. A business analyst finds out what stakeholders need and writes it down so that a team can build it; the order and the value are decided elsewhere.",
      practice: [
        {
          kind: 'enterprise',
          words:
            'Business analysts are renamed product owners when a company turns to agile teams, with the same work.',
        },
        {
          kind: 'consultancy',
          words: 'One person often does both for a client, under either title.',
        },
        {
          kind: 'public',
          words: 'Business analysis follows its own grades.',
        },
      ],
      tell: {
        left: [
          'decides priorities in the backlog',
          'sets a sprint or product goal',
          'may say no to a stakeholder',
        ],
        right: [
          'elicits and documents requirements',
          'maps processes',
          'writes functional specifications',
          'supports acceptance tests',
        ],
      },
      sources: [guidelines, scrumGuide, perriOwners],
    },
    {
      pair: 'product-owner-and-scrum-master',
      left: 'product_owner',
      right: 'scrum_master',
      theory:
        'In the Scrum Guide the product owner answers for the value of what is built and the scrum master for how effectively the team works. One decides the order of the work, the other decides nothing about it.',
      practice: [
        {
          kind: 'enterprise',
          words:
            'Both seats are common; where one person fills both, coordination tends to crowd out the product.',
        },
        {
          kind: 'consultancy',
          words: "A combined title is often a project manager's work in agile words.",
        },
      ],
      tell: {
        left: ['orders the backlog', 'talks to stakeholders about what comes next', 'accepts work'],
        right: ['runs ceremonies', 'removes impediments', 'coaches the team and the organisation'],
      },
      sources: [scrumGuide, guidelines],
    },
    {
      pair: 'product-owner-and-project-manager',
      left: 'product_owner',
      right: 'project_manager',
      theory:
        "A product owner keeps a product's list of work in the order of its value for as long as the product lives. A project manager delivers an agreed scope by a date.",
      practice: [
        {
          kind: 'enterprise',
          words:
            'Project managers are renamed product owners with the plans left in place: look for budgets, milestones and steering committees.',
        },
        {
          kind: 'consultancy',
          words: "The contract has a scope and a date, so the owner's freedom to reorder is small.",
        },
      ],
      tell: {
        left: ['backlog order', 'stories', 'product goal', 'feedback after each release'],
        right: ['milestones', 'budget', 'resource plans', 'risk registers', 'status reports'],
      },
      sources: [guidelines, scrumGuide, onet],
    },
    {
      pair: 'project-manager-and-program-manager',
      left: 'project_manager',
      right: 'program_manager',
      theory:
        'A project manager delivers one scoped thing; a program manager delivers a result that needs several of them, and answers for how they fit together.',
      practice: [
        {
          kind: 'big_tech',
          words: 'Program manager is the common title for delivery work across teams.',
        },
        {
          kind: 'enterprise',
          words: 'A program has a governance of its own; titles follow size and budget.',
        },
      ],
      tell: {
        left: ['one project', 'its plan', 'its budget'],
        right: [
          'several projects or teams',
          'dependencies between them',
          'a benefit that none of them gives alone',
        ],
      },
      sources: [guidelines, onet, article],
    },
  ],
};
