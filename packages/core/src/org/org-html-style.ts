import { HTML_STYLE } from '../report/html-style.ts';

/** The style sheet of the organisation's page: that of a verdict's page, and the matrix. It never depends on the texts. */
export const ORG_STYLE: string = `${HTML_STYLE}
header{margin-bottom:clamp(1.5rem,3vw,2.5rem)}
h1{font-size:clamp(1.625rem,1.1rem + 2vw,2.5rem);max-width:44ch}
main.org{grid-template-columns:minmax(0,1fr)}
.matrix{width:100%;border-collapse:collapse;font-size:.875rem;background:var(--sheet);border:1px solid var(--rule)}
.matrix th,.matrix td{padding:.375rem .25rem;text-align:center;border-top:1px solid var(--rule);font-weight:400}
.matrix thead th{border-top:0;color:var(--soft);font-size:.75rem;vertical-align:bottom;overflow-wrap:normal}
.matrix th[scope=row]{text-align:left;padding-left:1rem;min-width:12rem;font:500 1.0625rem/1.3 var(--serif)}
.matrix thead th:first-child{text-align:left;padding-left:1rem}
.matrix thead .letter{display:grid;margin:0 auto .25rem}
.matrix tbody tr:hover{background:var(--quiet)}
.matrix .total th,.matrix .total td{color:var(--soft);font:.8125rem/1.4 var(--sans);font-style:italic}
.cell{display:grid;justify-items:center;gap:.125rem;min-width:1.5rem;min-height:1.5rem;align-content:center;text-decoration:none;font-size:.6875rem;line-height:1;color:var(--soft);border-radius:3px}
.cell .glyph{stroke:var(--strong);width:1.25rem;height:1.25rem}
.cell .glyph .fill{fill:var(--strong)}
.cell .glyph.unstated{stroke:var(--line)}
a.cell:hover{background:var(--ground)}
.keys{display:flex;flex-wrap:wrap;gap:.375rem 1.25rem;margin-top:.75rem;font-size:.8125rem;color:var(--soft)}
.keys li{display:inline-flex;align-items:center;gap:.375rem}
.column-names{display:none}
.observation{padding:1.125rem 0 1.25rem;border-top:1px solid var(--rule);scroll-margin:1rem}
.observation.flag{padding:1rem 1.125rem;border-top:0;margin-bottom:.75rem}
.observation .says{font:1.0625rem/1.5 var(--sans);margin-top:.25rem;max-width:70ch}
.observation .facts{font-size:.875rem;margin-top:.25rem}
.observation ul{display:grid;gap:.625rem 2rem;grid-template-columns:repeat(auto-fill,minmax(min(24rem,100%),1fr));margin-top:.75rem}
.observation li>a{font-size:.8125rem;color:var(--soft)}
.observation blockquote,.cells blockquote{margin-top:.125rem;border-left:3px solid var(--strong,var(--line));padding-left:.75rem;font-size:1rem}
.cards{display:grid;gap:1.5rem;grid-template-columns:repeat(auto-fill,minmax(min(26rem,100%),1fr));align-items:start}
.card{background:var(--sheet);border:1px solid var(--rule);padding:1.125rem 1.25rem;min-width:0;scroll-margin:1rem}
.card>.facts{font-size:.8125rem;margin-top:.25rem}
.card .cells{display:grid;gap:.75rem;margin-top:.875rem}
.cells li{scroll-margin:1rem}
.cells li:target{background:var(--quiet);box-shadow:0 0 0 .375rem var(--quiet)}
.cells .answer{margin-top:0;font-weight:400}
.cells .answer b{font-weight:600}
.plain li{padding:.375rem 0;border-top:1px dotted var(--line);font-size:.9375rem}
@media (max-width:56rem){
.matrix,.matrix tbody,.matrix thead{display:block}
.matrix tr{display:grid;grid-template-columns:repeat(9,minmax(0,1fr));padding:.375rem .5rem;border-top:1px solid var(--rule)}
.matrix thead tr{border-top:0}
.matrix th,.matrix td{border-top:0;padding:.125rem 0}
.matrix th[scope=row]{grid-column:1/-1;padding-left:0;min-width:0}
.matrix thead th:first-child,.matrix thead th span:not(.letter){display:none}
.column-names{display:flex;flex-wrap:wrap;gap:.25rem .875rem;margin-bottom:.75rem;font-size:.8125rem;color:var(--soft)}
}
@media print{.card,.observation{break-inside:avoid}.cards{display:block}.card{margin-bottom:1rem}}
`;

/** The SHA-256 of the style sheet, as a content security policy names it. A test keeps it true. */
export const ORG_STYLE_HASH = 'sha256-1zMVbVuhaai4+Oc2BZYs0eZcU3V53Zb5YTcgu3V/wRE=';
