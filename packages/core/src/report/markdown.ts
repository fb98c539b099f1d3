import { type Accountability, THREE_QUESTIONS } from '../document/accountability.ts';
import type { Span } from '../document/document.ts';
import type { Flag, Judged } from '../judge/judged.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import type { Evidence, Finding } from '../weigh/weighed.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { exposureBlocks, payBlocks } from './markdown-market.ts';
import { clipped, shownQuote } from './visible.ts';
import {
  ANSWERS,
  accountabilityName,
  answerWords,
  asReadWords,
  CLAIM_ANSWERS,
  capitalised,
  confidenceWord,
  GAPS,
  likelyRoles,
  madeBy,
  organisationOf,
  PHRASES,
  QUESTIONS_SHOWN,
  questionOf,
  roleLabel,
  SECTION_WORDS,
  SET_ASIDE,
  scopeWords,
  settlesWords,
  shownProbability,
  shownWeight,
  silenceWords,
  THE_REST,
} from './words.ts';

/** What a document for people holds beyond the verdict. */
export interface DocumentOptions {
  /** Every claim with its weight, and what was set aside and why. */
  readonly explain?: boolean;
}

/**
 * A judged document as Markdown (CommonMark with GitHub's tables), its headline a second-level heading, ending
 * with a line break. All text of the document is escaped and stands on single lines.
 */
export function formatMarkdown(
  judged: Judged,
  knowledge: Knowledge,
  options: DocumentOptions = {},
): string {
  const blocks = [
    `## ${escapeMarkdown(clipped(judged.judgement.headline, 400))}`,
    picture(judged, knowledge),
    `### ${PHRASES.threeQuestions}`,
    ...THREE_QUESTIONS.flatMap((key) => question(judged, knowledge, key)),
    `### ${PHRASES.theRest}`,
    table(judged, knowledge),
    ...flags(judged, knowledge),
    ...askNext(judged, knowledge),
    ...organisation(judged, knowledge),
    ...payBlocks(judged, options.explain === true),
    ...exposureBlocks(judged, knowledge, options.explain === true),
    ...(options.explain === true ? explanation(judged, knowledge) : []),
    '---',
    escapeMarkdown(madeBy(judged, ' · ')),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function picture(judged: Judged, knowledge: Knowledge): string {
  const { title, role, scope, titleGap, orderTaker } = judged.judgement;
  const declared =
    title.declared === null ? PHRASES.noTitle : escapeMarkdown(clipped(title.declared, 120));
  const roles = likelyRoles(judged, knowledge, 3).map(
    ({ label, probability }) => `${escapeMarkdown(label)} ${shownProbability(probability)}`,
  );
  const work =
    role.name === null
      ? `*${PHRASES.noRole}*`
      : `**${escapeMarkdown(roleLabel(knowledge, role.name))}** (${roles.join(', ')})`;
  return [
    `- ${PHRASES.titleSays}: ${declared}`,
    `- ${PHRASES.workSays}: ${work}`,
    ...(titleGap === 'unclear' ? [] : [`- ${GAPS[titleGap].line}`]),
    ...(orderTaker.value ? [`- ${PHRASES.orderTaker}`] : []),
    `- ${PHRASES.scope}: ${scopeWords(scope)}`,
  ].join('\n');
}

function question(judged: Judged, knowledge: Knowledge, key: Accountability): readonly string[] {
  const { owner, evidence } = judged.findings[key];
  return [
    `#### ${escapeMarkdown(questionOf(knowledge, key))}`,
    owner === 'unstated'
      ? `*${answer(judged.findings[key])}* ${silenceWords(judged.findings[key])}`
      : `**${answer(judged.findings[key])}**`,
    ...evidence.slice(0, 2).map(({ claim }) => blockquote(judged, claim)),
    ...answerList(judged.findings[key], knowledge),
  ];
}

function answer({ owner, confidence }: Finding): string {
  const sure = `${confidenceWord(confidence)}, ${shownProbability(confidence)}`;
  return `${capitalised(ANSWERS[owner])} (${sure}).`;
}

function blockquote(judged: Judged, span: Span): string {
  return `> “${escapeMarkdown(shownQuote(judged, span))}”`;
}

function table(judged: Judged, knowledge: Knowledge): string {
  const rows = THE_REST.map((key) => {
    const { owner, confidence, evidence } = judged.findings[key];
    const [best] = evidence;
    const shown = best === undefined ? '' : clipped(shownQuote(judged, best.claim), 100);
    const cells = [
      escapeMarkdown(accountabilityName(knowledge, key)),
      owner === 'unstated' ? `*${ANSWERS[owner]}*` : ANSWERS[owner],
      shownProbability(confidence),
      shown === '' ? '' : `“${escapeMarkdown(shown)}”`,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| what | who | confidence | by the words |', '|---|---|---|---|', ...rows].join('\n');
}

function flags(judged: Judged, knowledge: Knowledge): readonly string[] {
  const all = judged.judgement.flags;
  if (all.length === 0) return [];
  return [`### ${PHRASES.flags}`, ...all.flatMap((flag) => flagBlocks(judged, knowledge, flag))];
}

function flagBlocks(judged: Judged, knowledge: Knowledge, flag: Flag): readonly string[] {
  const [first] = flag.evidence;
  const [said] = flag.answers ?? [];
  return [
    `**${escapeMarkdown(flag.label)}.** ${escapeMarkdown(flag.explanation)}`,
    ...(first === undefined ? [] : [blockquote(judged, first)]),
    ...(first === undefined && said !== undefined
      ? [`${escapeMarkdown(capitalised(answerWords(knowledge, said)))}.`]
      : []),
  ];
}

function askNext(judged: Judged, knowledge: Knowledge): readonly string[] {
  const items = judged.judgement.questions
    .slice(0, QUESTIONS_SHOWN)
    .map(
      (question) =>
        `- ${escapeMarkdown(clipped(question.ask, 400))} *(${escapeMarkdown(settlesWords(knowledge, question))})*`,
    );
  return items.length === 0 ? [] : [`### ${PHRASES.askNext}`, items.join('\n')];
}

/** What was said when somebody was asked, and what the text alone had said. */
function answerList({ answered }: Finding, knowledge: Knowledge): readonly string[] {
  if (answered === undefined) return [];
  const items = answered.answers.map((answer) => {
    const words = clipped(answer.words, 300);
    const said = words === '' ? '.' : `: “${escapeMarkdown(words)}”`;
    return `- ${escapeMarkdown(capitalised(answerWords(knowledge, answer)))}${said}`;
  });
  const asRead = asReadWords(answered);
  return [[...items, ...(asRead === undefined ? [] : [`- ${asRead}.`])].join('\n')];
}

function organisation(judged: Judged, knowledge: Knowledge): readonly string[] {
  const entry = organisationOf(judged, knowledge);
  const lines = [
    ...(entry === undefined
      ? []
      : [`**${escapeMarkdown(entry.label)}.** ${escapeMarkdown(entry.practice)}`]),
    ...(judged.judgement.organisation.safe ? [PHRASES.safe] : []),
  ];
  return lines.length === 0 ? [] : [`### ${PHRASES.organisation}`, ...lines];
}

function explanation(judged: Judged, knowledge: Knowledge): readonly string[] {
  return [
    `### ${PHRASES.why}`,
    ...Object.values(judged.findings).flatMap((finding) => [
      `#### ${escapeMarkdown(accountabilityName(knowledge, finding.accountability))}: ${ANSWERS[finding.owner]}`,
      claimList(judged, finding),
      ...answerList(finding, knowledge),
    ]),
  ];
}

function claimList(judged: Judged, { evidence, setAside }: Finding): string {
  const items = [
    ...evidence.map((one) => claimItem(judged, one, PHRASES.counted)),
    ...setAside.map((one) =>
      claimItem(judged, one, `${PHRASES.setAside}: ${SET_ASIDE[one.reason]}`),
    ),
  ];
  return items.length === 0 ? PHRASES.nothingCounted : items.join('\n');
}

function claimItem(judged: Judged, { claim, weight }: Evidence, standing: string): string {
  const section = judged.segments[claim.segment]?.section;
  const facts = [
    CLAIM_ANSWERS[claim.owner],
    `confidence ${shownProbability(claim.confidence)}`,
    `weight ${shownWeight(weight)}`,
    ...(section === undefined ? [] : [`in ${SECTION_WORDS[section]}`]),
  ];
  return `- “${escapeMarkdown(shownQuote(judged, claim))}”\\\n  ${standing} (${facts.join(', ')}).`;
}
