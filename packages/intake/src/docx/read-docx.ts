import type { IntakeIssue } from '../errors.ts';
import { archiveTooLarge, fileBroken, xmlDeclares } from '../file/file-issues.ts';
import { isPageNumber } from '../file/page-number.ts';
import type { SourceStore } from '../origin/text-builder.ts';
import type { Docx } from './open-docx.ts';
import { type Numbering, readNumbering } from './read-numbering.ts';
import { readStory, type Story } from './read-story.ts';
import { readStyles, type Styles } from './read-styles.ts';
import { readXml, type XmlFault } from './read-xml.ts';
import type { Paragraph } from './story.ts';

/** What a Word file holds: its head where that counts as text, its body, its notes by identifier, and the title among its properties. */
export interface Stories {
  readonly header: readonly Paragraph[];
  readonly body: readonly Paragraph[];
  readonly notes: ReadonlyMap<string, readonly Paragraph[]>;
  readonly title: string;
}

/** Parts of one kind that are read: a section may have three heads, and most files have one section. */
const MOST_PARTS = 30;

function faultIssue(part: string, fault: XmlFault): IntakeIssue {
  switch (fault) {
    case 'declares':
      return xmlDeclares(part);
    case 'too-deep':
      return archiveTooLarge(`its ${part} is nested deeper than any document is`);
    case 'cut':
      return fileBroken('Word file', `its ${part} is cut off`);
  }
}

/** An issue on its way out of the reading of a part. */
class PartFault extends Error {
  readonly issue: IntakeIssue;

  constructor(issue: IntakeIssue) {
    super(issue.message);
    this.issue = issue;
  }
}

async function xmlsOf(docx: Docx, kind: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of (docx.related.get(kind) ?? []).slice(0, MOST_PARTS)) {
    const part = await docx.part(name);
    if (!part.ok) throw new PartFault(part.issue);
    if (part.xml !== '') found.push(part.xml);
  }
  return found;
}

async function stylesOf(docx: Docx): Promise<Styles> {
  const [xml] = await xmlsOf(docx, 'styles');
  if (xml === undefined) return new Map();
  const { styles, fault } = readStyles(xml);
  if (fault !== undefined) throw new PartFault(faultIssue('styles', fault));
  return styles;
}

async function numberingOf(docx: Docx): Promise<Numbering> {
  const [xml] = await xmlsOf(docx, 'numbering');
  const { numbering, fault } = readNumbering(xml ?? '<numbering/>');
  if (fault !== undefined) throw new PartFault(faultIssue('lists', fault));
  return numbering;
}

async function titleOf(docx: Docx): Promise<string> {
  const part = docx.properties === undefined ? undefined : await docx.part(docx.properties);
  let title = '';
  let isOpen = false;
  if (part?.ok) {
    readXml(part.xml, {
      open: (name) => {
        isOpen = name === 'title';
      },
      text: (text) => {
        if (isOpen) title += text;
      },
      close: () => {
        isOpen = false;
      },
    });
  }
  return title.trim();
}

async function read(docx: Docx, store: SourceStore, isHeadText: boolean): Promise<Stories> {
  const styles = await stylesOf(docx);
  const numbering = await numberingOf(docx);
  const story = (kind: string, xml: string): Story => {
    store.open(kind);
    const found = readStory(xml, styles, numbering, store);
    if (found.fault !== undefined) throw new PartFault(faultIssue(kind, found.fault));
    return found;
  };
  const header: Paragraph[] = [];
  const seen = new Set<string>();
  for (const xml of await xmlsOf(docx, 'header')) {
    for (const paragraph of story('header', xml).paragraphs) {
      const { text } = paragraph;
      if (isPageNumber(text)) store.leaveOut('page-number', text);
      else if (isHeadText && !seen.has(text)) header.push(paragraph);
      else store.leaveOut('running-head', text);
      seen.add(text);
    }
  }
  for (const xml of await xmlsOf(docx, 'footer')) {
    for (const { text } of story('footer', xml).paragraphs) {
      store.leaveOut(isPageNumber(text) ? 'page-number' : 'running-foot', text);
    }
  }
  const main = await docx.part(docx.main);
  if (!main.ok) throw new PartFault(main.issue);
  const { paragraphs } = story('body', main.xml);
  const notes = new Map<string, readonly Paragraph[]>();
  for (const kind of ['footnotes', 'endnotes']) {
    for (const xml of await xmlsOf(docx, kind)) {
      for (const [id, note] of story(kind, xml).notes) notes.set(id, note);
    }
  }
  return { header, body: paragraphs, notes, title: await titleOf(docx) };
}

/**
 * Reads the parts of a Word file that hold text. The head of its pages is text in a résumé, where it holds name and address;
 * elsewhere it is left out, as its foot is everywhere.
 */
export async function readDocx(
  docx: Docx,
  store: SourceStore,
  isHeadText: boolean,
): Promise<Stories | IntakeIssue> {
  try {
    return await read(docx, store, isHeadText);
  } catch (error) {
    if (error instanceof PartFault) return error.issue;
    throw error;
  }
}
