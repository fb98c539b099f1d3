import { describe, expect, it } from 'vitest';
import { detectFormat } from './detect-format.ts';

describe('detectFormat', () => {
  it.each([
    ['posting.txt', '<p>kept as text</p>', 'text'],
    ['POSTING.MD', 'x', 'markdown'],
    ['a/b/page.htm', 'x', 'html'],
    ['jobs.ndjson', 'x', 'jsonl'],
    ['jobs.csv', 'x', 'csv'],
    ['jobs.tsv', 'x', 'tsv'],
    ['jobs.json', '[{"title": 1}]', 'json'],
    ['jobs.json', '{"title":"a"}\n{"title":"b"}\n', 'jsonl'],
    ['-', '{"title":"a"}\n{"title":"b"}\n', 'jsonl'],
    [undefined, `{"title":"a","text":"${'long '.repeat(20)}"}\n{"ti`, 'jsonl'],
    [undefined, '{\n  "jobs": [\n', 'json'],
    [undefined, '{"title":"a"}', 'json'],
    [undefined, ' [ {"title":"a"} ]', 'json'],
    [undefined, '[Remote] Product Owner\nOwns the backlog', 'text'],
    [undefined, '{company} seeks an owner', 'text'],
    [undefined, '<!DOCTYPE html><html>', 'html'],
    [undefined, '\n<!-- saved --><div class="job">', 'html'],
    [undefined, '< 5 years of experience', 'text'],
    [undefined, 'id,title,description\n1,PO,Owns it', 'csv'],
    [undefined, 'Job Title;Company;Job Description\nPO;Acme;Owns it', 'csv'],
    [undefined, 'title\ttext\nPO\tOwns it', 'tsv'],
    [undefined, 'Product owner, remote, full time\nYou order the backlog.', 'text'],
    [undefined, '# Product Owner\n\nText', 'markdown'],
    [undefined, '---\ntitle: Product Owner\n---\nText', 'markdown'],
    [undefined, 'About us\nWe make ladders.', 'text'],
    [undefined, '', 'text'],
    ['posting.pages', 'About us', 'text'],
    ['constructor.toString', 'About us', 'text'],
  ] as const)('%s with %j is %s', (name, head, format) => {
    expect(detectFormat(name, head)).toBe(format);
  });
});
