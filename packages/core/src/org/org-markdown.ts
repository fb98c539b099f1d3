import { ACCOUNTABILITIES, FINDING_OWNERS, type FindingOwner } from '../document/accountability.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { escapeMarkdown } from '../report/escape-markdown.ts';
import { clipped, shownQuote } from '../report/visible.ts';
import { ANSWERS, accountabilityName, capitalised, shownProbability } from '../report/words.ts';
import { orgHeadline } from './org-headline.ts';
import type { Observation, OrgReading, OrgRole } from './org-reading.ts';
import { askedOf, nameOf, ORG_PHRASES, SURE_CELL, sureWords } from './org-words.ts';
import { sayObservation } from './say-observation.ts';

const SIGNS: Readonly<Record<FindingOwner, string>> = {
  role: '●',
  shared: '◐',
  other: '○',
  unstated: '·',
};

/**
 * A read organisation as Markdown (CommonMark with GitHub's tables), its headline a second-level heading, ending with a line
 * break. All words of the texts are escaped and stand on single lines.
 */
export function formatOrgMarkdown(reading: OrgReading, knowledge: Knowledge): string {
  const blocks = [
    `## ${escapeMarkdown(orgHeadline(reading))}`,
    `### ${ORG_PHRASES.matrix}`,
    matrix(reading, knowledge),
    legend(),
    ...(reading.roles.length === 1 ? [ORG_PHRASES.alone] : []),
    ...(reading.observations.length === 0 ? [] : [`### ${ORG_PHRASES.observations}`]),
    ...reading.observations.flatMap((one, at) => observation(one, at, reading, knowledge)),
    ...asks(reading),
    `### ${ORG_PHRASES.roles}`,
    ...reading.roles.flatMap((role) => roleBlocks(role, reading, knowledge)),
    ...others(reading),
    '---',
    escapeMarkdown(
      `${reading.reader.name} ${reading.reader.version} · knowledge ${reading.knowledge}`,
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function matrix(reading: OrgReading, knowledge: Knowledge): string {
  const heads = ACCOUNTABILITIES.map((key) => escapeMarkdown(accountabilityName(knowledge, key)));
  const rows = reading.roles.map(({ id, judged }) => {
    const cells = ACCOUNTABILITIES.map((key) => {
      const { owner, confidence } = judged.findings[key];
      return `${SIGNS[owner]}${owner !== 'unstated' && confidence < SURE_CELL ? '?' : ''}`;
    });
    return `| ${[escapeMarkdown(nameOf(reading, id)), ...cells].join(' | ')} |`;
  });
  const held = ACCOUNTABILITIES.map((key) => String(reading.held[key]));
  return [
    `| role | ${heads.join(' | ')} |`,
    `|---|${ACCOUNTABILITIES.map(() => ':-:|').join('')}`,
    ...rows,
    `| *${ORG_PHRASES.held}* | ${held.join(' | ')} |`,
  ].join('\n');
}

function legend(): string {
  const signs = FINDING_OWNERS.map((owner) => `${SIGNS[owner]} ${ANSWERS[owner]}`);
  return `${signs.join(', ')}, ? ${ORG_PHRASES.unsure}`;
}

function observation(
  one: Observation,
  at: number,
  reading: OrgReading,
  knowledge: Knowledge,
): readonly string[] {
  const { label, says, sure } = sayObservation(one, reading, knowledge);
  const sureness = `By the readings ${sureWords(one.confidence)}.`;
  const quotes = one.evidence.flatMap(({ role, start, end }) => {
    const found = reading.roles.find(({ id }) => id === role);
    return found === undefined
      ? []
      : [
          `- ${escapeMarkdown(nameOf(reading, role))}: “${escapeMarkdown(shownQuote(found.judged, { start, end }))}”`,
        ];
  });
  return [
    `#### ${at + 1}\\. ${escapeMarkdown(label)}`,
    escapeMarkdown(says),
    `*${escapeMarkdown(sure)} ${sureness}*`,
    ...(quotes.length === 0 ? [] : [quotes.join('\n')]),
  ];
}

function asks(reading: OrgReading): readonly string[] {
  const items = reading.questions.map(
    ({ ask, roles, observations }) =>
      `- ${escapeMarkdown(clipped(ask, 400))} *(${escapeMarkdown(askedOf(reading, roles))}; for ${observations.map((at) => at + 1).join(', ')})*`,
  );
  return items.length === 0 ? [] : [`### ${ORG_PHRASES.asks}`, items.join('\n')];
}

function roleBlocks(role: OrgRole, reading: OrgReading, knowledge: Knowledge): readonly string[] {
  const { judged, areas, reportsTo, source } = role;
  const facts = [
    ...(areas.length === 0
      ? []
      : [`${ORG_PHRASES.about} ${areas.map(({ words }) => escapeMarkdown(words)).join(', ')}`]),
    ...(reportsTo === null ? [] : [`${ORG_PHRASES.reportsTo} ${escapeMarkdown(reportsTo.words)}`]),
    `from ${escapeMarkdown(clipped(source, 200))}`,
  ];
  const items = ACCOUNTABILITIES.filter((key) => judged.findings[key].owner !== 'unstated').map(
    (key) => {
      const { owner, confidence, evidence } = judged.findings[key];
      const [best] = evidence;
      const words =
        best === undefined ? '' : `: “${escapeMarkdown(shownQuote(judged, best.claim))}”`;
      return `- **${escapeMarkdown(accountabilityName(knowledge, key))}** ${ANSWERS[owner]}, ${shownProbability(confidence)}${words}`;
    },
  );
  return [
    `#### ${escapeMarkdown(nameOf(reading, role.id))}`,
    `${escapeMarkdown(clipped(judged.judgement.headline, 400))} *${capitalised(facts.join('; '))}.*`,
    ...(items.length === 0 ? [] : [items.join('\n')]),
  ];
}

function others({ duplicates, leftOut, roles }: OrgReading): readonly string[] {
  const place = (source: string, line?: number): string =>
    escapeMarkdown(clipped(line === undefined || line === 1 ? source : `${source}:${line}`, 200));
  return [
    ...(duplicates.length === 0
      ? []
      : [
          `### ${ORG_PHRASES.duplicates}`,
          duplicates
            .map(
              ({ source, line, of }) =>
                `- ${place(source, line)}: as ${escapeMarkdown(nameOf({ roles }, of))}`,
            )
            .join('\n'),
        ]),
    ...(leftOut.length === 0
      ? []
      : [
          `### ${ORG_PHRASES.leftOut}`,
          leftOut
            .map(
              ({ source, line, code, message }) =>
                `- ${place(source, line)}: ${escapeMarkdown(clipped(message, 400))} \\[${escapeMarkdown(code)}\\]`,
            )
            .join('\n'),
        ]),
  ];
}
