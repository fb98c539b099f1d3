import { noText, severalPostings, textTooLong } from '../errors.ts';
import { type DocumentOptions, MAX_TEXT_LENGTH, type Parsed, toDocument } from '../parsed.ts';
import { parseTree } from './html-tree.ts';
import { findJobPostings, type JobPosting } from './job-posting.ts';
import { mainContent } from './main-content.ts';
import { measurePage } from './page-measure.ts';
import { findPageTitle } from './page-title.ts';
import { renderText } from './render-text.ts';

/** Markup may be this many times longer than the text it may hold. */
export const MARKUP_FACTOR = 4;

const WORDS = /[\p{L}\p{N}]/u;

function longest(postings: readonly JobPosting[]): JobPosting | undefined {
  return postings.reduce<JobPosting | undefined>(
    (best, posting) =>
      best !== undefined && best.text.length >= posting.text.length ? best : posting,
    undefined,
  );
}

/**
 * Reads a saved page: the JobPosting that its JSON-LD describes, else its main content. The document's text is plain, with
 * line breaks and "- " bullets. Nothing of a script, a style sheet or a comment comes into it.
 */
export function parseHtml(html: string, options: DocumentOptions = {}): Parsed {
  const bound = options.maxTextLength ?? MAX_TEXT_LENGTH;
  if (html.length > bound * MARKUP_FACTOR) {
    return { ok: false, issues: [textTooLong(bound)] };
  }
  const tree = parseTree(html);
  const page = measurePage(tree.root);
  const postings = findJobPostings(tree.jsonLd);
  const posting = longest(postings);
  const described = posting !== undefined && WORDS.test(posting.text);
  const text = described ? posting.text : renderText(mainContent(tree.root, page), page.dropped);
  if (text.length > bound) return { ok: false, issues: [textTooLong(bound)] };
  if (!WORDS.test(text)) {
    const why =
      'the page shows none without its scripts; save it once it is shown, or paste its text';
    return { ok: false, issues: [noText(why)] };
  }
  const meta =
    posting !== undefined && Object.keys(posting.meta).length > 0 ? posting.meta : undefined;
  const title = posting?.title ?? findPageTitle(tree, page);
  return {
    ok: true,
    document: toDocument(text, options, title, meta),
    notices: postings.length > 1 ? [severalPostings(postings.length)] : [],
  };
}
