import process from 'node:process';
import { createInterface } from 'node:readline';
import { readByKeywords } from '#eval/systems/keywords';

// The yardstick as a command: JSON lines in, one reading a line out. What a person would write around a matcher.
for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line) as { id?: string; text: string };
  if (!process.stdout.write(`${JSON.stringify({ id, ...readByKeywords(text) })}\n`)) {
    await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}
