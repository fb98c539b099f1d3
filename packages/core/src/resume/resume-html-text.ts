import type { Accountability } from '../document/accountability.ts';
import type { Span } from '../document/document.ts';
import { OWN_ANSWERS } from '../first-person/own-answers.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { escapeHtml } from '../report/escape-html.ts';
import { LETTERS } from '../report/html-palette.ts';
import { addressOf } from '../report/html-text.ts';
import { cutPieces, type Piece, type Pointed } from '../report/pieces.ts';
import { accountabilityName } from '../report/words.ts';
import type { LineClaim, ResumeLine, ResumeReading } from './resume-reading.ts';

/** What can point to a stretch of a résumé. */
type Pointer =
  | { readonly kind: 'line'; readonly line: ResumeLine }
  /** Shown by a finding, a notice or a conflation: a target for links. */
  | { readonly kind: 'target' }
  | { readonly kind: 'head' };

/**
 * The résumé's text as HTML with the lines that say something marked. Without the tags and the letters of the marks it is the
 * escaped text. Each span that a quote of the page links to has the address that `addressOf` gives.
 */
export function markedResume(reading: ResumeReading, knowledge: Knowledge): string {
  const { text } = reading.document;
  return cutPieces(text.length, pointers(reading))
    .map((piece) => pieceHtml(text, knowledge, piece))
    .join('');
}

function pointers(reading: ResumeReading): readonly Pointed<Pointer>[] {
  const { lines, positions, notices, overall } = reading;
  const targets: readonly Span[] = [
    ...lines,
    ...notices.flatMap(({ evidence }) => evidence),
    ...[overall, ...positions].flatMap(({ findings }) =>
      Object.values(findings).flatMap(({ evidence }) => evidence),
    ),
    ...positions.flatMap(({ conflations }) => conflations.flatMap(({ evidence }) => evidence)),
  ];
  return [
    ...lines
      .filter(({ claims }) => claims.length > 0)
      .map((line) => pointed(line, { kind: 'line', line })),
    ...targets.map((span) => pointed(span, { kind: 'target' })),
    ...positions.flatMap(({ head }) => (head === null ? [] : [pointed(head, { kind: 'head' })])),
  ];
}

function pointed({ start, end }: Span, value: Pointer): Pointed<Pointer> {
  return { start, end, value };
}

function pieceHtml(text: string, knowledge: Knowledge, piece: Piece<Pointer>): string {
  const { values, opens } = piece;
  const [line] = linesOf(values);
  const words = escapeHtml(text.slice(piece.start, piece.end));
  if (line !== undefined) {
    const letters = linesOf(opens).flatMap(({ claims }) =>
      claims.map((claim) => letter(knowledge, claim)),
    );
    const key = line.claims[0]?.accountability ?? 'technical';
    return `<mark id="${addressOf(piece)}" class="k-${key}">${letters.join('')}${words}</mark>`;
  }
  const isTarget = values.some(({ kind }) => kind === 'target');
  const html = isTarget ? `<span id="${addressOf(piece)}" class="target">${words}</span>` : words;
  return values.some(({ kind }) => kind === 'head') ? `<strong>${html}</strong>` : html;
}

function linesOf(values: readonly Pointer[]): readonly ResumeLine[] {
  return values.flatMap((value) => (value.kind === 'line' ? [value.line] : []));
}

function letter(knowledge: Knowledge, { accountability, owner }: LineClaim): string {
  const says = escapeHtml(
    `${accountabilityName(knowledge, accountability)}: ${OWN_ANSWERS[owner]}. Go to what all lines come to.`,
  );
  return `<a class="letter k-${accountability}" href="#${findingAddress(accountability)}" title="${says}" aria-label="${says}">${LETTERS[accountability]}</a>`;
}

/** The address in the page of what all lines say of an accountability. */
export function findingAddress(key: Accountability): string {
  return `f-${key}`;
}
