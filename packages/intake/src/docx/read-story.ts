import type { LeftOutReason } from '../origin/origin.ts';
import type { SourceStore } from '../origin/text-builder.ts';
import type { Numbering } from './read-numbering.ts';
import type { Styles } from './read-styles.ts';
import { type Attributes, readXml, type XmlFault } from './read-xml.ts';
import { type Paragraph, rowParagraphs, type Token } from './story.ts';

interface Draft {
  readonly tokens: Token[];
  readonly notes: string[];
  text: string;
  style: string | undefined;
  listId: string | undefined;
  level: number | undefined;
  isOutlined: boolean;
}

/** Where paragraphs go: the story itself, a cell of a table, a text box, a note. */
interface Frame {
  readonly paragraphs: Paragraph[];
  draft: Draft | undefined;
  /** Paragraphs of text boxes that hang on the open paragraph. */
  readonly boxes: Paragraph[];
  readonly cells: Paragraph[][];
  isInRun: boolean;
  isHidden: boolean;
}

const newFrame = (): Frame => ({
  paragraphs: [],
  draft: undefined,
  boxes: [],
  cells: [],
  isInRun: false,
  isHidden: false,
});
const newDraft = (): Draft => ({
  tokens: [],
  notes: [],
  text: '',
  style: undefined,
  listId: undefined,
  level: undefined,
  isOutlined: false,
});
const isOn = (attributes: Attributes): boolean =>
  !/^(?:0|false|off|none)$/u.test(attributes.get('val') ?? '1');

/** Content that stands a second time in the file, and properties as they were before a change. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  'Fallback',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'sectPrChange',
]);
const FRAMES: ReadonlySet<string> = new Set(['tc', 'txbxContent', 'footnote', 'endnote']);

/** A part read: its paragraphs, and those of its notes by identifier. */
export interface Story {
  readonly paragraphs: readonly Paragraph[];
  readonly notes: ReadonlyMap<string, readonly Paragraph[]>;
  readonly fault: XmlFault | undefined;
}

/** Reads the paragraphs of one part of a Word file and keeps their characters in the store, whose last part is the one read. */
export function readStory(
  xml: string,
  styles: Styles,
  numbering: Numbering,
  store: SourceStore,
): Story {
  const frames: Frame[] = [newFrame()];
  const notes = new Map<string, readonly Paragraph[]>();
  const noteIds: string[] = [];
  const controls: { isPlaceholder: boolean }[] = [];
  let passed = 0;
  let deleted = 0;
  let characters: string | undefined;

  const frame = (): Frame => frames.at(-1) ?? newFrame();
  const addToken = (token: Token, text: string): void => {
    const { draft } = frame();
    if (draft === undefined || deleted > 0 || frame().isHidden) return;
    draft.tokens.push(token);
    draft.text += text;
  };
  const reasonToLeave = (): LeftOutReason | undefined => {
    if (deleted > 0) return 'deleted';
    if (frame().isHidden) return 'invisible';
    return controls.some(({ isPlaceholder }) => isPlaceholder) ? 'placeholder' : undefined;
  };
  const endCharacters = (): void => {
    const raw = characters;
    characters = undefined;
    if (raw === undefined || raw === '') return;
    const why = frame().draft === undefined ? undefined : reasonToLeave();
    const stretch = store.keep(raw);
    if (why === undefined) addToken(stretch, raw);
    else store.leaveOut(why, raw);
  };
  const endParagraph = (): void => {
    const current = frame();
    const { draft } = current;
    if (draft === undefined) return;
    current.draft = undefined;
    const style = styles.get(draft.style ?? '');
    const listId = draft.listId ?? style?.listId;
    const isSeen = draft.text.trim() !== '';
    const isListed = isSeen && listId !== undefined && listId !== '0';
    current.paragraphs.push({
      tokens: draft.tokens,
      notes: draft.notes,
      text: draft.text,
      mark: isListed ? numbering.next(listId, draft.level ?? style?.level ?? 0) : '',
      isHeading: draft.isOutlined || (style?.isHeading ?? false),
      isTitle: style?.isTitle ?? false,
      inTable: false,
    });
    current.paragraphs.push(...current.boxes.splice(0));
  };
  const inRunTokens: Readonly<Record<string, (attributes: Attributes) => void>> = {
    tab: () => addToken('\t', '\t'),
    ptab: () => addToken('\t', '\t'),
    br: () => addToken('\n', '\n'),
    cr: () => addToken('\n', '\n'),
    noBreakHyphen: () => addToken('-', '-'),
    // A sign of a symbol font: before words it is a bullet, between them it is an ornament.
    sym: () => {
      const opens = frame().draft?.text.trim() === '';
      addToken(opens ? '\u2022 ' : ' ', opens ? '\u2022 ' : ' ');
    },
    footnoteReference: (attributes) => refer(`footnote ${attributes.get('id')}`),
    endnoteReference: (attributes) => refer(`endnote ${attributes.get('id')}`),
    vanish: (attributes) => {
      frame().isHidden = isOn(attributes);
    },
  };
  const refer = (note: string): void => {
    if (frame().draft !== undefined && deleted === 0) frame().draft?.notes.push(note);
  };
  const setProperty = (draft: Draft, name: string, attributes: Attributes): void => {
    const value = attributes.get('val');
    if (name === 'pStyle') draft.style = value;
    else if (name === 'numId') draft.listId = value;
    else if (name === 'ilvl') draft.level = Number(value) || 0;
    else if (name === 'outlineLvl') draft.isOutlined = Number(value) < 9;
  };
  const startFrame = (name: string, attributes: Attributes): void => {
    frames.push(newFrame());
    if (name.endsWith('note')) noteIds.push(`${name} ${attributes.get('id')}`);
  };
  const endFrame = (name: string): void => {
    endParagraph();
    const { paragraphs } = frames.length > 1 ? (frames.pop() ?? newFrame()) : newFrame();
    if (name === 'tc') frame().cells.push(paragraphs);
    else if (name === 'txbxContent') frame().boxes.push(...paragraphs);
    else notes.set(noteIds.pop() ?? '', paragraphs);
  };

  const fault = readXml(xml, {
    open: (name, attributes) => {
      if (passed > 0 || PASSED_OVER.has(name)) {
        passed += 1;
        return;
      }
      if (name === 'del' || name === 'moveFrom') deleted += 1;
      else if (name === 'sdt') controls.push({ isPlaceholder: false });
      else if (name === 'showingPlcHdr') {
        const control = controls.at(-1);
        if (control !== undefined) control.isPlaceholder = isOn(attributes);
      } else if (FRAMES.has(name)) startFrame(name, attributes);
      else if (name === 'p') {
        frame().draft = newDraft();
        frame().isInRun = false;
      } else if (name === 'r') {
        frame().isInRun = true;
        frame().isHidden = false;
      } else if (name === 't' || name === 'delText') characters = '';
      else if (frame().isInRun) inRunTokens[name]?.(attributes);
      else {
        const { draft } = frame();
        if (draft !== undefined) setProperty(draft, name, attributes);
      }
    },
    text: (text) => {
      if (passed === 0 && characters !== undefined) characters += text;
    },
    close: (name) => {
      if (passed > 0) {
        passed -= 1;
        return;
      }
      if (name === 't' || name === 'delText') endCharacters();
      else if (name === 'r') {
        frame().isInRun = false;
        frame().isHidden = false;
      } else if (name === 'p') endParagraph();
      else if (name === 'tr') frame().paragraphs.push(...rowParagraphs(frame().cells.splice(0)));
      else if (FRAMES.has(name)) endFrame(name);
      else if (name === 'del' || name === 'moveFrom') deleted -= 1;
      else if (name === 'sdt') controls.pop();
    },
  });
  return { paragraphs: frames[0]?.paragraphs ?? [], notes, fault };
}
