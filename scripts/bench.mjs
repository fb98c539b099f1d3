import './check-node.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { addMarket, cli, root, setUp, setUpPage } = await import('./setup.mjs');

const given = process.argv.slice(2);
const isPage = given.includes('--page');

try {
  await setUp({ withTools: isPage });
  if (given.includes('--market')) await addMarket();
  if (isPage) {
    await setUpPage();
    const { measurePage } = await import('./measure-page.mjs');
    const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
    await measurePage(chromium, { quick: given.includes('--quick') });
  } else {
    const { main } = await import(pathToFileURL(join(root, 'bench/dist/main.js')).href);
    process.exitCode = await main(root, cli, given);
  }
} catch (error) {
  process.stderr.write(`titlescope: ${error.message}\n`);
  process.exitCode = 2;
}
