// The import rules: who may know whom. docs/contributing.md says them in words.
const stages = ['document', 'segment', 'read', 'weigh', 'judge', 'ask', 'report'];
const tests = '[.]test[.]ts$';
const inSource = (name) => `^packages/${name}/src/`;

const error = (name, from, to) => ({ name, severity: 'error', from, to });

const stageRules = stages.map((stage, index) => {
  const earlier = stages.slice(0, index + 1).join('|');
  return error(
    `core-${stage}`,
    { path: `${inSource('core')}${stage}/`, pathNot: tests },
    { path: inSource('core'), pathNot: `${inSource('core')}((${earlier})/|errors[.]ts$)` },
  );
});

/** What stands beside the row of stages: which of core's folders each may know. */
const beside = {
  'first-person': ['document', 'segment', 'read', 'weigh', 'model'],
  answer: [...stages, 'model', 'first-person'],
  org: stages,
  resume: [...stages, 'model', 'first-person'],
};

const besideRules = Object.entries(beside).map(([folder, known]) =>
  error(
    `core-${folder}`,
    { path: `${inSource('core')}${folder}/`, pathNot: tests },
    {
      path: inSource('core'),
      pathNot: `${inSource('core')}((${[folder, ...known].join('|')})/|errors[.]ts$)`,
    },
  ),
);

module.exports = {
  forbidden: [
    error('no-cycles', {}, { circular: true }),
    // Vite gives the address of the default reader's weights under this name.
    error('no-unresolved', {}, { couldNotResolve: true, pathNot: '^reader-weights' }),
    error(
      'core-imports-nothing',
      { path: inSource('core'), pathNot: tests },
      { pathNot: inSource('core') },
    ),
    error(
      'knowledge-imports-core',
      { path: inSource('knowledge'), pathNot: tests },
      { pathNot: '^packages/(knowledge/src|core/dist)/' },
    ),
    error(
      'intake-imports-core',
      { path: inSource('intake'), pathNot: tests },
      { path: '^packages/', pathNot: '^packages/(intake/src|core/dist)/' },
    ),
    error(
      'intake-runs-in-browsers',
      { path: inSource('intake'), pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
    error(
      'server-serves-files',
      { path: inSource('server'), pathNot: tests },
      { path: '^packages/', pathNot: '^packages/server/src/' },
    ),
    error('no-import-of-web', { pathNot: '^packages/web/' }, { path: '^packages/web/src/' }),
    error(
      'market-imports-core',
      { path: inSource('market'), pathNot: tests },
      { path: '^packages/', pathNot: '^packages/(market/src|core/dist|knowledge/dist)/' },
    ),
    error('no-import-of-cli', { pathNot: '^packages/cli/' }, { path: '^packages/cli/' }),
    error(
      'packages-by-name',
      { path: '^packages/([^/]+)/' },
      { path: '^packages/([^/]+)/src/', pathNot: '^packages/$1/' },
    ),
    error(
      'declared-dependencies',
      { path: '^packages/[^/]+/src/', pathNot: `${tests}|^packages/web/` },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'deprecated'] },
    ),
    error('measuring-by-name', { path: '^(eval|bench)/' }, { path: '^packages/[^/]+/src/' }),
    error('no-import-of-measuring', { path: '^packages/' }, { path: '^(eval|bench)/' }),
    error('no-test-imported', { pathNot: tests }, { path: tests }),
    ...stageRules,
    ...besideRules,
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: '[.]config[.]ts$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
