import { describe, expect, it } from 'vitest';
import type { Parsed } from '../parsed.ts';
import { parseHtml } from './parse-html.ts';

function documentOf(parsed: Parsed): { text: string; title?: string; meta?: unknown } {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.document;
}

const script = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body class="has-sidebar cookie-open">${body}</body></html>`;

const posting = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Product Owner &amp; Analyst',
  description: '<p>You own the ladder backlog.</p><ul><li>Write stories</li></ul>',
  hiringOrganization: { '@type': 'Organization', name: 'Acme Ladders' },
  jobLocation: [
    { '@type': 'Place', address: { addressLocality: 'Leeds', addressCountry: { name: 'GB' } } },
  ],
  baseSalary: { currency: 'GBP', value: { minValue: 50000, maxValue: 60000, unitText: 'YEAR' } },
  datePosted: '2026-02-01',
};
const text = 'You own the ladder backlog.\n\n- Write stories';

describe('parseHtml with JSON-LD', () => {
  it('takes text, title and fields from the JobPosting', () => {
    const html = page(
      script(JSON.stringify(posting)),
      '<main><p>Other words of the page.</p></main>',
    );
    expect(documentOf(parseHtml(html))).toEqual({
      kind: 'posting',
      text,
      title: 'Product Owner & Analyst',
      meta: {
        hiringOrganization: 'Acme Ladders',
        jobLocation: 'Leeds, GB',
        datePosted: '2026-02-01',
        baseSalary: posting.baseSalary,
      },
    });
  });

  const encode = (html: string): string =>
    html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const once = { ...posting, description: encode(posting.description) };
  it.each([
    ['in @graph', JSON.stringify({ '@graph': [{ '@type': 'WebPage' }, posting] })],
    ['in an array', JSON.stringify([{ '@type': 'BreadcrumbList' }, posting])],
    [
      'as mainEntity, with a list of types',
      JSON.stringify({
        mainEntity: { ...posting, '@type': ['Thing', 'http://schema.org/JobPosting'] },
      }),
    ],
    ['encoded once', JSON.stringify(once)],
    ['encoded twice', JSON.stringify({ ...posting, description: encode(once.description) })],
    ['in CDATA with a semicolon', `//<![CDATA[\n${JSON.stringify(posting)};\n//]]>`],
    ['with line breaks inside strings', JSON.stringify(posting).replace('You own', 'You\nown')],
  ])('%s', (_, json) => {
    const html = page(
      script('{"@type":"Organization"}') + script('{broken') + script(json),
      '<p>Page</p>',
    );
    expect(documentOf(parseHtml(html)).text).toBe(text);
  });

  it('adds sections that the description leaves out', () => {
    const more = {
      ...posting,
      responsibilities: ['Talk to users', 'Order work'],
      skills: 'Write stories',
    };
    expect(documentOf(parseHtml(page(script(JSON.stringify(more)), ''))).text).toBe(
      `${text}\n\nResponsibilities\n- Talk to users\n- Order work`,
    );
  });

  it('takes the longest of several and says so', () => {
    const other = { ...posting, title: 'Analyst', description: 'Short.' };
    const parsed = parseHtml(page(script(JSON.stringify([other, posting])), ''));
    expect(parsed).toMatchObject({ document: { text }, notices: [{ code: 'several-postings' }] });
  });

  it('falls back to the page when the description is empty, and survives deep values', () => {
    const nested = `${'{"name":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    const json = `{"@type":"JobPosting","title":"Owner","baseSalary":${nested},"hiringOrganization":${nested}}`;
    const parsed = documentOf(parseHtml(page(script(json), '<main>You own the plan.</main>')));
    expect(parsed).toEqual({ kind: 'posting', text: 'You own the plan.', title: 'Owner' });
  });
});

const duties =
  '<h2>Duties</h2><ul><li>Own the roadmap of the ladder app</li><li>Talk to painters each week</li></ul>';
const dutiesText = 'Duties\n\n- Own the roadmap of the ladder app\n- Talk to painters each week';

describe('parseHtml by main content', () => {
  it.each([
    ['main', `<main>${duties}</main>`],
    ['an article', `<article>${duties}</article>`],
    [
      'a description class',
      `<div class="wrap"><div class="x job-description">${duties}</div><p>More from us soon</p></div>`,
    ],
    ['nothing but a body', duties],
    ['a form around the whole page', `<form id="aspnetForm">${duties}</form>`],
    ['an unclosed button before it', `<button>${duties}`],
  ])('finds it in %s', (_, body) => {
    const chrome = `<nav><a href="/">Home</a></nav><header><a href="/jobs">All jobs</a></header>`;
    const after =
      '<footer>Acme 2026</footer><div class="cookie-banner">Accept?</div><p style="display: none">x</p>';
    expect(documentOf(parseHtml(page('<title>t</title>', chrome + body + after))).text).toContain(
      dutiesText,
    );
    const kept = documentOf(parseHtml(page('', `${chrome}${body}`))).text;
    expect(kept).not.toContain('All jobs');
  });

  it('drops menus, banners, forms, hidden parts and lists of other jobs', () => {
    const noise = [
      '<nav>noise</nav>',
      '<aside>noise</aside>',
      '<footer>noise</footer>',
      '<form>noise<input value="noise"><select><option>noise</select></form>',
      '<div hidden>noise</div>',
      '<div role="dialog">noise</div>',
      '<div id="onetrust-consent">noise</div>',
      '<section class="similar-jobs"><a href="/1">noise</a></section>',
      '<noscript>noise</noscript><template>noise</template><svg><text>noise</text></svg>',
      '<iframe>noise</iframe><textarea>noise</textarea>',
    ].join('');
    expect(
      documentOf(parseHtml(page('', `${noise}<main>${duties}${noise}</main>${noise}`))).text,
    ).toBe(dutiesText);
  });

  it.each([
    ['<h1>Product Owner</h1>', '<title>Jobs</title>', 'Product Owner'],
    [
      '<h1>Careers</h1>',
      '<meta property="og:title" content="Product Owner | Acme Ladders">',
      'Product Owner',
    ],
    [
      '',
      '<title>Senior Product Manager - Acme Ladders | Jobs &amp; Careers</title>',
      'Senior Product Manager',
    ],
    ['', '<title>Job Application for Product Analyst at Acme Ladders</title>', 'Product Analyst'],
    ['<h1>Acme Ladders</h1><h1>Scrum Master</h1>', '', 'Scrum Master'],
  ])('title of %s %s', (body, head, title) => {
    expect(documentOf(parseHtml(page(head, `${body}<main>${duties}</main>`))).title).toBe(title);
  });

  it.each([
    '',
    '<html><body></body></html>',
    '<noscript>Turn on scripts</noscript><div id="root"></div><script>x()</script>',
  ])('finds no text in %j', (html) => {
    expect(parseHtml(html)).toMatchObject({ ok: false, issues: [{ code: 'no-text' }] });
  });

  it('refuses markup and text beyond the bound', () => {
    for (const html of [`<p>${'x'.repeat(11)}`, `<p>x${'<b></b>'.repeat(10)}`]) {
      expect(parseHtml(html, { maxTextLength: 10 })).toMatchObject({
        issues: [{ code: 'text-too-long' }],
      });
    }
  });
});
