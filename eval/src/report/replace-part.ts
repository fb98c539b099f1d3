/** The text with everything between `<!-- name -->` and `<!-- /name -->` replaced. Throws when the page lacks the marks. */
export function replacePart(page: string, name: string, part: string): string {
  const open = `<!-- ${name} -->`;
  const from = page.indexOf(open);
  const to = page.indexOf(`<!-- /${name} -->`);
  if (from < 0 || to < from) {
    throw new Error(`page lacks the marks "${open}" and "<!-- /${name} -->"; put them back`);
  }
  return `${page.slice(0, from + open.length)}\n\n${part.trim()}\n\n${page.slice(to)}`;
}
