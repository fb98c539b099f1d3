// Builds the app when something that it is made of has changed.
import './check-node.mjs';

const { setUp, setUpPage } = await import('./setup.mjs');

try {
  await setUp();
  await setUpPage();
} catch (error) {
  process.stderr.write(`titlescope: ${error.message}\n`);
  process.exit(3);
}
