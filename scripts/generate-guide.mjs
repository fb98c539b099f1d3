import { setUp } from './setup.mjs';

const FOLDER = 'docs/guide';

/** docs/guide: a page for each pair of neighbouring roles and one that lists them, from the tables alone. */
export async function generateGuide() {
  await setUp();
  const [{ compareRoles, comparisonMarkdown, guide }, { knowledge }] = await Promise.all([
    import('../packages/knowledge/dist/guide.js'),
    import('../packages/knowledge/dist/index.js'),
  ]);
  const pages = guide.pairs.map(({ pair, left, right }) => {
    const comparison = compareRoles(left, right, guide, knowledge);
    const page = comparisonMarkdown(comparison, knowledge, { level: 1 });
    return { path: `${FOLDER}/${pair}.md`, text: `${page}\n${FOOT}\n`, comparison };
  });
  return [
    ...pages.map(({ path, text }) => ({ path, text })),
    { path: `${FOLDER}/README.md`, text: contents(pages, guide) },
  ];
}

const FOOT =
  'This page is generated from `packages/knowledge/data` by `npm run generate`. Any two roles: `titlescope compare`.';

function contents(pages, { frameworks, version }) {
  const rows = pages.map(
    ({ path, comparison }) =>
      `- [${comparison.left.label} and ${comparison.right.label}](${path.split('/').at(-1)})`,
  );
  const says = frameworks.map(({ label, says: words }) => `- **${label}.** ${words}`);
  return `# Guide to product roles

Roles that are taken for one another: in theory, in practice, what each pays, what AI is said to absorb of it, and how to tell
from a posting. Everything is drawn from the knowledge tables of ${version}, with sources and dates.

${rows.join('\n')}

## The frameworks

${says.join('\n')}

${FOOT}
`;
}
