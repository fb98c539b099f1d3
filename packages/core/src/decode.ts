import type { Document } from './document/document.ts';
import { judge } from './judge/judge.ts';
import type { Judged } from './judge/judged.ts';
import type { Knowledge } from './judge/knowledge.ts';
import { leaveOutAddressed } from './judge/leave-out-addressed.ts';
import { leaveOutOthers } from './judge/leave-out-others.ts';
import type { Model } from './model/model.ts';
import { read } from './read/read.ts';
import { segment } from './segment/segment.ts';
import { weigh } from './weigh/weigh.ts';

/**
 * The whole flow: document, segments, claims, findings, judgement. Sentences addressed to a program, and other postings below
 * this one, are left unread. Pure and deterministic: the same
 * document, model and knowledge always give an equal result. Say it with `toVerdict` or a `format…`.
 */
export function decode(document: Document, model: Model, knowledge: Knowledge): Judged {
  const kept = leaveOutOthers(leaveOutAddressed(segment(document), knowledge));
  return judge(weigh(read(kept, model.reader), model.weigher), model.policy, knowledge);
}
