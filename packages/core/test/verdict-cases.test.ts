import { knowledge } from '@titlescope/knowledge';
import { describe, expect, it } from 'vitest';
import { decode } from '../src/decode.ts';
import { ACCOUNTABILITIES } from '../src/document/accountability.ts';
import { toVerdict } from '../src/report/to-verdict.ts';
import { EXAMPLE_NAMES, exampleDocument } from './examples.ts';
import { matchCase } from './match-case.ts';
import { REAL_MODELS, REAL_READERS } from './real-model.ts';

describe.each(REAL_READERS)('verdicts of the examples by the %s reader', (reader) => {
  it('are there for every example', () => {
    expect(EXAMPLE_NAMES.length).toBeGreaterThanOrEqual(12);
  });

  it.each(EXAMPLE_NAMES)('%s', (name) => {
    const verdict = toVerdict(decode(exampleDocument(name), REAL_MODELS[reader], knowledge));
    const stable = {
      owners: Object.fromEntries(ACCOUNTABILITIES.map((key) => [key, verdict.findings[key].owner])),
      role: verdict.role.name,
      orderTaker: verdict.orderTaker.value,
      scope: verdict.scope.held,
      title: verdict.title,
      titleGap: verdict.titleGap,
      org: { kind: verdict.org.kind, safe: verdict.org.safe },
      flags: verdict.flags.map(({ code }) => code),
      missing: verdict.missing,
      headline: verdict.headline,
    };
    const folder = name.replace(/[.][a-z]+$/, '');
    matchCase(`verdicts/${folder}/${reader}.json`, `${JSON.stringify(stable, null, 2)}\n`);
  });
});
