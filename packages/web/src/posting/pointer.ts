import {
  ACCOUNTABILITIES,
  type Claim,
  type Evidence,
  type Judged,
  type Owner,
  type Span,
} from '@titlescope/core';

/** What in the verdict points to a stretch of the text. */
export interface Pointer extends Span {
  /** An accountability, `role`, `organisation`, `pay`, `exposure`, or `flag:` and its code. */
  readonly key: string;
  /** The owner it names, when it is evidence of a finding; null for what is only pointed at. */
  readonly owner: Owner | null;
  /** Whether the text is marked with it at all times, or only when it is asked for. */
  readonly isMarked: boolean;
  /** What its tag says, where it is not the name of an accountability and what a posting says of it; null for no tag. */
  readonly tag?: { readonly name: string; readonly says: string } | null;
}

/** The key of a flag, which no accountability has. */
export function flagKey(code: string): string {
  return `flag:${code}`;
}

/** All that points into a judged text: evidence first, in the order of the nine, then the rest. */
export function pointersOf(judged: Judged): readonly Pointer[] {
  const { role, organisation, flags, pay, exposure } = judged.judgement;
  const findings = ACCOUNTABILITIES.map((key) => judged.findings[key]);
  const quiet = (key: string, span: Span): Pointer => ({
    ...at(span),
    key,
    owner: null,
    isMarked: false,
  });
  return [
    ...findings.flatMap(({ accountability, evidence }) => marked(accountability, evidence)),
    ...findings.flatMap(({ accountability, setAside }) =>
      setAside.map(({ claim }) => quiet(accountability, claim)),
    ),
    ...flags.flatMap(({ code, evidence }) => evidence.map((span) => quiet(flagKey(code), span))),
    ...(pay.stated?.ranges.map((span) => quiet('pay', span)) ?? []),
    ...exposure.evidence.map((span) => quiet('exposure', span)),
    ...role.evidence.map((span) => quiet('role', span)),
    ...organisation.evidence.map((span) => quiet('organisation', span)),
  ];
}

function marked(key: string, evidence: readonly Evidence[]): readonly Pointer[] {
  return evidence.map(({ claim }) => ({ ...at(claim), key, owner: claim.owner, isMarked: true }));
}

function at({ start, end }: Span | Claim): Span {
  return { start, end };
}
