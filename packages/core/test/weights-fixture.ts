import { byAccountability, OWNERS } from '../src/document/accountability.ts';
import { ROLES, type RoleName } from '../src/document/role.ts';
import type { RolePoints } from '../src/judge/policy.ts';
import { crc32 } from '../src/model/crc32.ts';
import { COLUMNS } from '../src/read/columns.ts';
import type { LinearWeigherWeights } from '../src/weigh/linear-weigher.ts';
import { OWN_FEATURES, SHARED_FEATURES } from '../src/weigh/weigh-features.ts';

/** What to write other than the ordinary small weights file. */
export interface WeightsSketch {
  readonly bits?: number;
  /** Bits that the header says, when they are not those of the rows. */
  readonly saidBits?: number;
  readonly columns?: readonly string[];
  readonly format?: number;
  readonly mark?: string;
  /** Byte of the rows at this index; a pattern that looks random when left out. */
  readonly row?: (at: number) => number;
}

/** A whole weights file of format 1, small by its 8 bits, with weights made up by a formula. */
export function weightsFixture(sketch: WeightsSketch = {}): Uint8Array {
  const { bits = 8, columns = COLUMNS, format = 1, mark = 'titlescp' } = sketch;
  const rows = new Uint8Array(2 ** bits * columns.length);
  const row = sketch.row ?? ((at: number) => Math.imul(at + 1, 0x9e3779b1) >>> 24);
  for (let at = 0; at < rows.length; at += 1) rows[at] = row(at);
  const header = {
    ...modelHeader(columns),
    bits: sketch.saidBits ?? bits,
    scales: columns.map(() => 0.02),
    bias: columns.map((_, at) => (at % 5) / 10 - 1.5),
  };
  return weightsFile({ mark, format, header, payload: rows });
}

/** What the headers of all made-up weights files say. */
export function modelHeader(columns: readonly string[] = COLUMNS): object {
  return {
    name: 'made-up',
    version: '7',
    columns,
    weigher: weigherFixture(),
    policy: { scale: 1, roles: policyRoles() },
  };
}

/** A weights file of any format with the right lengths and checksum; `payload` in the header wins over its length. */
export function weightsFile(parts: {
  readonly mark?: string;
  readonly format: number;
  readonly header: object;
  readonly payload: Uint8Array;
}): Uint8Array {
  const { mark = 'titlescp', format, payload } = parts;
  const header = JSON.stringify({ payload: payload.length, ...parts.header });
  const padded = header.padEnd(Math.ceil(header.length / 4) * 4);
  const bytes = new Uint8Array(16 + padded.length + payload.length + 4);
  const view = new DataView(bytes.buffer);
  putAscii(bytes, 0, mark);
  view.setUint32(8, format, true);
  view.setUint32(12, padded.length, true);
  putAscii(bytes, 16, padded);
  bytes.set(payload, 16 + padded.length);
  view.setUint32(bytes.length - 4, crc32(bytes.subarray(0, -4)), true);
  return bytes;
}

/** Weights by formula: each owner gains by what is claimed for it and loses by what is claimed for the others. */
export function weigherFixture(): LinearWeigherWeights {
  return byAccountability(() => {
    const gains = OWNERS.map((owner) => ({
      bias: -1,
      own: OWN_FEATURES.map((name) => {
        const [kind, measure] = name.split('.');
        const size = measure === 'sum' ? 3 : 0.5;
        if (kind === 'duty' || kind === 'qualification') return size / 6;
        return kind === owner ? size : -size / 3;
      }),
      shared: SHARED_FEATURES.map((_, at) => ((at % 7) - 3) / 20),
    }));
    const [role, shared, other] = gains;
    if (role === undefined || shared === undefined || other === undefined)
      throw new Error('owners');
    const unstated = {
      bias: 0.5,
      own: OWN_FEATURES.map(() => -1),
      shared: SHARED_FEATURES.map(() => 0),
    };
    return { role, shared, other, unstated };
  });
}

function policyRoles(): Record<RoleName, RolePoints> {
  return Object.fromEntries(
    ROLES.map((role, at) => [
      role,
      {
        base: at / 10,
        lean: 1,
        findings: byAccountability((key) => ({
          role: (role.length + key.length) % 3,
          shared: 0.5,
          other: -1,
          unstated: 0,
        })),
      },
    ]),
  ) as Record<RoleName, RolePoints>;
}

function putAscii(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i += 1) bytes[at + i] = text.charCodeAt(i);
}
