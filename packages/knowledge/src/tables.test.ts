import { describe, expect, it } from 'vitest';
import { knowledge } from './index.ts';

/** The entry whose longest spelling stands in the title as whole words; of two as long, the later one. */
function longestMatch<T extends { readonly spellings: readonly string[] }>(
  title: string,
  entries: readonly T[],
): T | undefined {
  let best: { entry: T; length: number } | undefined;
  for (const entry of entries) {
    for (const spelling of entry.spellings) {
      const escaped = spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const word = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u');
      if (word.test(title.toLowerCase()) && spelling.length >= (best?.length ?? 0)) {
        best = { entry, length: spelling.length };
      }
    }
  }
  return best?.entry;
}

const family = (title: string): string | undefined => longestMatch(title, knowledge.titles)?.family;
const seniority = (title: string): string | undefined =>
  longestMatch(title, knowledge.seniorities)?.seniority;
const rank = (name: string | undefined): number | undefined =>
  knowledge.roles.find((role) => role.name === name)?.rank;

describe('titles', () => {
  it.each([
    ['Senior Product Manager, Payments', 'product_manager'],
    ['Product Owner (m/w/d)', 'product_owner'],
    ['PO', 'product_owner'],
    ['Technical Product Owner - Platform', 'technical_product'],
    ['Sr. Technical Program Manager', 'program_manager'],
    ['Group Product Manager', 'product_leader'],
    ['Senior Director, Product Management', 'product_leader'],
    ['Director of Product Marketing', 'product_marketing'],
    ['Senior Product Marketing Manager', 'product_marketing'],
    ['Head of Product Operations', 'product_operations'],
    ['Head of Product Design', 'product_design'],
    ['Head of Product', 'product_leader'],
    ['Product Analyst', 'analyst'],
    ['Business Data Analyst', 'analyst'],
    ['IT Business Analyst II', 'business_analyst'],
    ['Business Analyst - Product Management', 'business_analyst'],
    ['Agile Delivery Manager', 'delivery_manager'],
    ['Release Train Engineer', 'release_train_engineer'],
    ['Scrum Master / Agile Coach', 'scrum_master'],
    ['Engineering Manager, Checkout', 'engineering_manager'],
    ['Produktmanager:in Logistik', 'product_manager'],
    ['IT-Projektleiter (w/m/d)', 'project_manager'],
    ['Cheffe de produit digital H/F', 'product_manager'],
    ['Chef de projet MOA', 'project_manager'],
    ['Jefa de producto', 'product_manager'],
    ['Analista funcional', 'business_analyst'],
    ['Projectleider ICT', 'project_manager'],
    ['Właściciel produktu', 'product_owner'],
    ['Starszy analityk biznesowy', 'business_analyst'],
    ['Kierownik projektu IT', 'project_manager'],
    ['Chargée de produit H/F', 'product_manager'],
    ['Consultant AMOA', 'business_analyst'],
    ['Abteilungsleiterin Produktmanagement (m/w/d)', 'product_leader'],
    ['Teilprojektleiter IT', 'project_manager'],
    ['Business Analist Zorg', 'business_analyst'],
    ['Programmaleider digitalisering', 'program_manager'],
    ['Jefa de proyectos', 'project_manager'],
    ['Propietaria del producto', 'product_owner'],
    ['Dyrektor programu', 'program_manager'],
    ['Analityczka systemowa', 'business_analyst'],
    ['PM', undefined],
    ['TPM', undefined],
    ['Business Development Manager', undefined],
    ['Landscape Gardener', undefined],
  ])('%s is of family %s', (title, expected) => {
    expect(family(title)).toBe(expected);
  });

  it.each([
    ['Product Manager', undefined],
    ['Product Management Intern', 'intern'],
    ['Associate Product Manager', 'junior'],
    ['Sr. Product Owner', 'senior'],
    ['Staff Product Manager', 'principal'],
    ['Lead Business Analyst', 'lead'],
    ['Group Product Manager', 'group'],
    ['Product Manager, Acme Group', undefined],
    ['Head of Product', 'head'],
    ['Senior Director, Product Management', 'director'],
    ['Senior Vice President, Product', 'vp'],
    ['Chief Product Officer', 'chief'],
    ['Early-stage Product Manager', undefined],
  ])('%s is of seniority %s', (title, expected) => {
    expect(seniority(title)).toBe(expected);
  });
});

describe('ranks', () => {
  const roleOf = (name: string): string | undefined =>
    knowledge.titles.find((title) => title.family === name)?.role;

  it.each([
    ['product_owner', 'product_manager', 'undersold'],
    ['business_analyst', 'product_owner', 'undersold'],
    ['project_manager', 'program_manager', 'undersold'],
    ['product_manager', 'product_owner', 'oversold'],
    ['product_manager', 'project_manager', 'oversold'],
    ['product_manager', 'business_analyst', 'oversold'],
    ['product_owner', 'business_analyst', 'oversold'],
    ['product_leader', 'product_manager', 'oversold'],
    ['business_analyst', 'analyst', 'level'],
    ['scrum_master', 'project_manager', 'level'],
  ])('a %s title over %s work is %s', (titleFamily, work, expected) => {
    const difference = (rank(work) ?? Number.NaN) - (rank(roleOf(titleFamily)) ?? Number.NaN);
    const said = difference > 0 ? 'undersold' : difference < 0 ? 'oversold' : 'level';
    expect(said).toBe(expected);
  });
});

describe('safe', () => {
  const names = (text: string): boolean =>
    knowledge.safe.some((phrase) => new RegExp(`(?<!\\w)${phrase}(?!\\w)`).test(text));

  it.each([
    ['We work in SAFe with two teams.', true],
    ['You join PI Planning.', true],
    ['three Agile Release Trains', true],
    ['a safe and healthy workplace', false],
    ['STATE OF THE ART AND SAFE', false],
  ])('%s: %s', (text, expected) => {
    expect(names(text)).toBe(expected);
  });
});
