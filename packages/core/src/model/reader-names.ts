/** The readers that ship, the default first. How right and how fast each is: docs/model-card.md. */
export const READER_NAMES = ['context', 'linear'] as const;

/** Name of a reader that ships. */
export type ReaderName = (typeof READER_NAMES)[number];

/** The reader that is used when none is named: the righter one. The other is many times faster. */
export const DEFAULT_READER: ReaderName = 'context';
