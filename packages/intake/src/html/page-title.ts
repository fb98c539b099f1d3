import { isTitleLike } from '../text/title-like.ts';
import { decodeEntities } from './decode-entities.ts';
import type { HtmlTree } from './html-tree.ts';
import type { MeasuredPage } from './page-measure.ts';
import { renderText } from './render-text.ts';

const MAX_TITLE = 160;
const GENERIC =
  /^(?:careers?|jobs?|job (?:description|details?|posting|opening)s?|open (?:positions|roles)|vacanc(?:y|ies)|about(?: us)?|home|apply(?: now)?|join us.*|we are hiring.*)$/i;

/** The job's part of a browser title: "Product Owner | Acme Tools" gives "Product Owner". */
function stripSiteName(title: string): string {
  const bare = title
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^job application for /i, '')
    .replace(/^.{1,80} (?:is hiring|hiring)(?: an?)? /i, '');
  const parts = bare
    .split(/\s+[|·»–—-]\s+|\s*::\s*|\s+\|\s*|\s*\|\s+/)
    .filter((part) => part !== '');
  const job = parts.find(isTitleLike) ?? parts[0] ?? '';
  return job.replace(/\s+(?:at|@|in)\s+\p{Lu}.*$/u, '').trim();
}

/** The title that a page declares: a heading of the first level, then og:title, then its browser title, the first that reads like a job's. */
export function findPageTitle(tree: HtmlTree, page: MeasuredPage): string | undefined {
  const headings: string[] = [];
  const metas: string[] = [];
  for (const element of page.elements) {
    if (element.name === 'h1' && headings.length < 10) {
      headings.push(renderText(element).replace(/\s+/g, ' ').trim());
    } else if (
      element.name === 'meta' &&
      /^(?:og:title|twitter:title)$/i.test(
        element.attributes.get('property') ?? element.attributes.get('name') ?? '',
      )
    ) {
      metas.push(stripSiteName(element.attributes.get('content') ?? ''));
    }
  }
  const browser = stripSiteName(decodeEntities(tree.title));
  const found = [...headings, ...headings.map(stripSiteName), ...metas, browser].filter(
    (title) => title !== '' && title.length <= MAX_TITLE && !GENERIC.test(title),
  );
  return found.find(isTitleLike) ?? found[0];
}
