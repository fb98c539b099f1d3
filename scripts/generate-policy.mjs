import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askingPolicy } from './policy-asking.mjs';
import { flagInWords, number, scoreCard, table, workedExample } from './policy-tables.mjs';
import { root, setUp } from './setup.mjs';

const example = 'examples/postings/saas-po-is-pm.txt';
const askedExample = 'examples/postings/safe-order-taker.txt';
const folder = join(root, 'packages/core/weights');

/** docs/policy.md: how claims become findings and findings a verdict, from the weights, the tables and the constants. */
export async function generatePolicy() {
  await setUp();
  const market = await import('./policy-market.mjs');
  const [
    core,
    weighing,
    judging,
    headline,
    text,
    claims,
    settling,
    answering,
    listing,
    advising,
    intake,
    { knowledge },
  ] = await Promise.all([
    import('../packages/core/dist/index.js'),
    import('../packages/core/dist/weigh/weigh.js'),
    import('../packages/core/dist/judge/judge.js'),
    import('../packages/core/dist/judge/write-headline.js'),
    import('../packages/core/dist/judge/describe-text.js'),
    import('../packages/core/dist/read/claims-of-segment.js'),
    import('../packages/core/dist/judge/what-settles.js'),
    import('../packages/core/dist/judge/answers.js'),
    import('../packages/core/dist/judge/list-questions.js'),
    import('../packages/core/dist/ask/advise.js'),
    import('../packages/intake/dist/index.js'),
    import('../packages/knowledge/dist/index.js'),
  ]);
  const judgedBy = (file, path) => {
    const parsed = intake.parseDocument(readFileSync(join(root, path), 'utf8'), 'text');
    if (!parsed.ok) throw new Error(`${path} cannot be read`);
    const model = core.parseModel(readFileSync(join(folder, file)));
    return { path, model, judged: core.decode(parsed.document, model, knowledge) };
  };
  const cards = scored().map(({ file, header }) => {
    const { model, judged } = judgedBy(file, example);
    return card(file, header, model.policy, judged, core.ACCOUNTABILITIES);
  });
  const asked = judgedBy('linear.bin', askedExample);
  const limits = [
    [
      'claim',
      claims.CLAIM_FLOOR,
      'a segment less likely than this to say anything of an accountability makes no claim: it could not move a finding',
    ],
    [
      'evidence',
      weighing.EVIDENCE_FLOOR,
      "a claim for the finding's owner is shown as evidence from this probability on, when it also adds something; the surest one always is",
    ],
    [
      'least evidence',
      weighing.LEAST_EVIDENCE,
      'an owner for whom no claim is at least this likely is never the answer: a finding must have something to show',
    ],
    [
      'least said',
      weighing.LEAST_SAID,
      'nor one for whose accountability no such claim is at least this likely to say anything, whoever owns it',
    ],
    [
      'least probability',
      weighing.LEAST_PROBABILITY,
      'an owner less likely than this is not named, even when those before it have no claim to show',
    ],
    [
      'mention',
      weighing.MENTION_FLOOR,
      'a claim that did not count is listed as set aside from this probability on',
    ],
    [
      'sure',
      headline.SURE,
      'below this probability of the role the headline says "reads most like"',
    ],
    [
      'organisation',
      judging.ORGANISATION_FLOOR,
      'a kind of organisation is named from this probability on: likelier than all others together',
    ],
    [
      'worth asking',
      listing.WORTH_ASKING,
      'a question that is expected to settle fewer bits than this is not listed',
    ],
    [
      'settled',
      advising.SETTLED,
      'advice is given from this probability on; below it there is more to ask. Assumed',
    ],
    [
      'few segments',
      text.FEW_SEGMENTS,
      'a text with fewer segments is flagged as saying too little',
    ],
  ];
  const parts = [
    opening,
    ...cards,
    orderTaker(knowledge),
    titles(knowledge),
    flags(knowledge),
    await market.payPolicy(),
    await market.exposurePolicy(knowledge),
    askingPolicy(knowledge, asked, { core, settling, answering, advising }),
    `## Thresholds\n\n${table([['what', 'value', 'why'], ...limits.map(([name, value, why]) => [name, `${value}`, why])])}`,
  ];
  return { path: 'docs/policy.md', text: `${parts.join('\n\n')}\n` };
}

/** The weights files that hold a score card, with the JSON of their headers. */
function scored() {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.bin'))
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      const text = bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('latin1');
      return { file, bytes, header: text.startsWith('{') ? JSON.parse(text) : {} };
    })
    .filter(({ header }) => header.policy !== undefined && header.weigher !== undefined);
}

const owners = ['role', 'shared', 'other', 'unstated'];

const opening = `# Policy: from claims to a verdict

Everything that titlescope decides after reading, so that a verdict can be followed by hand. The numbers of the score
card are learnt from labelled postings; the rest is written down in the knowledge tables. The words are those of
[concepts](concepts.md). This page is generated by \`npm run generate\`.

## How findings are weighed

The reader gives each segment, for each of the nine accountabilities, the probabilities that it names the role,
the role with others (shared), or somebody else as the owner. It also gives the probability that the segment asks for
experience (a qualification) instead of giving a duty. A claim with probability p and qualification q counts as a duty by
p * (1 - q), and as asked-for experience by p * q.

For each accountability, kind (duty, qualification) and owner, three numbers say what the claims amount to:

- **any** = 1 - the product of (1 - p) over the claims: how likely at least one of them holds. One clear sentence is enough.
- **most** = the largest p: how sure the surest is.
- **sum** = log(1 + the sum of p): how often it is said. The logarithm keeps repetition from winning by number.

That makes 18 numbers for one accountability. In addition every finding sees the 27 numbers *any* of the duties of all
nine, since the parts of one job hang together. For each owner, and for "unstated":

    score(owner) = bias + sum of (weight * own number) + sum of (weight * shared number)
    probability(owner) = exp(score(owner)) / sum of exp(score) over the four

The owner of the finding is the likeliest one that at least one claim speaks for; without such a claim it is
"unstated". The weight shown beside a quote is by how much the log-odds of that owner would fall if the claim were left
out. The biases and weights are in the header of the weights file, under \`weigher\`.

## How the role is judged

Each role has a score card. A finding gives a role its points for each owner, times the probability of that owner, so
that a toss-up counts as half of each. To these come the base, and the lean of the words: the reader's sum over all
segments, times the points per unit. The role with the most points is named, if anything in the text can be shown for it.
The probabilities are exp(points / scale), divided by their sum over all roles.`;

/** One weights file: its card and the example worked out on it. */
function card(file, { name, version }, policy, judged, accountabilities) {
  const { probabilities } = judged.judgement.role;
  const names = Object.keys(probabilities)
    .sort((a, b) => probabilities[b] - probabilities[a])
    .slice(0, 3);
  const all = Object.keys(probabilities)
    .map((role) => `${role.replace('_', ' ')} ${number(probabilities[role])}`)
    .join(', ');
  return `### The score card of \`${file}\` (${name} ${version})

Scale: ${policy.scale}. A row that is zero for every role is left out.

${scoreCard(policy, accountabilities, owners)}

### The card worked out on an example

[${example.split('/').at(-1)}](../${example}): the probabilities of each finding's owners, and the points that follow for the three
likeliest roles. Points are summed before they are rounded to two decimals.

${workedExample(judged, policy, accountabilities, owners, names)}

All roles: ${all}. ${judged.judgement.headline}`;
}

function orderTaker(knowledge) {
  const flag = knowledge.flags.find(({ code }) => code === 'order-taker');
  return `## Order-taker

A seat is an order-taker's exactly when the flag \`order-taker\` is raised: ${flagInWords(flag)}. Its probability takes
the nine findings as independent: the product, over the accountabilities that must hold, of the probabilities of the owners
listed, times one minus the product of "not so" over those of which one must hold.`;
}

function titles({ roles, titles: families }) {
  const ranks = roles.toSorted((a, b) => b.rank - a.rank);
  const claims = ranks.map(({ name }) =>
    families.filter(({ role }) => role === name).map(({ family }) => family),
  );
  return `## Title against role

A title belongs to the family whose longest spelling it holds as whole words; of two as long, the later one in the table.
Each family claims a role. Ranks say how much a role decides of what is built and why; rank 0 is not compared.

${table([['rank', 'role', 'families of titles that claim it'], ...ranks.map(({ name, rank }, at) => [`${rank}`, name, claims[at].join(', ')])])}

${table([
  ['gap', 'when'],
  ['matches', 'the title claims the role that was found'],
  ['undersold', 'the role found has a higher rank than the role claimed'],
  ['oversold', 'the role found has a lower rank'],
  ['sideways', 'another role of the same rank'],
  ['unclear', 'no title, an unknown one, no role found, or rank 0'],
])}`;
}

function flags({ flags: entries }) {
  return `## Flags

A flag is raised when its condition holds and there is a span to show for it.

${table([['flag', 'raised when'], ...entries.map((entry) => [`\`${entry.code}\``, flagInWords(entry)])])}

Three more come from the text itself: \`too-little-said\` (few segments), \`not-english\` (most letters are of another
script, or too few of the words are the small words of English) and \`other-postings\` (a line such as "Similar jobs" past the
first third of a posting; what stands below it is left unread).`;
}
