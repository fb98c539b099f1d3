import type { HtmlElement } from './html-tree.ts';

const PARAGRAPHS: ReadonlySet<string> = new Set(
  'article blockquote dl fieldset figure h1 h2 h3 h4 h5 h6 header hr main ol p pre section table ul'.split(
    ' ',
  ),
);
const LINES: ReadonlySet<string> = new Set(
  'address aside body caption dd details div dt figcaption footer form legend li nav option summary td th tr'.split(
    ' ',
  ),
);
const UNSEEN: ReadonlySet<string> = new Set(
  'canvas datalist math noscript object select svg template'.split(' '),
);
const OWN_BULLET = /^[•·▪●◦‣∙*–-]\s/;

/**
 * The text of an element as a reader sees it: a line for each block, a blank line between paragraphs, list items as
 * "- " bullets, table cells on lines of their own, white space collapsed. Elements in `dropped` are left out.
 */
export function renderText(
  root: HtmlElement,
  dropped: ReadonlySet<HtmlElement> = new Set(),
): string {
  let out = '';
  let breaks = 0;
  let space = false;
  let bullet = false;
  let lists = 0;
  let preformatted = 0;

  const breakLine = (lines: number): void => {
    space = false;
    if (!bullet) breaks = Math.max(breaks, lists > 0 ? 1 : lines);
  };

  const addWords = (text: string): void => {
    const words = text.replace(/[ \t\r\n\f\u00a0]+/g, ' ');
    const body = words.trim();
    if (body === '') {
      space ||= words !== '';
      return;
    }
    if (out !== '') {
      if (breaks > 0) out += breaks === 1 ? '\n' : '\n\n';
      else if (space || words.startsWith(' ')) out += ' ';
    }
    if (bullet && !OWN_BULLET.test(body)) out += '- ';
    out += body;
    breaks = 0;
    bullet = false;
    space = words.endsWith(' ');
  };

  const addText = (text: string): void => {
    if (preformatted === 0) {
      addWords(text);
      return;
    }
    text.split('\n').forEach((line, at) => {
      if (at > 0) breaks = Math.min(2, breaks + 1);
      addWords(line);
    });
  };

  const breakAround = (name: string): void => {
    if (PARAGRAPHS.has(name)) breakLine(2);
    else if (LINES.has(name)) breakLine(1);
  };

  const enter = (element: HtmlElement): boolean => {
    const { name } = element;
    if (UNSEEN.has(name) || dropped.has(element)) return false;
    if (name === 'br') {
      if (!bullet) breaks = Math.min(2, breaks + 1);
      space = false;
      return false;
    }
    breakAround(name);
    if (name === 'li') {
      lists += 1;
      bullet = true;
    }
    if (name === 'pre') preformatted += 1;
    return true;
  };

  const leave = (name: string): void => {
    if (name === 'li') {
      lists -= 1;
      bullet = false;
      breaks = Math.max(breaks, 1);
    }
    if (name === 'pre') preformatted -= 1;
    breakAround(name);
  };

  const path: { readonly element: HtmlElement; next: number }[] = [{ element: root, next: 0 }];
  for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
    const child = frame.element.children[frame.next];
    frame.next += 1;
    if (child === undefined) {
      leave(frame.element.name);
      path.pop();
    } else if (typeof child === 'string') addText(child);
    else if (enter(child)) path.push({ element: child, next: 0 });
  }
  return out;
}
