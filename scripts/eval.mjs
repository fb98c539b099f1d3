import './check-node.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { addMarket, root, setUp } = await import('./setup.mjs');

try {
  await setUp({ withTools: false });
  if (process.argv.includes('--market')) await addMarket();
  const { main } = await import(pathToFileURL(join(root, 'eval/dist/main.js')).href);
  process.exitCode = await main(root, process.argv.slice(2));
} catch (error) {
  process.stderr.write(`titlescope: ${error.message}\n`);
  process.exitCode = 2;
}
