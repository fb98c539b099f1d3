/**
 * The largest file that is read whole, in bytes. A posting or a résumé with pictures has a few million; text is read as a
 * stream and has its own bound.
 */
export const MAX_FILE_BYTES: number = 50 * 1024 * 1024;

/** The most pages of a PDF. The longest charters and handbooks have about a hundred; pages cost about 10 ms each. */
export const MAX_PAGES = 200;

/** The most text items of one page of a PDF. A dense page has some thousands. */
export const MAX_PAGE_ITEMS = 100_000;

/**
 * The most bytes that what a page of a PDF draws may unpack to, pictures apart. A page of prose has some ten thousand, one with a map
 * some millions.
 */
export const MAX_STREAM_BYTES: number = 32 * 1024 * 1024;

/** The longest time for one PDF, in milliseconds. 200 dense pages take about two seconds. */
export const MAX_PDF_MS = 60_000;

/** The most entries of a ZIP archive. A Word file with many pictures has some hundreds. */
export const MAX_ENTRIES = 10_000;

/** The most bytes that one part of a ZIP archive may inflate to. The body of a Word file of 500 pages has about ten million. */
export const MAX_PART_BYTES: number = 64 * 1024 * 1024;

/** The deepest nesting of elements in the XML of a Word file. Tables in tables and text boxes reach about sixty. */
export const MAX_XML_DEPTH = 512;
