import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Document, decode, type Judged, type Model, parseModel } from '@titlescope/core';
import { DEFAULT_READER } from '@titlescope/core/reader-names';
import { parseDocument } from '@titlescope/intake';
import { knowledge } from '@titlescope/knowledge';
import type { Page } from 'playwright-core';

const repository = (path: string): string =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Names of the example postings. */
export const EXAMPLE_FILES: readonly string[] = readdirSync(repository('examples/postings')).sort();

/** Text of an example as it stands in its file. */
export function exampleOf(file: string): string {
  return readFileSync(repository(`examples/postings/${file}`), 'utf8');
}

let loaded: Model | undefined;

/** The product's default reader. */
export function model(): Model {
  loaded ??= parseModel(readFileSync(repository(`packages/core/weights/${DEFAULT_READER}.bin`)));
  return loaded;
}

/** What core says of a document with the product's default reader: what the page has to say too. */
function judgedOf(document: Document): Judged {
  return decode(document, model(), knowledge);
}

/** What core says of an example. */
export function judgedExample(file: string): Judged {
  const parsed = parseDocument(exampleOf(file), file.endsWith('.html') ? 'html' : 'text');
  if (!parsed.ok) throw new Error(`example not read: ${file}`);
  return judgedOf(parsed.document);
}

/** Pastes a text into the page's field, as the browser does with what is on the clipboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await pasteInto(page, 'The posting', text);
}

/** Pastes a text into any field. */
export async function pasteInto(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label).evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** The headline once the verdict is there. */
export async function headlineOf(page: Page): Promise<string> {
  await page.locator('.verdict').waitFor();
  // The page sets apostrophes as print does.
  return (await page.getByRole('heading', { level: 1 }).innerText()).replaceAll('’', "'");
}

/** Opens the example that the start page offers first. */
export async function openFirstExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Product Owner, Planning' }).click();
  await page.locator('.verdict').waitFor();
}
