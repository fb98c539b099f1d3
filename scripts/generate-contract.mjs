import { compileFromFile } from 'json-schema-to-typescript';

const root = new URL('../', import.meta.url);

/** Each contract: its one definition, and the types made of it. */
const CONTRACTS = [
  ['verdict', 'packages/core/src/report/contract.ts'],
  ['answer', 'packages/core/src/answer/contract.ts'],
  ['asked', 'packages/core/src/report/asked-contract.ts'],
  ['interview', 'packages/core/src/ask/interview-contract.ts'],
  ['org', 'packages/core/src/org/contract.ts'],
  ['resume', 'packages/core/src/resume/contract.ts'],
];

/** The types of the public contracts, each from its one definition. */
export function generateContract() {
  return Promise.all(
    CONTRACTS.map(async ([name, path]) => {
      const schema = `schema/${name}.schema.json`;
      const text = await compileFromFile(new URL(`packages/core/${schema}`, root).pathname, {
        bannerComment: `// Generated from ${schema} by \`npm run generate\`. Edit the schema, not this file.`,
        additionalProperties: false,
        ignoreMinAndMaxItems: true,
        style: { singleQuote: true, printWidth: 100 },
      });
      return { path, text };
    }),
  );
}
