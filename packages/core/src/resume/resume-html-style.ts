/** What a résumé's page needs beyond the style sheet of every page. It never depends on the résumé. */
export const RESUME_STYLE: string = `
.position{padding:1.125rem 0 1.25rem;border-top:1px solid var(--rule);scroll-margin:1rem}
.position:first-of-type{border-top:0;padding-top:0}
.position>.facts{font-size:.875rem}
.held{margin-top:.75rem}
.held li{display:grid;grid-template-columns:1.125rem minmax(0,1fr);gap:.125rem .5rem;align-items:center;padding:.25rem 0;font-size:.9375rem}
.held .glyph{width:1rem;height:1rem}
.held blockquote{grid-column:2;margin-top:0;font-size:.9375rem}
.held b{font-weight:600}
.position .flag{margin-top:.75rem}
.shares{display:grid;gap:.625rem}
.shares li{display:grid;grid-template-columns:3.25rem minmax(0,1fr);gap:.125rem .75rem;align-items:center;font-size:.9375rem}
.shares .bar{grid-column:2}
.shares .mono{grid-row:1/span 2;font-weight:600;align-self:start}
.shares+.note{color:var(--soft);font-size:.875rem}
.reworded li{padding:.75rem 0;border-top:1px solid var(--rule)}
.reworded li>p:first-child{font:1.0625rem/1.5 var(--serif)}
.reworded blockquote{margin-top:.25rem;font-size:.9375rem;color:var(--soft)}
.gap{background:var(--warnGround);color:var(--warn);padding:.05em .2em;border-radius:2px}
.flag h4{margin:0;font:600 1rem/1.4 var(--sans);color:var(--warn)}
.notice+.notice{margin-top:.75rem}
`;

/** The SHA-256 of this style sheet, as a content security policy names it. A test keeps it true. */
export const RESUME_STYLE_HASH = 'sha256-xSId//JRceDEteD17BHol1QTYY4cd8Wsl1pAsabwAGc=';
