import { desk } from './desk.svelte.ts';

/** One example: its file, what to call it, and what is special about it. */
interface Example {
  readonly file: string;
  readonly label: string;
  readonly says: string;
}

/** The résumés written for this project, in the order in which they are offered. */
export const EXAMPLES: readonly Example[] = [
  {
    file: 'po-with-pm-scope.txt',
    label: 'Product owner',
    says: 'who held a product manager’s scope',
  },
  { file: 'order-taker-po.md', label: 'Product owner', says: 'who carried out another’s roadmap' },
  {
    file: 'pm-title-thin.json',
    label: 'Product manager',
    says: 'with a project plan, as JSON Resume',
  },
];

const texts = import.meta.glob<string>('../../../../examples/resumes/*', {
  query: '?raw',
  import: 'default',
});

/** Reads an example the way a user's own file is read. */
export async function openExample(file: string): Promise<void> {
  const load = texts[`../../../../examples/resumes/${file}`];
  if (load === undefined) throw new Error(`there is no example named ${file}`);
  const bytes = new TextEncoder().encode(await load());
  await desk.open({ kind: 'file', name: file, bytes });
}
