import { elementsBelow, type HtmlElement } from './html-tree.ts';

/** How much text an element holds, in characters, and how much of it stands in links. */
export interface Measure {
  readonly text: number;
  readonly link: number;
}

/** A page measured: its elements in order, those that are no part of its content, and how much text the others hold. */
export interface MeasuredPage {
  readonly elements: readonly HtmlElement[];
  readonly dropped: ReadonlySet<HtmlElement>;
  measure(element: HtmlElement): Measure;
}

const NEVER_CONTENT: ReadonlySet<string> = new Set(
  'canvas datalist math noscript object select svg template'.split(' '),
);
const CHROME_TAGS: ReadonlySet<string> = new Set('nav footer aside form dialog'.split(' '));
const CHROME_ROLES: ReadonlySet<string> = new Set(
  'navigation banner contentinfo complementary dialog alertdialog search menu'.split(' '),
);
const CONSENT = /(?:^|[\s_-])(?:cookies?|consent|gdpr|onetrust|ccpa|cmp)(?:[\s_-]|$)/i;
const CHROME_CLASS =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|sidebar|footer|breadcrumbs?|share|sharing|social|newsletter|modal|popup|skip-link|visually-hidden|sr-only|(?:related|similar|recommended|other|more)[_-](?:jobs|postings|positions|vacancies|roles))(?:[\s_-]|$)/i;
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const STANDING: ReadonlySet<string> = new Set('#root html body main article'.split(' '));
const SECTIONING: ReadonlySet<string> = new Set('main article section'.split(' '));

/** The share of the page's text from which on an element is kept, whatever it calls itself; 0 when it is content. */
function keptFrom(element: HtmlElement): number {
  const { name, attributes } = element;
  if (NEVER_CONTENT.has(name)) return 2;
  if (STANDING.has(name)) return 0;
  const named = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`;
  if (CONSENT.test(named)) return 0.85;
  if (name === 'button') return /^h[1-6]$/.test(element.parent?.name ?? '') ? 0 : 0.5;
  if (name === 'header' && !SECTIONING.has(element.parent?.name ?? '')) return 0.5;
  if (
    CHROME_TAGS.has(name) ||
    CHROME_ROLES.has(attributes.get('role')?.toLowerCase() ?? '') ||
    CHROME_CLASS.test(named) ||
    attributes.has('hidden') ||
    attributes.get('aria-hidden') === 'true' ||
    HIDDEN_STYLE.test(attributes.get('style') ?? '')
  ) {
    return 0.5;
  }
  return 0;
}

function measureAll(
  elements: readonly HtmlElement[],
  dropped: ReadonlySet<HtmlElement>,
): Map<HtmlElement | undefined, { text: number; link: number }> {
  const measures = new Map<HtmlElement | undefined, { text: number; link: number }>();
  const of = (element: HtmlElement | undefined): { text: number; link: number } => {
    const known = measures.get(element);
    if (known !== undefined) return known;
    const fresh = { text: 0, link: 0 };
    measures.set(element, fresh);
    return fresh;
  };
  for (let at = elements.length - 1; at >= 0; at -= 1) {
    const element = elements[at];
    if (element === undefined || dropped.has(element)) continue;
    const own = of(element);
    for (const child of element.children)
      if (typeof child === 'string') own.text += child.trim().length;
    if (element.name === 'a' && element.attributes.has('href')) own.link = own.text;
    const parent = of(element.parent);
    parent.text += own.text;
    parent.link += own.link;
  }
  return measures;
}

/**
 * Measures a page. What is by its tag, role, name or style no content (menus, banners, forms, hidden parts) is dropped,
 * unless it holds so much of the page's text that it must be the content.
 */
export function measurePage(root: HtmlElement): MeasuredPage {
  const elements = elementsBelow(root);
  const raw = measureAll(elements, new Set());
  const all = raw.get(root)?.text ?? 0;
  const dropped = new Set(
    elements.filter((element) => {
      const from = keptFrom(element);
      return from > 0 && (raw.get(element)?.text ?? 0) <= from * all;
    }),
  );
  const measures = measureAll(elements, dropped);
  return { elements, dropped, measure: (element) => measures.get(element) ?? { text: 0, link: 0 } };
}
