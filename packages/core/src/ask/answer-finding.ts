import { OWNERS, type Owner } from '../document/accountability.ts';
import { ANSWER_SOURCES, type Answer, type AnswerSource } from '../document/answer.ts';
import { type Holders, holdersOf, likelihoodOf, updated } from '../judge/answers.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { isEvidence } from '../weigh/weigh.ts';
import type { Evidence, Finding, SetAside } from '../weigh/weighed.ts';

/**
 * A finding with the answers about it, by Bayes from what the text says. Sources are taken as independent of each other;
 * several answers of one source count as one, by their geometric mean. The owner is the likeliest one that an answer
 * names or a claim speaks for. Answers that name nobody are kept and change nothing.
 */
export function answerFinding(
  asRead: Finding,
  answers: readonly Answer[],
  knowledge: Knowledge,
): Finding {
  if (answers.length === 0) return asRead;
  const inOrder = answers.toSorted(compareAnswers);
  const answered = { answers: inOrder, asRead };
  const named = new Set(inOrder.map(({ owner }) => owner));
  if (OWNERS.every((owner) => !named.has(owner))) return { ...asRead, answered };
  let holders = holdersOf(asRead.probabilities);
  for (const source of ANSWER_SOURCES) {
    holders = updated(holders, likelihoodOfSource(inOrder, source, knowledge)).holders;
  }
  const owner = OWNERS.filter((one) => named.has(one) || isClaimed(asRead, one)).reduce(
    (best, one) => (holders[one] > holders[best] ? one : best),
  );
  return {
    ...asRead,
    owner,
    confidence: holders[owner],
    probabilities: { ...holders, unstated: 0 },
    ...claimsFor(asRead, owner),
    answered,
  };
}

function likelihoodOfSource(
  answers: readonly Answer[],
  source: AnswerSource,
  knowledge: Knowledge,
): Holders {
  const named = answers.flatMap((answer) =>
    answer.source === source && answer.owner !== 'unstated' ? [answer.owner] : [],
  );
  let likelihood: Holders = { role: 1, shared: 1, other: 1 };
  for (const owner of named) {
    const of = likelihoodOf(owner, source, knowledge);
    const power = (truth: Owner): number => likelihood[truth] * of[truth] ** (1 / named.length);
    likelihood = { role: power('role'), shared: power('shared'), other: power('other') };
  }
  return likelihood;
}

function isClaimed({ evidence, setAside }: Finding, owner: Owner): boolean {
  return [...evidence, ...setAside].some(({ claim }) => isEvidence(claim, owner));
}

/** Evidence stays evidence while the owner stays; otherwise it is set aside for the answers. */
function claimsFor(asRead: Finding, owner: Owner): Pick<Finding, 'evidence' | 'setAside'> {
  if (owner === asRead.owner) return { evidence: asRead.evidence, setAside: asRead.setAside };
  const isFor = ({ claim }: Evidence): boolean => claim.owner === owner;
  const evidence = asRead.setAside.filter((one) => isFor(one) && one.reason === 'outweighed');
  const others = asRead.evidence.map((one): SetAside => ({ ...one, reason: 'answered' }));
  return {
    evidence: evidence.map(({ claim, weight }) => ({ claim, weight })),
    setAside: [...others, ...asRead.setAside.filter((one) => !evidence.includes(one))],
  };
}

/** One order for the same answers, whatever order they came in. */
export function compareAnswers(a: Answer, b: Answer): number {
  return (
    ANSWER_SOURCES.indexOf(a.source) - ANSWER_SOURCES.indexOf(b.source) ||
    compareText(a.date ?? '', b.date ?? '') ||
    compareText(a.owner, b.owner) ||
    compareText(a.words, b.words)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
