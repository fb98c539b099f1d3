import {
  EXPOSURE_MEASURES,
  type ExposureKnowledge,
  type MeasureCode,
  type Measured,
} from './exposure-knowledge.ts';

/** Fewer units of duty text than this say little of a mix. */
const LITTLE = 200;

/** The mix of the duties in a plain sentence: what practitioners say of it. Never one number for all measures. */
export function sayExposure(mix: {
  readonly units: number;
  readonly absorbing: number;
  readonly judgement: number;
}): string {
  if (mix.units === 0) return 'No duties are named, so nothing can be said of AI.';
  const little = mix.units < LITTLE ? ' Little duty text: rough shares.' : '';
  return `${percent(mix.absorbing)} of the duty text is work that practitioners say AI absorbs fastest (backlog, requirements, delivery), ${percent(mix.judgement)} judgement that they say stays.${little}`;
}

/** What each published measure says of such work beside judgement work, and that they disagree where they do. */
export function sayDisagreement({ contrasts }: ExposureKnowledge): string {
  const words = (measure: MeasureCode): string => directionOf(contrasts[measure]);
  const seen = new Set(EXPOSURE_MEASURES.map(words));
  const opening = seen.size > 1 ? 'The measures do not agree' : 'The measures agree';
  return `${opening}: compared with judgement, human raters see ${words('human')} for such work, a model's ratings ${words('model')}, observed use ${words('observed')}.`;
}

/** A difference counts when its 95 % interval leaves out zero. */
function directionOf({ low, high }: Measured): string {
  if (low > 0) return 'more exposure';
  if (high < 0) return 'less exposure';
  return 'no clear difference';
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
