import type { Span } from '../document/document.ts';

/** A stretch of a transcript that one speaker says. */
interface Turn extends Span {
  readonly speaker: string;
}

const LABEL =
  /^[ \t]*(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ \t]*[-–]?[ \t]*)?([\p{L}][\p{L}\p{N} .'’_-]{0,30}?)(?:[ \t]*[[(]\d{1,2}:\d{2}(?::\d{2})?[\])])?[ \t]*:[ \t]+(?=\S)/gmu;
const ASKS = /^(interviewer|question|q|recruiter|hiring manager|host|moderator|panel)\b/i;
const ANSWERS = /^(candidate|answer|a|me|i|interviewee|applicant)\b/i;
/** A label that begins a line of an ordinary text: no speaker. */
const NO_SPEAKER =
  /^(example|examples|note|result|the result|situation|task|action|why|what|how|so|reason|the reason|outcome|decision|first|second|third|one|two|three|roadmap|customers|metrics|context)$/i;

/**
 * The turns of the person who answers, when the text is a transcript with at least two speakers; undefined when it is none.
 * That person is who is labelled so, else who is not the one that asks, else who says most.
 */
export function candidateTurns(text: string): readonly Span[] | undefined {
  const turns = turnsOf(text);
  const speakers = [...new Set(turns.map(({ speaker }) => speaker))];
  if (speakers.length < 2) return undefined;
  const chosen =
    speakers.find((speaker) => ANSWERS.test(speaker)) ?? longest(text, turns, speakers);
  return turns
    .filter(({ speaker }) => speaker === chosen)
    .map(({ start, end }) => ({ start, end }));
}

function turnsOf(text: string): readonly Turn[] {
  const labels = [...text.matchAll(LABEL)].filter(([, name = '']) => !NO_SPEAKER.test(name));
  return labels.map((label, index) => ({
    speaker: (label[1] ?? '').toLowerCase(),
    start: label.index + label[0].length,
    end: labels[index + 1]?.index ?? text.length,
  }));
}

function longest(text: string, turns: readonly Turn[], speakers: readonly string[]): string {
  const asking = speakers.filter((speaker) => ASKS.test(speaker));
  const others = speakers.filter((speaker) => !asking.includes(speaker));
  const said = (speaker: string): number =>
    turns
      .filter((turn) => turn.speaker === speaker)
      .reduce((sum, { start, end }) => sum + text.slice(start, end).trim().length, 0);
  return (others.length > 0 ? others : speakers).reduce((best, speaker) =>
    said(speaker) > said(best) ? speaker : best,
  );
}
