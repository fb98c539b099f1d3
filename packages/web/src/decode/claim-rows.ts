import { type Claim, type Evidence, type Finding, type Judged, words } from '@titlescope/core';

/** One claim as "Why?" shows it: how it stands to the finding, and its numbers. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly standing: string;
  readonly facts: string;
}

/** Every claim of a finding: those that counted, heaviest first, then those that were set aside and why. */
export function claimRows(judged: Judged, { evidence, setAside }: Finding): readonly ClaimRow[] {
  return [
    ...evidence.map((one) => rowOf(judged, one, words.PHRASES.counted)),
    ...setAside.map((one) =>
      rowOf(judged, one, `${words.PHRASES.setAside}: ${words.SET_ASIDE[one.reason]}`),
    ),
  ];
}

function rowOf(judged: Judged, { claim, weight }: Evidence, standing: string): ClaimRow {
  const section = judged.segments[claim.segment]?.section;
  const facts = [
    `Says ${words.CLAIM_ANSWERS[claim.owner]}`,
    `confidence ${words.shownProbability(claim.confidence)}`,
    `weight ${words.shownWeight(weight)}`,
    ...(section === undefined ? [] : [`in ${words.SECTION_WORDS[section]}`]),
  ];
  return { claim, standing, facts: facts.join(' · ') };
}
