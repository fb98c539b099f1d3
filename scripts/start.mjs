import './check-node.mjs';
import { spawnSync } from 'node:child_process';

const { addMarket, cli, root, setUp, setUpPage } = await import('./setup.mjs');
const { join, relative } = await import('node:path');
const { pathToFileURL } = await import('node:url');

const example = join(root, 'examples/postings/saas-po-is-pm.txt');

const next = `
Try next:
  npm start -- decode your-posting.txt
  npm start -- decode your-posting.txt --html verdict.html
  npm start --silent -- decode --jsonl < postings.jsonl > verdicts.jsonl
  npm start -- --help
`;

const given = process.argv.slice(2);
await orEnd(() => setUp({ withTools: false }));
const ofMarket =
  given[0] === 'market' ||
  (given[0] === 'compare' && given.some((one) => /^--data(?:=|$)/.test(one)));
if (ofMarket && !given.includes('--help')) await orEnd(addMarket);

// npm changes to the top folder of the repository; relative file names are meant from where the user stands.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

if (given.length === 0) {
  const shown = ['decode', relative(process.cwd(), example)];
  const { status } = spawnSync(process.execPath, [cli, ...shown], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  process.stderr.write(next);
  // A script that called this must come to its end; a person goes on to the app.
  if (!process.stdout.isTTY || process.env.CI) process.exit(0);
  process.stderr.write('\nThe same in the browser (nothing leaves this machine):\n');
  given.push('serve');
}
if (given[0] === 'serve' && !given.includes('--help')) await orEnd(setUpPage);

// In this process: the command gets stdin, stdout, signals and the exit code without a hand in between.
process.argv = [process.execPath, cli, ...given];
await import(pathToFileURL(cli).href);

async function orEnd(step) {
  try {
    await step();
  } catch (error) {
    process.stderr.write(`titlescope: ${error.message}\n`);
    process.exit(3);
  }
}
