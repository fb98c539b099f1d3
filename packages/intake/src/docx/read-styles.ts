import { type Attributes, readXml, type XmlFault } from './read-xml.ts';

/** What a style says about the paragraphs that have it. */
export interface ParagraphStyle {
  readonly isTitle: boolean;
  readonly isHeading: boolean;
  readonly listId: string | undefined;
  readonly level: number | undefined;
}

/** Paragraph styles by their identifier. */
export type Styles = ReadonlyMap<string, ParagraphStyle>;

interface RawStyle {
  name: string;
  basedOn: string | undefined;
  isOutlined: boolean;
  listId: string | undefined;
  level: number | undefined;
}

/** Styles inherit from each other at most this many times. */
const MOST_ANCESTORS = 20;

function levelOf(attributes: Attributes): number | undefined {
  const level = Number(attributes.get('val'));
  return Number.isInteger(level) && level >= 0 && level <= 8 ? level : undefined;
}

function settle(styles: ReadonlyMap<string, RawStyle>, id: string): ParagraphStyle {
  const settled = { isTitle: false, isHeading: false, listId: undefined, level: undefined };
  let out: { -readonly [Field in keyof ParagraphStyle]: ParagraphStyle[Field] } = settled;
  let next: string | undefined = id;
  for (let turn = 0; next !== undefined && turn < MOST_ANCESTORS; turn += 1) {
    const style: RawStyle | undefined = styles.get(next);
    if (style === undefined) break;
    out = {
      isTitle: out.isTitle || /^title$/iu.test(style.name),
      isHeading:
        out.isHeading || style.isOutlined || /^(?:heading \d|title|subtitle)$/iu.test(style.name),
      listId: out.listId ?? style.listId,
      level: out.level ?? style.level,
    };
    next = style.basedOn;
  }
  return out;
}

/** Reads the part that holds the styles. */
export function readStyles(xml: string): {
  readonly styles: Styles;
  readonly fault: XmlFault | undefined;
} {
  const raw = new Map<string, RawStyle>();
  let style: RawStyle | undefined;
  const fault = readXml(xml, {
    open: (name, attributes) => {
      if (name === 'style') {
        style = {
          name: '',
          basedOn: undefined,
          isOutlined: false,
          listId: undefined,
          level: undefined,
        };
        raw.set(attributes.get('styleId') ?? '', style);
      }
      if (style === undefined) return;
      if (name === 'name') style.name = attributes.get('val') ?? '';
      else if (name === 'basedOn') style.basedOn = attributes.get('val');
      else if (name === 'outlineLvl') style.isOutlined = levelOf(attributes) !== undefined;
      else if (name === 'numId') style.listId = attributes.get('val');
      else if (name === 'ilvl') style.level = levelOf(attributes);
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'style') style = undefined;
    },
  });
  return { styles: new Map([...raw.keys()].map((id) => [id, settle(raw, id)])), fault };
}
