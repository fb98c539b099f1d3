import { byAccountability, decode, type Knowledge, type Model } from '@titlescope/core';
import type { System } from './system.ts';

/** The product: decodes each document, with its title, as the command does. */
export function readerSystem(model: Model, knowledge: Knowledge): System {
  return {
    name: `reader: ${model.reader.name} ${model.reader.version}`,
    answer({ document }) {
      const { findings, judgement } = decode(document, model, knowledge);
      return {
        findings: byAccountability((key) => {
          const { owner, confidence, evidence } = findings[key];
          return { owner, confidence, evidence: evidence.map(({ claim }) => claim) };
        }),
        role: judgement.role.name,
      };
    },
  };
}
