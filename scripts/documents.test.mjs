import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryFiles } from './repository-files.mjs';
import { root } from './setup.mjs';

const files = repositoryFiles();
const read = (path) => readFileSync(join(root, path), 'utf8');
const pages = files.filter((path) => path.endsWith('.md'));
const text = files.filter((path) => !/\.(bin|png|jpg|pdf|docx|parquet|zip)$/.test(path));

describe('the documents', () => {
  it.each(pages)('%s links to what is there', (page) => {
    expect(brokenLinks(page)).toEqual([]);
  });
});

describe('every file', () => {
  it('is free of paths of one machine', () => {
    const ofOneMachine = /(?<![\w.\-/])(\/(home|Users|root|work)\/\w|[A-Z]:\\\\?Users\\)/;
    expect(text.filter((path) => ofOneMachine.test(read(path)))).toEqual([]);
  });
});

function brokenLinks(page) {
  const prose = read(page)
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .replace(/`[^`\n]*`/g, '');
  const targets = [...prose.matchAll(/\[[^\]]*\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)].map(
    ([, to]) => to,
  );
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => !leadsSomewhere(page, target));
}

function leadsSomewhere(page, target) {
  const [path, heading] = target.split('#');
  const file = path === '' ? page : join(dirname(page), decodeURIComponent(path));
  if (!existsSync(join(root, file))) return false;
  return heading === undefined || !file.endsWith('.md') || headings(file).includes(heading);
}

/** The anchors that a code host makes of the headings of a page. */
function headings(page) {
  return [...read(page).matchAll(/^#{1,6} +(.+?) *$/gm)].map(([, title]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}
