import { NOT_LOADED } from '../reader/not-loaded.ts';
import { session } from '../session/session.svelte.ts';

/** One example: its file, what to call it, and whether it is offered first. */
export interface Example {
  readonly file: string;
  readonly label: string;
  readonly says: string;
  readonly isFirst?: true;
}

/** The postings written for this project, in the order in which they are offered. */
export const EXAMPLES: readonly Example[] = [
  {
    file: 'saas-po-is-pm.txt',
    label: 'Product Owner, Planning',
    says: 'a European software house',
    isFirst: true,
  },
  {
    file: 'safe-order-taker.txt',
    label: 'Product Owner, Claims Intake',
    says: 'an insurer working in SAFe',
    isFirst: true,
  },
  {
    file: 'pm-title-project-work.md',
    label: 'Product Manager',
    says: 'with a project plan to keep',
    isFirst: true,
  },
  {
    file: 'feature-team-pm.txt',
    label: 'Product Manager',
    says: 'of a feature team',
    isFirst: true,
  },
  {
    file: 'little-said.txt',
    label: 'Product Manager',
    says: 'and hardly a word on the work',
    isFirst: true,
  },
  { file: 'startup-first-pm.txt', label: 'First product manager', says: 'at a startup' },
  { file: 'big-tech-pm.md', label: 'Product Manager', says: 'at a large technology company' },
  {
    file: 'group-pm-job-board.html',
    label: 'Group Product Manager',
    says: 'a saved page of a job board',
  },
  { file: 'consultancy-proxy-po.txt', label: 'Product Owner', says: 'standing in at a client' },
  {
    file: 'technical-pm-squashed.txt',
    label: 'Technical Product Manager',
    says: 'all line breaks lost',
  },
  {
    file: 'german-produktmanager.txt',
    label: 'Produktmanager',
    says: 'duties in English, the rest in German',
  },
  { file: 'injected-po.txt', label: 'Product Owner', says: 'with a line addressed to programs' },
  { file: 'bank-business-analyst.txt', label: 'Business Analyst', says: 'at a bank' },
  { file: 'scrum-master-crlf.txt', label: 'Scrum Master', says: 'of two teams' },
  {
    file: 'hardware-program-manager.txt',
    label: 'Program Manager',
    says: 'over three product lines',
  },
  {
    file: 'product-marketing.md',
    label: 'Product Marketing Manager',
    says: 'who interviews customers',
  },
  {
    file: 'engineering-manager.txt',
    label: 'Engineering Manager',
    says: 'whose roadmap is another’s',
  },
  { file: 'public-data-analyst.txt', label: 'Data Analyst', says: 'in a public body' },
  {
    file: 'product-operations.md',
    label: 'Product Operations',
    says: 'none of the ten known jobs',
  },
];

const texts = import.meta.glob<string>('../../../../examples/postings/*', {
  query: '?raw',
  import: 'default',
});

/** The text of an example, as it stands in its file. */
async function exampleText(file: string): Promise<string> {
  const load = texts[`../../../../examples/postings/${file}`];
  if (load === undefined) throw new Error(`there is no example named ${file}`);
  return await load();
}

/** Reads an example the way a user's own file is read. */
export async function openExample(file: string): Promise<void> {
  let text: string;
  try {
    text = await exampleText(file);
  } catch {
    session.fail(
      NOT_LOADED,
      'The example could not be fetched. Check the connection, then try again.',
    );
    return;
  }
  await session.open({ kind: 'file', name: file, bytes: new TextEncoder().encode(text) });
}
