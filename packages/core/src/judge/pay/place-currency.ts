/** Which currency a sign with several stands for, by the words that only one of its countries has. */
const PLACES: Readonly<Record<string, readonly (readonly [code: string, words: RegExp])[]>> = {
  $: [
    [
      'USD',
      /\bUSD\b|US\$|\bUnited States\b|\bU\.S\.|\bUSA\b|\b(?:the|in|within|across|for|of|all) US\b|\bUS(?:[- ](?:based|base|only|citizens?|residents?|locations?|salary|pay|remote|work|employees|candidates|states?|total|national|annual)\b)|\b401 ?\(?k\)?|\bE-Verify\b|\bW-?2\b|\bNew York\b|\bNYC\b|\bSan Francisco\b|\bBay Area\b|\bSeattle\b|\bBoston\b|\bAustin\b|\bChicago\b|\bLos Angeles\b|\bDenver\b|\bAtlanta\b|\bDallas\b|\bHouston\b|\b(?:Washington|California|Colorado|Texas|Florida|Massachusetts|Illinois|New Jersey|Oregon|Arizona|Minnesota|Pennsylvania|Maryland|Connecticut|North Carolina|Ohio|Michigan|Utah|Nevada|Wisconsin|Tennessee|Missouri|Hawaii)\b|, ?(?:AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|IA|ID|IL|IN|KS|KY|LA|MA|MD|ME|MI|MN|MO|MS|MT|NC|ND|NE|NH|NJ|NM|NV|NY|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VA|VT|WA|WI|WV|WY)\b/,
    ],
    [
      'CAD',
      /\bCAD\b|\bCA?\$|\bCanad(?:a|ian)\b|\b(?:Toronto|Vancouver|Montr[eé]al|Ottawa|Calgary|Edmonton|Winnipeg|Waterloo|Ontario|Qu[eé]bec|British Columbia|Alberta|RRSP)\b|, ?(?:ON|BC|QC|AB|MB|NS|SK)\b/,
    ],
    [
      'AUD',
      /\bAUD\b|\bAU?\$|\bAustralian?\b|\b(?:Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|NSW)\b|\b[Ss]uperannuation\b|\b(?:plus|\+|incl\w*|inc\.?) [Ss]uper\b/,
    ],
    ['NZD', /\bNZD\b|NZ\$|\bNew Zealand\b|\b(?:Auckland|Christchurch|KiwiSaver)\b/],
    ['SGD', /\bSGD\b|\bS\$|\bSingapore\b/],
    ['HKD', /\bHKD\b|HK\$|\bHong Kong\b/],
    ['MXN', /\bMXN\b|MX\$|\bM[eé]xico\b/],
  ],
  '¥': [
    ['JPY', /\bJPY\b|円|\bJapan\b|\b(?:Tokyo|Osaka|Kyoto)\b/],
    ['CNY', /\b(?:CNY|RMB)\b|\bChina\b|\b(?:Shanghai|Beijing|Shenzhen|Guangzhou)\b/],
  ],
  kr: [
    ['SEK', /\bSEK\b|\bSweden\b|\bSverige\b|\b(?:Stockholm|Malmö|Göteborg|Gothenburg)\b/],
    ['NOK', /\bNOK\b|\bNorway\b|\bNorge\b|\b(?:Oslo|Bergen|Trondheim)\b/],
    ['DKK', /\bDKK\b|\bDenmark\b|\bDanmark\b|\b(?:Copenhagen|København|Aarhus)\b/],
  ],
};

/**
 * The currency of a sign by the first of the texts that names places of exactly one of its countries; null when none does.
 * A text that names several countries decides nothing and hides nothing: the next one is asked.
 */
export function currencyOfPlace(sign: string, texts: readonly string[]): string | null {
  for (const text of texts) {
    const named = (PLACES[sign] ?? []).filter(([, words]) => words.test(text));
    const [only] = named;
    if (only !== undefined && named.length === 1) return only[0];
  }
  return null;
}
