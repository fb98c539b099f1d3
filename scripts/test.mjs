import './check-node.mjs';

const { root, setUp } = await import('./setup.mjs');

const counts = { passed: 0, failed: 0, skipped: 0 };
let finished = false;

process.on('exit', () => {
  if (!finished) counts.failed += 1;
  if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
});

try {
  process.chdir(root);
  await setUp();
  await runTests(process.argv.slice(2));
  finished = true;
} catch (error) {
  console.error(error);
}
// A handle that a test left open must not keep the count waiting.
process.exit();

async function runTests(args) {
  const { parseCLI, startVitest } = await import('vitest/node');
  const { filter, options } = parseCLI(['vitest', 'run', ...args]);
  const vitest = await startVitest('test', filter, { ...options, watch: false });
  const modules = vitest.state.getTestModules();
  for (const module of modules) countModule(module);
  const broken = vitest.state.getUnhandledErrors().length;
  if (broken > 0) counts.failed += broken;
  await vitest.close();
}

/** A file that cannot be loaded has no tests to fail: it counts as one failure itself. */
function countModule(module) {
  const before = counts.failed;
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === 'pending') counts.failed += 1;
    else counts[state] += 1;
    if (state === 'skipped') console.log(`skipped: ${module.relativeModuleId} > ${test.fullName}`);
  }
  if (!module.ok() && counts.failed === before) counts.failed += 1;
}
