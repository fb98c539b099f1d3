import { readFile } from 'node:fs/promises';
import { compileFromFile } from 'json-schema-to-typescript';

const root = new URL('../', import.meta.url);
const schemaPath = new URL('packages/core/schema/verdict.schema.json', root);

/** The types of the public contract, from its one definition. */
export async function generateContract() {
  const schema = await readFile(schemaPath, 'utf8');
  const types = await compileFromFile(schemaPath.pathname, {
    bannerComment:
      '// Generated from schema/verdict.schema.json by `npm run generate`. Edit the schema, not this file.',
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 100 },
  });
  JSON.parse(schema);
  return { path: 'packages/core/src/report/contract.ts', text: types };
}
