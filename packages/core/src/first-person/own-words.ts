/** The lists of patterns by which first-person sentences are read. Their words are data: packages/knowledge/data/own-words.yaml. */
export const OWN_WORD_LISTS = [
  'numbers',
  'cadence',
  'first-person',
  'we',
  'others',
  'contact',
  'colleagues',
  'choose',
  'kill',
  'unnamed',
  'vague',
  'because',
  'idle-reasons',
  'move',
  'output',
  'hollow-measures',
  'hollow-counts',
  'set-measure',
  'unnamed-measures',
  'acceptance',
  'success-words',
  'viability',
  'ceremonies',
  'backlog-work',
  'tools',
  'stakeholders',
  'handed-down',
  'buzzwords',
  'title-first',
  'title-aside',
  'hold-roadmap',
  'hold-customers',
  'hold-metrics',
  'on-topic',
  'posting',
  'fillers',
  'empty-answers',
  'title-repeated',
  'pm-above',
  'part-taking',
  'carried-out',
  'keeping-track',
  'jointly',
  'solely',
  'authority',
  'decide-words',
  'decided-roadmap',
  'decided-customers',
  'decided-metrics',
  'offer',
  'part-nouns',
  'meet',
  'go-among',
  'pass-on',
  'makers',
  'take-over',
  'urge',
  'decide-verbs',
  'people',
  'no-people',
  'places',
  'mentoring',
  'about-roadmap',
  'about-customers',
  'about-metrics',
  'about-viability',
  'about-backlog',
  'about-requirements',
  'about-delivery',
  'about-people',
  'about-technical',
] as const;

/** Name of one list of patterns. */
export type OwnWordList = (typeof OWN_WORD_LISTS)[number];

/** The words by which people say what they did themselves. Passed in, like all knowledge. */
export interface OwnWords {
  /** Year and month: "2026-11". */
  readonly version: string;
  /** Base forms whose other forms are made by rule. */
  readonly verbs: readonly string[];
  /** Verbs that are nouns first: only their past is read as a verb. */
  readonly pastVerbs: readonly string[];
  /** Base, past and participle of verbs whose past is not made by rule. */
  readonly irregular: readonly (readonly [base: string, past: string, participle: string])[];
  /** Patterns: lower-case words in their base form, "…" for one to eight words in between. */
  readonly lists: Readonly<Record<OwnWordList, readonly string[]>>;
}
