import { knowledge } from '@titlescope/knowledge';
import { guide } from '@titlescope/knowledge/guide';
import { describe, expect, it } from 'vitest';
import { findRole } from '../src/compare/find-role.ts';
import { displayWidth } from '../src/fit-columns.ts';
import { run } from '../src/run.ts';
import { fakeIo } from './fake-io.ts';

async function compare(...argv: readonly string[]) {
  const fake = fakeIo();
  const code = await run(['compare', ...argv], fake.io);
  return { code, out: fake.out(), err: fake.err() };
}

describe('the names of roles', () => {
  const known = knowledge.titles.flatMap(({ role, spellings }) =>
    guide.profiles.some(({ name }) => name === role)
      ? spellings.map((spelling) => [spelling, role] as const)
      : [],
  );

  it('are understood in every spelling of the tables', () => {
    expect(known.length).toBeGreaterThan(300);
    for (const [spelling, role] of known) {
      expect(findRole(spelling, guide, knowledge), spelling).toBe(role);
    }
  });

  it.each([
    ['PRODUCT OWNER', 'product_owner'],
    ['Senior Product Owner (m/w/d)', 'product_owner'],
    ['Sr. Product Owner II', 'product_owner'],
    ['Produktmanager/in', 'product_manager'],
    ['Właściciel produktu', 'product_owner'],
    ['Jefe de Producto', 'product_manager'],
    ['Chef de projet', 'project_manager'],
    ['  scrum   master ', 'scrum_master'],
  ])('are understood as they are written: %s', (name, role) => {
    expect(findRole(name, guide, knowledge)).toBe(role);
  });

  it.each([
    ['produkt managr', 'did you mean product manager?'],
    ['buisness analyst', 'did you mean business analyst or analyst?'],
    ['Produkt Owner', 'did you mean product owner?'],
  ])('are asked back when they are misspelt: %s', (name, question) => {
    expect(() => findRole(name, guide, knowledge)).toThrow(question);
  });
});

describe('titlescope compare', () => {
  it('sets two roles side by side, with figures, doubts and sources', async () => {
    const { code, out, err } = await compare('product manager', 'product owner');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Scrum Guide 2020');
    expect(out).toContain('Ask: ');
    expect(out).toContain('product manager minus product owner');
    expect(out).toContain('the measures disagree');
    expect(out).toContain('CC0 1.0');
    expect(out).not.toMatch(/undefined|NaN|null/);
  });

  it.each([
    ['PO', 'scrum-master', 'product owner', 'scrum master'],
    ['PO', 'PM', 'product owner', 'product manager'],
    ['Senior Product Owner (m/w/d)', 'product_manager', 'product owner', 'product manager'],
    ['Produktmanagerin', 'Chef de projet', 'product manager', 'project manager'],
  ])('knows %s and %s', async (left, right, one, two) => {
    const { out } = await compare(left, right, '--json');
    const said = JSON.parse(out);
    expect([said.schema, said.left.label, said.right.label]).toEqual([
      'titlescope/comparison@1',
      one,
      two,
    ]);
  });

  it.each([
    [
      ['tpm', 'po'],
      'tpm stands for technical product manager and technical program manager',
      'role-unknown',
    ],
    [['gardener', 'po'], 'gardener is no role of these tables; pass one of', 'role-unknown'],
    [['', 'po'], 'an empty name is no role', 'role-unknown'],
    [['PO', 'product owner'], 'both names mean product owner', 'roles-same'],
    [['po', 'scrum master', '--json', '--markdown'], '2 output forms', 'forms-conflict'],
    [['po'], 'missing required argument', 'usage'],
  ])('refuses %j', async (argv, message, error) => {
    const { code, out, err } = await compare(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain(`[${error}]`);
  });

  it('writes the page of the guide as Markdown', async () => {
    const { out } = await compare('product owner', 'business analyst', '--markdown');
    expect(out).toMatch(/^## Product owner and business analyst\n/);
    expect(out).toContain('### Sources');
  });

  it.each([40, 64, 80, 120])('keeps within %i columns', async (width) => {
    const { out } = await compare('product manager', 'product owner', '--width', String(width));
    for (const line of out.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
  });

  it('colours when asked, and only then', async () => {
    const sequence = '\u001b[';
    expect((await compare('po', 'scrum master')).out).not.toContain(sequence);
    expect((await compare('po', 'scrum master', '--color')).out).toContain(sequence);
  });
});
