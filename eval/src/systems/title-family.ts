import { decode, type Knowledge, type Model } from '@titlescope/core';
import type { Posting } from '../posting.ts';

/** The family of a posting's declared title by the knowledge tables, `none` when no family holds it. Reads no text. */
export function titleFamilyOf(model: Model, knowledge: Knowledge): (posting: Posting) => string {
  return ({ document }) =>
    decode({ ...document, text: '' }, model, knowledge).judgement.title.family ?? 'none';
}
