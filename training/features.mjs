// Features for training, made by the product's own code so that what is learnt is what is read.
//   node training/features.mjs segments CORPUS.jsonl OUT   segments and hashed features of every posting
//   node training/features.mjs claims IN.jsonl OUT.json    what claims amount to, as the weigher sees them
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { ACCOUNTABILITIES, segment } from '../packages/core/dist/index.js';
import { makeFeatures } from '../packages/core/dist/read/features.js';
import { tokenize } from '../packages/core/dist/read/tokens.js';
import { ownFeatures } from '../packages/core/dist/weigh/weigh-features.js';

/** Buckets are exported with 24 bits; training keeps the low ones. */
const BITS = 24;

const [command, source, target] = process.argv.slice(2);
if (command === 'segments') await exportSegments(source, target);
else if (command === 'claims') await exportClaims(source, target);
else throw new Error(`unknown command ${command}; use segments or claims`);

/** Writes OUT.json (spans, sections and forms by posting) and OUT.bin (per segment and group: count, then buckets). */
async function exportSegments(source, target) {
  const postings = [];
  const numbers = [];
  for await (const line of createInterface({
    input: createReadStream(source),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (line.trim() === '') continue;
    const row = JSON.parse(line);
    const document = segment({ kind: 'posting', text: row.text, title: row.title });
    const tokens = tokenize(document);
    document.segments.forEach((_, index) => {
      makeFeatures(document, tokens, index, BITS, (_group, buckets, count) => {
        numbers.push(count);
        for (let at = 0; at < count; at += 1) numbers.push(buckets[at]);
      });
    });
    postings.push({
      id: row.id,
      segments: document.segments.map(({ start, end, section, form }) => [
        start,
        end,
        section,
        form,
      ]),
    });
  }
  await writeFile(`${target}.json`, JSON.stringify(postings));
  await writeFile(`${target}.bin`, Buffer.from(Int32Array.from(numbers).buffer));
}

/** Reads one array of claims a line and writes, for each posting, the own features of the nine accountabilities. */
async function exportClaims(source, target) {
  const lines = (await readFile(source, 'utf8')).trim().split('\n');
  const rows = lines.map((line) => {
    const claims = JSON.parse(line);
    return ACCOUNTABILITIES.map((accountability) => [...ownFeatures(claims, accountability)]);
  });
  await writeFile(target, JSON.stringify(rows));
}
