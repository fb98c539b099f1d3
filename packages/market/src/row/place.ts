/** Names by which exports call a country, beside its two letters. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['united arab emirates', 'uae'],
  AR: ['argentina'],
  AT: ['austria', 'österreich'],
  AU: ['australia'],
  BE: ['belgium', 'belgique', 'belgië'],
  BG: ['bulgaria'],
  BR: ['brazil', 'brasil'],
  CA: ['canada'],
  CH: ['switzerland', 'schweiz', 'suisse'],
  CL: ['chile'],
  CN: ['china'],
  CO: ['colombia'],
  CR: ['costa rica'],
  CZ: ['czechia', 'czech republic'],
  DE: ['germany', 'deutschland'],
  DK: ['denmark', 'danmark'],
  EE: ['estonia'],
  ES: ['spain', 'españa'],
  FI: ['finland', 'suomi'],
  FR: ['france'],
  GB: ['united kingdom', 'uk', 'great britain', 'england', 'scotland', 'wales', 'northern ireland'],
  GR: ['greece'],
  HK: ['hong kong'],
  HR: ['croatia'],
  HU: ['hungary'],
  ID: ['indonesia'],
  IE: ['ireland'],
  IL: ['israel'],
  IN: ['india'],
  IT: ['italy', 'italia'],
  JP: ['japan'],
  KR: ['south korea', 'korea'],
  LT: ['lithuania'],
  LU: ['luxembourg'],
  LV: ['latvia'],
  MX: ['mexico', 'méxico'],
  MY: ['malaysia'],
  NG: ['nigeria'],
  NL: ['netherlands', 'the netherlands', 'nederland'],
  NO: ['norway', 'norge'],
  NZ: ['new zealand'],
  PH: ['philippines'],
  PK: ['pakistan'],
  PL: ['poland', 'polska'],
  PT: ['portugal'],
  RO: ['romania'],
  RS: ['serbia'],
  SA: ['saudi arabia'],
  SE: ['sweden', 'sverige'],
  SG: ['singapore'],
  SI: ['slovenia'],
  SK: ['slovakia'],
  TR: ['turkey', 'türkiye'],
  TW: ['taiwan'],
  UA: ['ukraine'],
  US: ['united states', 'united states of america', 'usa', 'u.s.', 'u.s.a.'],
  VN: ['vietnam'],
  ZA: ['south africa'],
};

/** The two letters of states after a city ("Austin, TX"), without those that are a country's too, as in "Berlin, DE". */
const STATES: readonly string[] =
  'AL AK AZ CT FL GA HI IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC'.split(
    ' ',
  );

/** Provinces of Canada after a city, without those that are a country's letters too. */
const PROVINCES: readonly string[] = 'AB BC MB NB NS ON QC YT NU'.split(' ');

/** Letters of countries that after a city are nothing else: no state, province or district anywhere that exports name so. */
const PLAIN: readonly string[] = 'US GB PL AU NZ SG IE HU JP KR AE HK TW VN ZA UA FI DK'.split(' ');

/** Where "CA" after the city is Canada and not California. */
const CANADIAN: readonly string[] =
  'toronto montreal montréal vancouver ottawa calgary edmonton winnipeg mississauga waterloo kitchener halifax'.split(
    ' ',
  );

const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
);

function byCode(text: string): string | null {
  if (!/^[A-Za-z]{2}$/.test(text)) return null;
  const code = text.toUpperCase();
  if (code === 'UK') return 'GB';
  return code in NAMES ? code : null;
}

/**
 * The two letters of the country that a row names in its column of countries, or at the end of its place ("Vienna, Austria",
 * "Austin, TX", "Dallas, TX, US"). Null for anything else, never a guess: a city alone does not name a country.
 */
export function countryOf(
  country: string | undefined,
  location: string | undefined,
): string | null {
  if (country !== undefined) {
    const named = byCode(country) ?? BY_NAME.get(country.toLowerCase());
    if (named !== undefined && named !== null) return named;
  }
  if (location === undefined) return null;
  const parts = location.split(',').map((part) => part.trim());
  const last = parts.at(-1)?.replace(/\s*\([^)]*\)\s*$|\s+\d{5}(-\d{4})?$/g, '') ?? '';
  const named = BY_NAME.get(last.toLowerCase());
  if (named !== undefined) return named;
  if (parts.length < 2) return null;
  // "Dallas, TX, US": two short parts at the end are the state and its country.
  const isUnderState = parts.length > 2 && /^[A-Z0-9]{2,3}$/.test(parts.at(-2) ?? '');
  if (isUnderState || PLAIN.includes(last)) return byCode(last);
  if (last === 'CA') return CANADIAN.includes(parts[0]?.toLowerCase() ?? '') ? 'CA' : 'US';
  if (PROVINCES.includes(last)) return 'CA';
  return STATES.includes(last) ? 'US' : null;
}
