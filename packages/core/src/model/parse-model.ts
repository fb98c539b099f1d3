import type { RolePolicy } from '../judge/policy.ts';
import { COLUMNS } from '../read/columns.ts';
import { type ContextOptions, contextReader } from '../read/context/context-reader.ts';
import { linearReader } from '../read/linear-reader.ts';
import type { Reader, ReaderIdentity } from '../read/reading.ts';
import { type LinearWeigherWeights, linearWeigher } from '../weigh/linear-weigher.ts';
import { type ContextParts, contextWeights } from './context-weights.ts';
import type { Model } from './model.ts';
import { openWeights } from './open-weights.ts';
import { otherVersion } from './other-version.ts';

const LINEAR = 1;
const CONTEXT = 4;

/** What every weights file says of itself. */
interface ModelHeader extends ReaderIdentity {
  /** Bytes between the header and the checksum. */
  readonly payload: number;
  readonly columns: readonly string[];
  readonly weigher: LinearWeigherWeights;
  readonly policy: RolePolicy;
}

interface LinearHeader extends ModelHeader {
  readonly bits: number;
  readonly scales: readonly number[];
  readonly bias: readonly number[];
}

type ContextHeader = ModelHeader & ContextParts;

/**
 * Reads a weights file of any reader. Throws a `TitlescopeError`: `weights-cut` when bytes are missing,
 * `weights-altered` when the checksum does not hold, `weights-version` when it is another kind of file, of
 * another format or with matrices of other sizes. The bytes are used in place: they must not change afterwards. `options` are for readers that
 * remember; what is remembered changes the time, never the answer.
 */
export function parseModel(bytes: Uint8Array, options: ContextOptions = {}): Model {
  const { format, header, payload } = openWeights(bytes, [LINEAR, CONTEXT]);
  const model = header as unknown as ModelHeader;
  const { columns, weigher, policy } = model;
  if (columns.join() !== COLUMNS.join()) {
    throw otherVersion(model, 'has other columns than this version reads');
  }
  if (payload.length !== model.payload) {
    throw otherVersion(
      model,
      `has ${payload.length} bytes of weights, its header says ${model.payload}`,
    );
  }
  const reader =
    format === LINEAR
      ? linearOf(header as unknown as LinearHeader, payload)
      : contextOf(header as unknown as ContextHeader, payload, options);
  return { reader, weigher: linearWeigher(weigher), policy };
}

function linearOf(header: LinearHeader, payload: Uint8Array): Reader {
  const { name, version, bits, scales, bias } = header;
  const expected = 2 ** bits * COLUMNS.length;
  if (payload.length !== expected) {
    throw otherVersion(
      header,
      `has ${payload.length} bytes of weights, its ${bits} bits ask for ${expected}`,
    );
  }
  if (scales.length !== COLUMNS.length || bias.length !== COLUMNS.length) {
    throw otherVersion(
      header,
      `has ${scales.length} scales and ${bias.length} biases, ${COLUMNS.length} of each are expected`,
    );
  }
  return linearReader(
    { name, version },
    {
      bits,
      rows: new Int8Array(payload.buffer, payload.byteOffset, payload.byteLength),
      scales: Float32Array.from(scales),
      bias: Float32Array.from(bias),
    },
  );
}

function contextOf(header: ContextHeader, payload: Uint8Array, options: ContextOptions): Reader {
  const { name, version } = header;
  const identity = { name, version };
  return contextReader(identity, contextWeights(identity, header, payload), options);
}
