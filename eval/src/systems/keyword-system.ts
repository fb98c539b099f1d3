import { byAccountability } from '@titlescope/core';
import type { Posting } from '../posting.ts';
import { readByKeywords } from './keywords.ts';
import type { System } from './system.ts';

/** The keyword matcher as a system. It learns nothing and says nothing of how sure it is. */
export function keywordSystem(): System {
  return {
    name: 'keywords',
    answer({ document }: Posting) {
      const { owners, evidence, role } = readByKeywords(document.text);
      return {
        findings: byAccountability((key) => ({
          owner: owners[key],
          confidence: null,
          evidence: evidence[key],
        })),
        role,
      };
    },
  };
}
