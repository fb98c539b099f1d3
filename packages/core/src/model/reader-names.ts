/** The readers that ship, the default first. How right and how fast each is: docs/model-card.md. */
export const READER_NAMES = ['linear', 'context'] as const;

/** Name of a reader that ships. */
export type ReaderName = (typeof READER_NAMES)[number];

/** The reader that is used when none is named: as right as the other on the three questions, and many times faster. */
export const DEFAULT_READER: ReaderName = 'linear';
