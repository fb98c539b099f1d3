import { ACCOUNTABILITIES } from '../document/accountability.ts';
import { type Appearance, DARK, LIGHT } from './html-palette.ts';

function variables({ marks, ...plain }: Appearance): string {
  const own = Object.entries(plain).map(([name, colour]) => `--${name}:${colour}`);
  const theirs = ACCOUNTABILITIES.flatMap((key) => {
    const [strong, ground] = marks[key];
    return [`--${key}:${strong}`, `--${key}-ground:${ground}`];
  });
  return [...own, ...theirs].join(';');
}

const KEYS: string = ACCOUNTABILITIES.map(
  (key) => `.k-${key}{--strong:var(--${key});--ground:var(--${key}-ground)}`,
).join('\n');

/** The page's whole style sheet. It never depends on the document, so that its hash can be allowed by name. */
export const HTML_STYLE: string = `
:root{color-scheme:light dark;${variables(LIGHT)};
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,"Liberation Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{${variables(DARK)}}}
${KEYS}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.5 var(--sans);overflow-wrap:anywhere}
h1,h2,h3,p,ul,ol,dl,dd,blockquote{margin:0;padding:0}
ul,ol{list-style:none}
a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.2em}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:3px solid var(--lead);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--sheet);padding:.5rem 1rem;z-index:1}
.page{max-width:82rem;margin:0 auto;padding:clamp(1.25rem,4vw,3.5rem) clamp(1rem,4vw,3rem)}
.soft,dt,.facts,footer{color:var(--soft)}
.mono{font-variant-numeric:tabular-nums}
h1{font:500 clamp(1.875rem,1.2rem + 2.9vw,3.5rem)/1.08 var(--serif);letter-spacing:-.015em;max-width:30ch;text-wrap:balance}
h2{font:600 .8125rem/1.4 var(--sans);letter-spacing:.08em;text-transform:uppercase;color:var(--soft);margin-bottom:.75rem}
h3{font:500 1.25rem/1.3 var(--serif)}
dt{font-size:.8125rem;margin-bottom:.25rem}
.picture{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(15rem,100%),1fr));gap:1.5rem 3rem;margin:clamp(1.5rem,3vw,2.5rem) 0;padding:1.25rem 0;border-block:1px solid var(--rule)}
.says{font:500 1.375rem/1.25 var(--serif)}
.none{color:var(--soft);font-style:italic}
.note{margin-top:.375rem;font-size:.9375rem}
.seat{color:var(--warn)}
.roles{display:grid;grid-template-columns:max-content minmax(3rem,1fr) max-content;gap:.125rem .75rem;align-items:center;margin-top:.5rem;font-size:.8125rem;color:var(--soft)}
.roles li{display:contents}
.bar{display:block;width:100%;height:4px;fill:var(--ink)}
.bar .track{fill:var(--rule)}
.scope{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:.75rem}
.scope li{display:grid;justify-items:center;align-content:start;gap:.25rem;text-align:center;overflow-wrap:break-word;line-height:1.3;font-size:.8125rem;color:var(--soft)}
.scope .role,.scope .shared,.scope .other{font-weight:600;color:var(--ink)}
.scope span.unstated{font-style:italic}
.scope svg{width:2.25rem;height:2.25rem}
.glyph{flex:none;width:1.125rem;height:1.125rem;fill:none;stroke:var(--ink);stroke-width:2}
.glyph .fill{fill:var(--ink);stroke:none}
.glyph.unstated{stroke:var(--line);stroke-dasharray:2.4 2.6}
main{display:grid;gap:3rem}
.verdict{display:grid;align-content:start;gap:2.5rem;min-width:0}
.finding{display:grid;grid-template-columns:1.75rem minmax(0,1fr);gap:.125rem .875rem;padding:1.125rem 0 1.25rem;border-top:1px solid var(--rule);scroll-margin:1rem}
.finding>*{grid-column:2}
.finding>.letter{grid-column:1;grid-row:1;margin:.125rem 0 0}
.finding:target{background:var(--quiet);box-shadow:0 0 0 .5rem var(--quiet),-.5rem 0 0 .25rem var(--strong)}
.answer{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .5rem;margin-top:.25rem;font-weight:600}
.answer .facts{font-weight:400;font-size:.875rem}
.sure{display:inline-flex;align-items:center;gap:.5rem;margin-left:.375rem}
.sure .bar{width:3.5rem}
.unstated>.answer{color:var(--soft);font-weight:400;font-style:italic}
.unstated>.letter{background:none;color:var(--soft);box-shadow:inset 0 0 0 1px var(--line)}
blockquote{margin-top:.625rem;font:1.0625rem/1.5 var(--serif)}
blockquote a{display:block;text-decoration:none;border-left:3px solid var(--strong,var(--line));padding-left:.75rem}
blockquote a:hover{text-decoration:underline;text-decoration-thickness:1px}
.rest .finding{padding-block:.625rem}
.rest h3{font:600 1rem/1.4 var(--sans)}
.rest .answer{margin-top:0;font-weight:400}
.rest blockquote{margin-top:.25rem;font-size:.9375rem}
.rest blockquote a{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.flag{padding:1rem 1.125rem;background:var(--warnGround);border-left:3px solid var(--warn)}
.flag+.flag{margin-top:.75rem}
.flag h3{font:600 1rem/1.4 var(--sans);color:var(--warn)}
.flag blockquote{--strong:var(--warn);font-size:1rem}
.asks{padding:1rem 1.125rem;border:1.5px dashed var(--line)}
.asks li{font:1.125rem/1.5 var(--serif)}
.asks li+li{margin-top:.625rem}
.asks .facts{display:block;font:.8125rem/1.5 var(--sans)}
.said{margin-top:.625rem;font-size:.9375rem}
details{margin-top:.75rem;font-size:.875rem}
summary{cursor:pointer;color:var(--soft);padding:.25rem 0;width:max-content;text-decoration:underline;text-decoration-color:var(--line);text-underline-offset:.2em}
details li{padding:.625rem 0;border-top:1px dotted var(--line)}
details blockquote{margin:0 0 .25rem;font-size:.9375rem}
.text{background:var(--sheet);border:1px solid var(--rule);padding:clamp(1rem,4vw,3rem);min-width:0}
.posting{max-width:68ch;white-space:pre-wrap;font:1.0625rem/1.75 var(--serif);unicode-bidi:plaintext}
.posting strong{font-weight:700}
.legend{display:flex;flex-wrap:wrap;gap:.375rem 1rem;margin:0 0 1.5rem;padding:.75rem 0 1rem;border-bottom:1px solid var(--rule);font-size:.8125rem;color:var(--soft)}
.legend a{display:inline-flex;align-items:center;text-decoration:none;min-height:1.5rem}
.legend a:hover{text-decoration:underline}
mark{color:inherit;background:var(--ground);border-bottom:2px solid var(--strong);padding:.1em .15em;margin:0 -.05em;border-radius:2px;-webkit-box-decoration-break:clone;box-decoration-break:clone;scroll-margin:30vh}
mark:target,.target:target{outline:3px solid var(--strong,var(--lead));outline-offset:2px}
.target{border-bottom:1px dotted var(--line);scroll-margin:30vh}
.letter{display:inline-grid;place-items:center;width:1.5rem;height:1.5rem;border-radius:3px;background:var(--strong);color:var(--sheet);font:700 .8125rem/1 var(--sans);text-decoration:none;white-space:normal;margin-right:.375rem;-webkit-user-select:none;user-select:none}
mark .letter{height:1.5rem;vertical-align:.02em}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--rule);font-size:.8125rem}
@media (min-width:62rem){
main{grid-template-columns:minmax(0,27rem) minmax(0,1fr);align-items:start}
.verdict{position:sticky;top:0;max-height:100vh;overflow-y:auto;padding:1rem .75rem 2rem;margin:-1rem -.75rem 0;scrollbar-width:thin;scrollbar-color:var(--line) transparent}
}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{
:root{${variables(LIGHT)};--page:#fff;--sheet:#fff}
body{font-size:10pt}
.page{padding:0;max-width:none}
main{display:block}
.verdict{position:static;max-height:none;overflow:visible;margin-bottom:2rem}
.text{border:0;padding:0;break-before:page}
.finding,.flag{break-inside:avoid}
.skip,summary{display:none}
.letter,mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;

/** The SHA-256 of the style sheet, as a content security policy names it. A test keeps it true. */
export const HTML_STYLE_HASH = 'sha256-6dkGzXBxBd0AnYDi6FwjQgdCEEHhBqZmK7lUwctrSlo=';
