import './check-node.mjs';

const { cli, root, setUp } = await import('./setup.mjs');
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

try {
  await setUp({ withTools: false });
} catch (error) {
  process.stderr.write(`titlescope: ${error.message}\n`);
  process.exit(3);
}

// npm changes to the top folder of the repository; relative file names are meant from where the user stands.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

const given = process.argv.slice(2);
if (given.length === 0) {
  given.push('decode', relative(process.cwd(), example));
  process.once('exit', (code) => {
    if (code === 0) process.stderr.write(next);
  });
}

// In this process: the command gets stdin, stdout, signals and the exit code without a hand in between.
process.argv = [process.execPath, cli, ...given];
await import(pathToFileURL(cli).href);
