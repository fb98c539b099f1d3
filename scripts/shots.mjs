// Pictures for the README: `npm run shots`. Needs Chromium on the path; nothing else in the project does.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, setUp, setUpPage } from './setup.mjs';

const EXAMPLE = 'examples/postings/saas-po-is-pm.txt';
const COLUMNS = 92;
const INK = {
  1: 'font-weight:600',
  2: 'color:#8b8f98',
  3: 'font-style:italic',
  31: 'color:#e5786d',
  32: 'color:#95c76f',
  33: 'color:#e5b567',
  34: 'color:#79a8e0',
  35: 'color:#c792ea',
  36: 'color:#6cc5c1',
};

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

await setUp();
await setUpPage();
const { shootApp } = await import('./shoot-app.mjs');
await shootApp(chromium);
const work = mkdtempSync(join(tmpdir(), 'titlescope-shots-'));
try {
  const text = titlescope(['decode', EXAMPLE, '--color', '--width', String(COLUMNS)]);
  shoot('decode.png', terminalPage(text), {
    width: 900,
    height: 24 * text.split('\n').length + 90,
  });
  titlescope(['decode', EXAMPLE, '--html', join(work, 'report.html')]);
  shootFile('report.png', join(work, 'report.html'), { width: 1280, height: 1200 });
} finally {
  rmSync(work, { recursive: true, force: true });
}

function titlescope(options) {
  return execFileSync(process.execPath, ['packages/cli/dist/main.js', ...options], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The output as a page: each ANSI code becomes a span, everything else is escaped. */
function terminalPage(text) {
  const plain = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  let open = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI codes begin with ESC
  const coloured = plain.replace(/\u001b\[([\d;]*)m/g, (_, codes) => {
    if (codes === '' || codes === '0' || codes === '22' || codes === '39' || codes === '23') {
      const closing = '</span>'.repeat(open);
      open = 0;
      return closing;
    }
    open += 1;
    const style = codes
      .split(';')
      .map((code) => INK[code] ?? '')
      .filter(Boolean)
      .join(';');
    return `<span style="${style}">`;
  });
  return `<!doctype html><meta charset="utf-8"><style>
body{margin:0;background:#1b1d22;padding:18px 24px}
pre{margin:0;color:#e7e9ee;font:15px/1.55 "DejaVu Sans Mono",monospace}
i{font-style:normal;color:#8b8f98}</style><pre><i>$ titlescope decode ${EXAMPLE}</i>\n\n${coloured}</pre>`;
}

function shoot(name, html, size) {
  const file = join(work, `${name}.html`);
  writeFileSync(file, html);
  shootFile(name, file, size);
}

function shootFile(name, file, { width, height }) {
  execFileSync(
    chromium,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--no-first-run',
      '--disable-background-networking',
      `--window-size=${width},${height}`,
      `--user-data-dir=${join(work, 'profile')}`,
      `--screenshot=${join(root, 'docs/images', name)}`,
      pathToFileURL(file).href,
    ],
    { stdio: 'ignore' },
  );
  console.error(`wrote docs/images/${name}`);
}
