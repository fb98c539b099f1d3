import { coach } from './coach.svelte.ts';
import { WALK_THROUGH } from './question-bank.ts';

/** The answers written for this project: walks through a role, as different people would give them. */
export const EXAMPLES: readonly { readonly file: string; readonly label: string }[] = [
  { file: 'strong.txt', label: 'one that decides' },
  { file: 'thin.txt', label: 'one that has the words' },
  { file: 'order-taker.txt', label: 'one that describes the work' },
];

const texts = import.meta.glob<string>('../../../../examples/answers/*', {
  query: '?raw',
  import: 'default',
});

/** Reads an example as if it had been typed. */
export async function openExample(file: string): Promise<void> {
  const load = texts[`../../../../examples/answers/${file}`];
  if (load === undefined) throw new Error(`there is no example named ${file}`);
  coach.drafts[WALK_THROUGH.code] = await load();
  await coach.read(WALK_THROUGH);
}
