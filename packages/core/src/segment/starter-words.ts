const WORDS = `
ability able accountable acquire act adapt adhere advanced advise advocate all also analyse analyze analysing analyzing any apply
approve articulate as assess assign assist assisting assists associate at attend audit available bachelor bachelors balance basic be
become being benchmark benefits bonus bring build building builds capture certification certified champion clear coach collaborate
collaborates collaborating collect comfort comfortable commitment communicate communicates compensation competitive competence
competent complete conduct conducting conducts consistently consult contact contribute contributes convert coordinate coordinates
coordinating craft create creates creating creative cultivate curiosity curious deadline decide deep define defines defining degree
delegate deliver delivering delivers demonstrable demonstrate demonstrated demonstrates desired detail detailed determine develop
developing develops diagnose direct document documenting drive drives driving duties each educate education effective effectively
elicit embed employ employment empower enable engage enhance ensure ensures ensuring equal escalate essential establish establishes
estimate evaluate evaluates evaluating every excellent exceptional execute executes executing experience experienced expert expertise
explore extensive facilitate facilitates facilitating familiar familiarity flexible fluency fluent follow for formulate foster from full
functional gather gathering generate good graduate great guide guiding hands handle have having help helping helps high highly hire how
ideal ideally identify identifies identifying if implement implements improve in inform initiate innovate inspire interact interacts
interest interface interpret investigate iterate job join keen keep key know knowledge knowledgeable launch lead leadership leading leads
learn leverage liaise location maintain maintaining maintains make manage manages managing map master masters measure medical meet mentor
minimum mitigate model monitor monitoring monitors motivate must negotiate nice no offer on operate optimise optimize oral orchestrate
organise organize organized our outstanding overall oversee oversees own participate participates participating partner partnering
partners passion passionate perform performing performs pioneer plan please possess practical prefer preferred prepare prepares preparing
present previous previously prior prioritise prioritize proactive proactively produce professional proficiency proficient promote propose
proven provide provides providing qualifications qualified quantify recommend recruit refine relevant report reporting reports represent
required requirements requires research resolve respond responsibilities responsible review reviews role run salary schedule scope secure
see seek self senior serve set shape share should show simplify skilled skills solid solve some specify sponsor stay strategic
strong success summary supervise support supporting supports synthesize systems take that the their there these they think this those
thorough to track tracking tracks train translate translates troubleshoot under understand understanding understands update use utilise
utilize validate verify versed very visit we well what when where while who why will willing willingness with work working works write
written you your
`;

/** Lower-case words that often open a sentence, a bullet or a heading of a job text. */
export const STARTER_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/u));

const ALSO_SECOND_PARTS = `
able all any at base be bring build create direct drive full good graduate help high how if in interface join key know launch lead
leadership leading map master make market meet model no now on one operate own plan present report research role run scope secure see self
serve set shape share show skilled some stay success systems take think to track train use visit well when will with work works write
you your that there share hire follow learn deep hands some support reports partners partner keep great bonus clear detail expert guide
fluent employ handle offer very versed under update from for as act adapt review
`;

const SECOND_PARTS: ReadonlySet<string> = new Set(ALSO_SECOND_PARTS.trim().split(/\s+/u));

/** The starter words that rarely are the second part of a name with a capital inside ("SalesForce", "TeamWork"). */
export const CLEAR_STARTER_WORDS: ReadonlySet<string> = new Set(
  [...STARTER_WORDS].filter((word) => !SECOND_PARTS.has(word)),
);

/** Lower-case words that often open a sentence after an abbreviation such as "Inc.". */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  'a all an and any as at but by each every for from he her his however i if in is it its job join must no our our role she since than that the their there these they this those to we what when where while who will with you your'.split(
    ' ',
  ),
);

/** Lower-case verbs with which a line that gives a duty often opens. */
export const IMPERATIVES: ReadonlySet<string> = new Set(
  'act analyze analyse assess assist build champion coach collaborate communicate conduct contribute coordinate create define deliver design develop direct document drive enable ensure establish evaluate execute facilitate gather guide identify implement improve lead liaise maintain manage mentor monitor negotiate oversee own participate partner perform plan prepare present prioritize prioritise provide report represent research review serve set shape support track translate work write'.split(
    ' ',
  ),
);

/** The imperatives and their forms in -s, -es and -ing. */
export const DUTY_VERBS: ReadonlySet<string> = new Set(
  [...IMPERATIVES].flatMap((verb) => [
    verb,
    `${verb}s`,
    `${verb}es`,
    `${verb}ing`,
    verb.replace(/e$/u, 'ing'),
  ]),
);
