import { type QuoteType, Tokenizer } from 'htmlparser2';

/** One element. `text` nodes are strings; a child's `parent` is the element that holds it. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: HtmlElement | undefined;
  readonly children: (HtmlElement | string)[];
}

/** A page as read: its elements, the title of its head, and the texts of its JSON-LD scripts. */
export interface HtmlTree {
  readonly root: HtmlElement;
  readonly title: string;
  readonly jsonLd: readonly string[];
}

const KEPT_ATTRIBUTES: ReadonlySet<string> = new Set([
  'aria-hidden',
  'class',
  'content',
  'hidden',
  'href',
  'id',
  'itemprop',
  'name',
  'property',
  'role',
  'style',
  'type',
]);
const VOID: ReadonlySet<string> = new Set(
  'area base basefont br col embed hr img input link meta param source track wbr'.split(' '),
);
// The tokenizer reads their content as bare text up to their own closing tag.
const RAW: ReadonlySet<string> = new Set(
  'script style title textarea iframe noembed noframes xmp plaintext'.split(' '),
);
const CLOSES_PARAGRAPH: ReadonlySet<string> = new Set(
  'address article aside blockquote div dl fieldset footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
);
const CLOSED_BY_LIKE: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  option: ['option'],
};

const MAX_DEPTH = 256;
const MAX_ELEMENTS = 100_000;
const MAX_ATTRIBUTE = 2000;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/**
 * Reads HTML into a tree, forgiving as a browser. Scripts, styles and comments never become text. Elements deeper than 256,
 * and those after the first 100,000, are left out and their text goes to the element around them, so that work and memory are
 * bounded by length.
 */
export function parseTree(html: string): HtmlTree {
  const root: HtmlElement = {
    name: '#root',
    attributes: NO_ATTRIBUTES,
    parent: undefined,
    children: [],
  };
  const jsonLd: string[] = [];
  let title = '';
  const open: HtmlElement[] = [root];
  let flattened = 0;
  let elements = 0;
  let raw: { readonly name: string; readonly json: boolean; text: string } | undefined;
  let name = '';
  let attributes: Map<string, string> | undefined;
  let attribute = '';
  let value = '';

  const top = (): HtmlElement => open[open.length - 1] ?? root;

  const addText = (text: string): void => {
    if (raw === undefined) {
      const { children } = top();
      const last = children.at(-1);
      if (typeof last === 'string') children[children.length - 1] = last + text;
      else children.push(text);
    } else if (raw.json || raw.name === 'title') raw.text += text;
  };

  const lineBreak: HtmlElement = {
    name: 'br',
    attributes: NO_ATTRIBUTES,
    parent: undefined,
    children: [],
  };

  const addLineBreak = (): void => {
    const { children } = top();
    if (children.at(-1) !== lineBreak || children.at(-2) !== lineBreak) children.push(lineBreak);
  };

  const closeImplied = (): void => {
    if (CLOSES_PARAGRAPH.has(name) && top().name === 'p') open.pop();
    const likes = Object.hasOwn(CLOSED_BY_LIKE, name) ? CLOSED_BY_LIKE[name] : undefined;
    if (likes === undefined) return;
    if (top().name === 'p' && likes.includes(open[open.length - 2]?.name ?? '')) open.pop();
    while (likes.includes(top().name)) open.pop();
  };

  const endOpenTag = (): void => {
    if (raw !== undefined) return;
    if (RAW.has(name)) {
      const json =
        name === 'script' && /^application\/ld\+json\b/i.test(attributes?.get('type') ?? '');
      raw = { name, json, text: '' };
      return;
    }
    if (flattened === 0) closeImplied();
    if (elements >= MAX_ELEMENTS || open.length >= MAX_DEPTH) {
      if (!VOID.has(name)) flattened += 1;
      if (name === 'br' || Object.hasOwn(CLOSED_BY_LIKE, name) || CLOSES_PARAGRAPH.has(name)) {
        addLineBreak();
      }
      return;
    }
    elements += 1;
    const element: HtmlElement = {
      name,
      attributes: attributes ?? NO_ATTRIBUTES,
      parent: top(),
      children: [],
    };
    top().children.push(element);
    if (!VOID.has(name)) open.push(element);
  };

  const endRaw = (): void => {
    if (raw?.json) jsonLd.push(raw.text);
    else if (raw?.name === 'title' && title === '') title = raw.text.trim();
    raw = undefined;
  };

  const closeTag = (closed: string): void => {
    if (raw !== undefined) {
      if (closed === raw.name) endRaw();
      return;
    }
    if (closed === 'br') addLineBreak();
    if (flattened > 0) {
      flattened -= 1;
      return;
    }
    for (let at = open.length - 1; at > 0; at -= 1) {
      if (open[at]?.name === closed) {
        open.length = at;
        return;
      }
    }
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        name = html.slice(start, Math.min(end, start + 64)).toLowerCase();
        attributes = undefined;
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, Math.min(end, start + 64)).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        if (value.length < MAX_ATTRIBUTE)
          value += html.slice(start, Math.min(end, start + MAX_ATTRIBUTE));
      },
      onattribentity: (codepoint) => {
        if (value.length < MAX_ATTRIBUTE) value += String.fromCodePoint(codepoint);
      },
      onattribend: (_quote: QuoteType) => {
        if (!KEPT_ATTRIBUTES.has(attribute)) return;
        attributes ??= new Map();
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: endOpenTag,
      onselfclosingtag: endOpenTag,
      onclosetag: (start, end) =>
        closeTag(html.slice(start, Math.min(end, start + 64)).toLowerCase()),
      ontext: (start, end) => addText(html.slice(start, end)),
      ontextentity: (codepoint) => addText(String.fromCodePoint(codepoint)),
      oncdata: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  endRaw();
  return { root, title, jsonLd };
}

/** All elements below one, in the order of the page. */
export function elementsBelow(root: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  const waiting: HtmlElement[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next !== root) found.push(next);
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (child !== undefined && typeof child !== 'string') waiting.push(child);
    }
  }
  return found;
}
