import { ACCOUNTABILITIES, type Accountability } from '../document/accountability.ts';
import type { Span } from '../document/document.ts';
import type { Judged } from '../judge/judged.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import type { Claim } from '../read/reading.ts';
import { escapeHtml } from './escape-html.ts';
import { LETTERS } from './html-palette.ts';
import { cutPieces, type Piece, type Pointed } from './pieces.ts';
import { accountabilityName, CLAIM_ANSWERS } from './words.ts';

/** What can point to a stretch of the text. */
type Pointer =
  | { readonly kind: 'claim'; readonly claim: Claim }
  /** Shown by a flag, the role, the organisation, pay or exposure, or set aside: a target for links, not evidence. */
  | { readonly kind: 'target' }
  | { readonly kind: 'heading' }
  /** A line break that the source has lost. */
  | { readonly kind: 'glued' };

/** The address in the page of the first character of a span. */
export function addressOf({ start }: Span): string {
  return `s${start}`;
}

/**
 * The document's text as HTML with its evidence marked. Without the tags and the letters of the marks it is
 * the escaped text. Each start of a piece of evidence has the address that `addressOf` gives.
 */
export function markedText(judged: Judged, knowledge: Knowledge, explain: boolean): string {
  const pieces = cutPieces(judged.text.length, pointers(judged, explain));
  return pieces.map((piece) => pieceHtml(judged, knowledge, piece)).join('');
}

function pointers(judged: Judged, explain: boolean): readonly Pointed<Pointer>[] {
  const { role, organisation, flags, pay, exposure } = judged.judgement;
  const findings = ACCOUNTABILITIES.map((key) => judged.findings[key]);
  const claims = findings.flatMap(({ evidence }) => evidence.map(({ claim }) => claim));
  const targets: readonly Span[] = [
    ...flags.flatMap(({ evidence }) => evidence),
    ...role.evidence,
    ...organisation.evidence,
    ...(pay.stated?.ranges ?? []),
    ...(explain ? exposure.evidence : []),
    ...(explain ? findings.flatMap(({ setAside }) => setAside.map(({ claim }) => claim)) : []),
  ];
  return [
    ...claims.map((claim): Pointed<Pointer> => pointed(claim, { kind: 'claim', claim })),
    ...targets.map((span): Pointed<Pointer> => pointed(span, { kind: 'target' })),
    ...layout(judged),
  ];
}

function pointed(span: Span, value: Pointer): Pointed<Pointer> {
  return { start: span.start, end: span.end, value };
}

function layout({ segments }: Judged): readonly Pointed<Pointer>[] {
  const headings = segments.filter(({ form }) => form === 'heading');
  const glued = segments.filter((segment, at) => at > 0 && segments[at - 1]?.end === segment.start);
  return [
    ...headings.map((segment) => pointed(segment, { kind: 'heading' })),
    ...glued.map((segment) => pointed(segment, { kind: 'glued' })),
  ];
}

function pieceHtml(judged: Judged, knowledge: Knowledge, piece: Piece<Pointer>): string {
  const { values, opens } = piece;
  const has = (kind: Pointer['kind']): boolean => values.some((value) => value.kind === kind);
  const claims = claimsOf(values);
  const text = escapeHtml(judged.text.slice(piece.start, piece.end));
  const [first] = claims;
  let html = text;
  if (first !== undefined) {
    const letters = claimsOf(opens).map((claim) => letter(knowledge, claim));
    html = `<mark id="${addressOf(piece)}" class="k-${first.accountability}">${letters.join('')}${text}</mark>`;
  } else if (has('target')) {
    html = `<span id="${addressOf(piece)}" class="target">${text}</span>`;
  }
  if (has('heading')) html = `<strong>${html}</strong>`;
  return opens.some(({ kind }) => kind === 'glued') ? `<br>${html}` : html;
}

/** One claim for each accountability, in their order. */
function claimsOf(values: readonly Pointer[]): readonly Claim[] {
  const byKey = new Map<Accountability, Claim>();
  for (const value of values) {
    if (value.kind === 'claim' && !byKey.has(value.claim.accountability)) {
      byKey.set(value.claim.accountability, value.claim);
    }
  }
  return [...byKey.values()];
}

function letter(knowledge: Knowledge, claim: Claim): string {
  const key = claim.accountability;
  const name = escapeHtml(accountabilityName(knowledge, key));
  const says = `${name}: ${CLAIM_ANSWERS[claim.owner]}. Go to the finding.`;
  return `<a class="letter k-${key}" href="#f-${key}" title="${says}" aria-label="${says}">${LETTERS[key]}</a>`;
}
