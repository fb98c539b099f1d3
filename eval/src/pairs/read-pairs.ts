import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACCOUNTABILITIES, type Accountability, type FindingOwner } from '@titlescope/core';

const FINDING_OWNERS: readonly FindingOwner[] = ['role', 'shared', 'other', 'unstated'];

/** One sentence of a group, and who holds what the group is about by it. */
export interface PairSentence {
  readonly text: string;
  readonly owner: FindingOwner;
}

/** Sentences that differ in who decides, or in whether anything is said. */
export interface PairGroup {
  readonly name: string;
  readonly about: Accountability;
  readonly sentences: readonly PairSentence[];
}

/** The groups of sentences that no reader has learnt from. */
export function readPairs(root: string): readonly PairGroup[] {
  return parsePairs(readFileSync(join(root, 'eval/pairs.jsonl'), 'utf8'));
}

/** Groups of a JSON Lines text, in the order in which they begin. Throws with the line's number when a line is no sentence. */
export function parsePairs(text: string): readonly PairGroup[] {
  const groups = new Map<string, { about: Accountability; sentences: PairSentence[] }>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const row = JSON.parse(line) as Readonly<Record<string, unknown>>;
    const { pair, about, text: said } = row;
    const labels = (row['labels'] ?? {}) as Readonly<Record<string, string>>;
    const key = ACCOUNTABILITIES.find((name) => name === about);
    const owner = FINDING_OWNERS.find((name) => name === (labels[String(about)] ?? 'unstated'));
    if (
      key === undefined ||
      owner === undefined ||
      typeof pair !== 'string' ||
      typeof said !== 'string'
    ) {
      throw new Error(
        `eval/pairs.jsonl, line ${index + 1}: no sentence of a pair; see training/README.md for the form`,
      );
    }
    const group = groups.get(pair) ?? { about: key, sentences: [] };
    group.sentences.push({ text: said, owner });
    groups.set(pair, group);
  }
  return [...groups].map(([name, group]) => ({ name, ...group }));
}
