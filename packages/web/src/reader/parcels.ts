/** Part of a long list, and where in the whole it belongs. */
export interface Parcel {
  readonly path: readonly string[];
  readonly items: readonly unknown[];
}

/** Items of one parcel: a page takes it in without a pause that anybody notices. */
const MOST_ITEMS = 4000;

/** How deep lists are looked for: a verdict's lie at most so deep. */
const DEEPEST = 5;

/**
 * A value whose long lists are taken out, and those lists in parcels. A page that takes a large value in at once stands still
 * while it does; parcels that come one by one leave it time in between. Lists inside the items of a long list stay where they are.
 */
export function cutParcels(value: object): {
  readonly rest: unknown;
  readonly parcels: readonly Parcel[];
} {
  const parcels: Parcel[] = [];
  return { rest: without(value, [], parcels), parcels };
}

function without(value: unknown, path: readonly string[], parcels: Parcel[]): unknown {
  if (Array.isArray(value)) {
    if (value.length <= MOST_ITEMS) return value;
    for (let at = 0; at < value.length; at += MOST_ITEMS) {
      parcels.push({ path, items: value.slice(at, at + MOST_ITEMS) });
    }
    return [];
  }
  if (typeof value !== 'object' || value === null || path.length >= DEEPEST) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, without(part, [...path, key], parcels)]),
  );
}

/** Puts parcels back where they came from, in the order in which they were cut. Changes `rest`. */
export function putBack(rest: unknown, parcels: readonly Parcel[]): void {
  for (const { path, items } of parcels) {
    let place: unknown = rest;
    for (const key of path) place = isRecord(place) ? place[key] : undefined;
    if (!Array.isArray(place)) throw new Error(`no list at ${path.join('.')}`);
    for (const item of items) place.push(item);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
