const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
const milliseconds = (time) => `${Math.round(time)} ms`;
const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** The result of `npm run bench -- --page` in words and tables. */
export function pageMarkdown({ browser, transfer, paint, paste, cold, long }) {
  return `# The app in a browser

Written by \`npm run bench -- --page\`; do not edit. ${browser}, the app served from loopback by \`titlescope serve\`, on a machine of two
cores that was shared with other work. Sizes are those of the transfer: text packed with gzip, the rest as it is.

| transfer | |
| --- | ---: |
| the app, until a first verdict (${transfer.files} files) | ${megabytes(transfer.app)} |
| the reader's weights | ${megabytes(transfer.weights)} |
| the part that reads PDFs, when the first one comes | ${megabytes(transfer.pdf)} |
| everything, as it is kept for offline | ${megabytes(transfer.offline)} |

| time | |
| --- | ---: |
| first paint, fresh profile (median of ${paint.times}; the slowest) | ${milliseconds(paint.first)} (${milliseconds(paint.slowest)}) |
| first paint, again | ${milliseconds(paint.again)} |
| from the address to a verdict, fresh profile, pasted at once (median of ${cold.times}) | ${seconds(cold.median)} |
| from a paste to the verdict on the screen, once loaded (median of ${paste.postings} examples; the slowest) | ${milliseconds(paste.median)} (${milliseconds(paste.slowest)}) |
| the same for ${grouped(long.characters)} characters | ${seconds(long.milliseconds)} |
| meanwhile, the longest that the page itself was busy | ${milliseconds(long.longestTask)} |
| from "Cancel" to the field, for the same text | ${milliseconds(long.cancel)} |
`;
}
