const MAX_LENGTH = 90;
const MAX_WORDS = 14;

const TITLE_WORD =
  /\b(?:product|owner|manager|management|analyst|scrum|lead|leader|director|head|engineer|coordinator|marketing|marketer|master|specialist|consultant|designer|developer|architect|officer|chief|vp|president|program|programme|project|associate|administrator|strategist|researcher|agile|coach|executive|advisor|planner|supervisor|principal|intern|cpo|po|pm|ba)\b/i;
const HEADING =
  /^(?:about|why|what|who|how|our|your|we|you|the|this|as|in|at|join|job|apply|company|key|main|role)\b(?! (?:product owner|analyst|coach)\b)|\b(?:overview|description|summary|responsibilities|duties|requirements|qualifications|skills|benefits|team|department|objectives)\b/i;
const SENTENCE = /[.!?:;]$|\b(?:is|are|was|will|you|your|we|our|us|they|must|should|can|the)\b/i;

/** Whether a line reads like a job title: short, a word that titles hold, neither a sentence nor the heading of a section. */
export function isTitleLike(line: string): boolean {
  const trimmed = line.trim();
  return (
    trimmed.length > 1 &&
    trimmed.length <= MAX_LENGTH &&
    trimmed.split(/\s+/).length <= MAX_WORDS &&
    TITLE_WORD.test(trimmed) &&
    !HEADING.test(trimmed) &&
    !SENTENCE.test(trimmed.replace(/\b(?:Sr|Jr|Mgr|Assoc)\.$/, ''))
  );
}
