import type { Section } from './segmented.ts';

const QUALIFIERS =
  `key|core|main|primary|major|essential|general|specific|additional|other|basic|minimum|preferred|required|desired|
desirable|technical|functional|professional|mandatory|job|role|position|duties and|roles and|roles &|roles/|your|the|our|essential job|key job|
essential duties and|key duties and|duties &|primary duties and|key roles and|key roles &|tasks and|tasks &|key skills and|skills and|
skills &|skill and|education and|education &|education/|experience and|experience &|knowledge and|knowledge &|minimum job|preferred job|
minimum required|experience/|qualifications and|qualifications &|requirements and|requirements &|requirements/|certifications and|soft|
hard|must have|must-have|good to have|nice to have|nice-to-have|competencies and|supervisory|project|day-to-day|day to day|what|responsibilities and|responsibilities &|other key|specific key|primary job|
knowledge, skills and|knowledge, skills, and|knowledge skills and|knowledge, skills &|
education, experience and|required skills and|required skills &|required education and|preferred skills and|preferred education and|required experience and|preferred qualifications and|minimum qualifications and`
    .replace(/\n/gu, '')
    .split('|');

const QUALIFIED: Readonly<Record<'duties' | 'qualifications', readonly string[]>> = {
  duties: [
    'responsibilities',
    'responsibility',
    'duties',
    'accountabilities',
    'tasks',
    'deliverables',
    'functions',
    'activities',
  ],
  qualifications: [
    'qualifications',
    'qualification',
    'requirements',
    'requirement',
    'skills',
    'skill',
    'skill set',
    'skillset',
    'competencies',
    'experience',
    'experiences',
    'knowledge',
    'abilities',
    'certifications',
    'certification',
    'education',
    'skills and experience',
    'skills & experience',
    'skills and qualifications',
    'skills & qualifications',
    'expertise',
    'attributes',
    'proficiencies',
    'credentials',
    'training',
    'criteria',
  ],
};

const PHRASES: Readonly<Record<Section, string>> = {
  duties: `what you'll do|what you will do|what you'll be doing|what you will be doing|what you do|what you'd do|what you would do|
what you'll own|what you will own|what you'll work on|what you will work on|what you'll accomplish|what you'll be responsible for|
what you will be responsible for|what you'll achieve|what will you do|what will you be doing|what you get to do|what you'll get to do|
here's what you'll do|here is what you'll do|here's what you'll be doing|here's what you will do|what to expect|what we need you to do|
what you'll deliver|what you'll lead|what you'll drive|what you can expect to do|what you'll spend your time on|
your mission|your role|your responsibilities|your impact|your day to day|your day-to-day|your tasks|your job|your contribution|
your key responsibilities|your duties|your opportunity|your challenge|your future role|your new role|your work|
the role|the job|the position|the opportunity|the work|the impact you will have|the impact you'll have|the impact you'll make|
the impact you will make|the difference you will make|the difference you'll make|the mission|the challenge|role|position|
about the role|about the job|about the position|about the opportunity|about this role|about this job|about this position|
about this opportunity|about your role|more about the role|more about this role|a little about the role|
job description|job summary|job purpose|job overview|job profile|job details|job function|job functions|job responsibilities|job duties|
position summary|position overview|position description|position purpose|role summary|role overview|role description|role purpose|
role and responsibilities|role & responsibilities|roles and responsibilities|roles & responsibilities|roles and responsibility|
role and responsibility|role/responsibilities|roles/responsibilities|roles responsibilities|role responsibilities|role responsibility|
responsibilities|responsibility|responsibilities include|responsibilities to include|responsibilities may include|duties may include|duties to include|responsibilities will include|your responsibilities will include|
your responsibilities include|responsibilities to include|responsibilities may include|duties may include|duties to include|duties|duties include|duties and responsibilities|
duties & responsibilities|duties/responsibilities|responsibilities and duties|responsibilities & duties|
essential duties and responsibilities|essential functions|essential job functions|essential duties|principal duties|
principal accountabilities|principal responsibilities|key accountabilities|accountabilities|key deliverables|deliverables|
key responsibilities|key responsibility|key responsibility areas|key result areas|key tasks|key activities|key objectives|
primary responsibilities|primary duties|main responsibilities|main duties|main tasks|core responsibilities|
core duties|major responsibilities|specific responsibilities|general responsibilities|scope of work|scope of role|job scope|scope|tasks|
a typical day|a day in the life|day in the life|day to day|day-to-day|day to day responsibilities|day-to-day responsibilities|
in this role|in this role you will|in this role you'll|in this role, you will|in this role, you'll|in this position you will|in this position, you will|
in this position, you'll|in this role, you|as part of this role you will|as a member of the team you will|you will|you'll|you'll be|
you will be responsible for|you'll be responsible for|you are responsible for|responsible for|the successful candidate will|
the ideal candidate will|the candidate will|this role will|what the role involves|what the job involves|what's the role|what is the role|
areas of responsibility|key areas of responsibility|areas of focus|focus areas|key focus areas|
how you'll make an impact|how you will make an impact|how you'll contribute|how you will contribute|how you'll make a difference|
how you will make a difference|what this role is about|what we'll expect from you|what we expect from you|what success looks like|success looks like|
expectations|key expectations|objectives|objectives of this role|objectives of the role|mission|purpose|purpose of the role|purpose of the job|
work you'll do|the work you'll do|things you'll do|the day-to-day|description|profile description|
leadership responsibilities|supervisory responsibilities|you get to|
what will i be doing|what will your job look like|what a typical day looks like|position responsibilities|
major duties|general summary|primary function|primary purpose|basic function|essential responsibilities`,
  qualifications: `who you are|who are you|who we are looking for|who we're looking for|who you'll be|about you|a bit about you|a little about you|
you are|you're|you have|you've|you've got|you bring|you should have|you must have|you will have|you'll have|you possess|you might have|
you may be a fit if|you might be a fit if|you may be a good fit if you|you may be a good fit if|you might be a good fit if|
you'll be a great fit if|you'll love this job if|strong candidates may also|strong candidates may also have|ideally you have|
ideally you'll have|ideally, you have|what you have|what you'll have|what you bring|what you'll bring|what you will bring|
what you'll need|what you will need|what you need|what you need to have|what you need to succeed|what you'll need to succeed|what you'll need to bring|what you need to bring|
what you should have|what you should bring|what you should bring with you|we'll evaluate you based on your|what you bring to the table|what you'll bring to the table|what you bring to the role|what you bring to us|what we look for|what we're looking for|
what we are looking for|what we're looking for in you|what we seek|what we require|what we need|what we'd like to see|what we'd love to see|
what we need from you|what makes you a great fit|what makes you a good fit|what makes you qualified|what makes you stand out|
what will make you stand out|what sets you apart|what will set you apart|what it takes|what you must have|what we want to see|
we're looking for|we are looking for|we look for|we'd love to see|we're looking for someone who|we are looking for someone who|we're excited about you if|we'd love to hear from you if|we're excited if you have|
here's what you'll need|here's what we're looking for|here's what you need|what do you need|what you know|what you've done|what you offer|
your profile|your background|your experience|your skills|your qualifications|your skills and experience|your expertise|your skill set|your strengths|
the ideal candidate|ideal candidate|ideal candidate profile|candidate profile|ideal profile|the candidate|successful candidates will have|
the ideal candidate will have|the successful candidate will have|the right candidate will have|profile|person specification|
qualifications|qualification|minimum qualifications|basic qualifications|preferred qualifications|required qualifications|
additional qualifications|desired qualifications|key qualifications|bonus qualifications|job qualifications|other qualifications|
requirements|requirement|minimum requirements|basic requirements|job requirements|key requirements|position requirements|role requirements|
preferred requirements|required|preferred|desired|desirable|mandatory|minimum|essential|
skills|key skills|required skills|preferred skills|technical skills|soft skills|desired skills|must have skills|must-have skills|essential skills|
mandatory skills|primary skills|secondary skills|good to have skills|skills required|skills needed|skills and experience|
skills & experience|skills and qualifications|skills & qualifications|skills and competencies|skills & competencies|skills and abilities|
skills, knowledge and expertise|knowledge, skills and abilities|knowledge, skills, and abilities|knowledge/skills/abilities|
knowledge skills and abilities|knowledge and skills|knowledge & skills|skill set|skill set required|skills/experience|skills set|
experience|required experience|preferred experience|relevant experience|desired experience|work experience|minimum experience|
experience required|experience and qualifications|experience & qualifications|experience and skills|experience & skills|
experience level|years of experience|professional experience|education|education and experience|education & experience|education/experience|
education requirements|education required|minimum education|educational qualifications|educational qualification|educational requirements|academic qualifications|
competencies|key competencies|core competencies|behavioral competencies|certifications|certificates|licenses|licenses and certifications|
must have|must-have|must haves|must-haves|nice to have|nice-to-have|nice to haves|nice-to-haves|nice if you have|good to have|great to have|
bonus|bonus points|bonus points if|bonus points if you have|bonus points for|bonus if you have|pluses|plus|a plus|big plus|extra credit|it's a plus if you have|it's a bonus if you have|
preferred but not required|not required but a plus|other requirements|physical requirements|language requirements|languages|
language skills|language|prerequisites|eligibility|eligibility criteria|knowledge|expertise|attributes|key attributes|personal attributes|
personal characteristics|technologies|technical requirements|technical environment|tools|tools and technologies|tech stack|
we think you'll be a great fit if|you'll thrive if|you will thrive if|you'll succeed if|to be successful in this role|
to succeed in this role|to succeed|to be successful|to be successful in this role you will have|to be successful in this role you'll need|
to thrive in this role|what does it take|what's required|what is required|required knowledge|required skills and experience|in addition to the above|
what experience you'll bring|the experience you'll bring|the skills you'll bring|the expertise you'll bring|the expertise you have|the skills you have|
what you'll need for this role|we'd love it if you|your competencies|minimum basic qualifications`,
  about: `about us|about the company|about our company|about the team|about our team|about the organization|about the organisation|
about the client|about our client|about the business|about the department|about the product|about the group|about this team|
who we are|who are we|what we do|what we're building|what we are building|what we believe|what we stand for|our story|our mission|
our vision|our values|our culture|our team|our company|our purpose|our commitment|our products|our product|our mission and values|our approach|
company overview|company description|company profile|company background|company summary|company|company culture|business overview|the company|
the team|meet the team|team overview|team description|team|team summary|overview|introduction|summary|intro|background|
why us|why join us|why join|why this matters|why this role matters|why this role exists|why we exist|
the community you will join|the team you will join|the team you'll join|your team|organization overview|organization|
how we work|where we are|life with us|who is hiring|more about us|a little about us|at a glance|in a nutshell|more information about us|the department|department|
department overview|department summary|mission statement|vision|values|core values|culture`,
  benefits: `benefits|perks|perks and benefits|perks & benefits|benefits and perks|benefits & perks|benefits/perks|employee benefits|our benefits|
our perks|key benefits|company benefits|benefits overview|benefits summary|benefits package|benefits include|our benefits include|
benefits at a glance|additional benefits|other benefits|global benefits|what we offer|what we offer you|what we can offer you|what we can offer|
what do we offer|what we have to offer|what's in it for you|what is in it for you|what's in it for me|what you'll get|what you will get|
what you get|what you can expect|what you can expect from us|what you'll receive|what you'll enjoy|what you'll love|we offer|we offer you|our offer|our offer to you|
offer|what's on offer|on offer|we provide|you get|you'll get|you will get|in return|in return we offer|in return, we offer|
compensation|compensation and benefits|compensation & benefits|compensation range|compensation package|compensation information|compensation details|compensation philosophy|
total rewards|our total rewards|rewards|rewards and benefits|rewards & benefits|remuneration|salary|salary range|salary and benefits|salary & benefits|salary information|salary details|pay|pay range|
pay transparency|pay & benefits|pay and benefits|base salary|base salary range|base pay|base pay range|annual salary range|pay rate|hourly rate|
annual base salary|the pay range for this role|us salary range|us pay range|bonus and equity|equity|
why you'll love working here|why you'll love us|why you'll love it here|why work with us|why work for us|why work here|
why you should join us|why you should apply|why you should join|why you'll love this job|why you'll love working with us|
our perks and benefits|some of our benefits|some of the benefits|some of our perks|here's what we offer|the perks|the benefits|paid time off|health and wellness|health & wellness|wellness|
work-life balance|work life balance|time off|retirement|financial wellness|insurance|what working with us offers|employment benefits|how we'll take care of you|how we take care of you|what's in it`,
  legal: `equal opportunity|equal opportunities|equal opportunity employer|equal employment opportunity|equal employment opportunities|equal opportunity statement|eeo|eeo statement|
eeoc|eoe|eeo/aa|aa/eeo|equal opportunity employment|equal opportunity and diversity|an equal opportunity employer|diversity|diversity and inclusion|diversity & inclusion|
diversity, equity and inclusion|diversity, equity, and inclusion|diversity, equity & inclusion|diversity statement|inclusion|inclusion and diversity|inclusion & diversity|
inclusion statement|dei|our commitment to diversity|our commitment to diversity and inclusion|our commitment to inclusion|commitment to diversity|accessibility|accommodations|accommodation|reasonable accommodation|
reasonable accommodations|accommodation statement|disability accommodation|privacy|privacy policy|privacy notice|privacy statement|data privacy|
applicant privacy notice|candidate privacy notice|disclaimer|disclaimers|notice|note|legal|legal notice|legal statement|compliance|background check|background checks|
background screening|e-verify|export control|export controls|visa sponsorship|sponsorship|work authorization|security clearance|fraud notice|recruitment fraud|
notice to recruiters|notice to staffing agencies|notice to third party agencies|affirmative action|pay transparency notice|fair chance|fair chance act|additional legal information`,
  apply: `how to apply|to apply|apply|apply now|apply today|apply here|application|applications|application process|application instructions|application deadline|
the application process|our application process|interview process|our interview process|the interview process|hiring process|
our hiring process|the hiring process|recruitment process|our recruitment process|selection process|interview|next steps|what happens next|
what's next|ready to apply|interested|contact|contact us|contact information|contact details|contact person|ready to join us|
come as you are|how to join us|join us|join our team|deadline|closing date|what to expect in the hiring process`,
};

function buildPhrases(): ReadonlyMap<string, Section> {
  const phrases = new Map<string, Section>();
  for (const section of ['duties', 'qualifications'] as const) {
    for (const noun of QUALIFIED[section]) {
      for (const qualifier of QUALIFIERS)
        phrases.set(`${qualifier}${qualifier.endsWith('/') ? '' : ' '}${noun}`, section);
    }
  }
  for (const section of Object.keys(PHRASES) as Section[]) {
    for (const phrase of PHRASES[section].replace(/\n/gu, '').split('|'))
      phrases.set(phrase, section);
  }
  return phrases;
}

/** Headings of job texts with their sections: lower-case, with straight apostrophes and single spaces. */
export const HEADING_PHRASES: ReadonlyMap<string, Section> = buildPhrases();

/** Words of a heading that is not among the phrases, and the section that they speak for; the first rule that matches decides. */
export const HEADING_WORDS: readonly (readonly [Section, RegExp])[] = [
  [
    'legal',
    /\b(?:equal|eeo|eoe|accommodations?|diversity|inclusion|privacy|disclaimer|background check|e-verify|affirmative|fraud|gdpr|ccpa|legal)\b/u,
  ],
  [
    'apply',
    /\b(?:how to apply|to apply|apply|application|interview|next steps|(?:hiring|selection|recruitment) process)\b/u,
  ],
  [
    'benefits',
    /\b(?:benefits?|perks?|compensation|salary|pay|remuneration|we offer|in it for you|rewards?|well-?being|time off|you'll love|work with us|join us|why join)\b/u,
  ],
  [
    'duties',
    /\b(?:responsibilit(?:y|ies)|duties|accountabilit(?:y|ies)|day-to-day|day to day|typical day|deliverables|accomplish)\b/u,
  ],
  [
    'qualifications',
    /\b(?:qualifications?|requirements?|skills?|experience|education|certifications?|competenc(?:y|ies)|must[- ]haves?|nice[- ]to[- ]haves?|preferred|desired|required|looking for|ideal candidate|about you|who you are|you bring|you have|you should (?:have|bring)|evaluate you|you'll bring|you'll have|you'll need|you will need|you need|you are|you're|good fit|great fit|stand out|succeed|successful|bonus points|prerequisites?|attributes|expertise|background|knowledge)\b/u,
  ],
  [
    'duties',
    /\b(?:what you|you will|you'll|your (?:role|mission|impact|day)|the role|this role|this position|the position|the job|job (?:description|summary)|position|impact|tasks)\b/u,
  ],
  [
    'about',
    /\b(?:about|who we are|what we do|our (?:company|team|mission|story|values|culture|vision|purpose)|company|the team|why|life at|meet)\b/u,
  ],
];
