import { Tokenizer } from 'htmlparser2';
import { MAX_XML_DEPTH } from '../file/limits.ts';

/** The attributes of a tag, by name without prefix. */
export type Attributes = ReadonlyMap<string, string>;

/** What is told of a part, in its order. Names stand without their prefix: `t` for `w:t`. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
}

/** Why a part was not read to its end; undefined when it was. */
export type XmlFault = 'declares' | 'too-deep' | 'cut';

const NO_ATTRIBUTES: Attributes = new Map();
const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
const ignore = (): void => {};

/**
 * Tells a handler the tags and texts of an XML part. Only the five entities of XML itself and numbers are known; a part that
 * declares a document type, and with it entities of its own, is not read any further.
 */
export function readXml(xml: string, handler: XmlHandler): XmlFault | undefined {
  const open: string[] = [];
  let name = '';
  let attribute = '';
  let value = '';
  let attributes: Map<string, string> | undefined;
  let fault: XmlFault | undefined;
  let isEnded = false;

  const stop = (why: XmlFault): void => {
    fault ??= why;
    tokenizer.pause();
  };
  const openTag = (): void => {
    if (fault !== undefined) return;
    if (open.length >= MAX_XML_DEPTH) stop('too-deep');
    else {
      open.push(name);
      handler.open(name, attributes ?? NO_ATTRIBUTES);
    }
  };
  const closeTag = (closed: string): void => {
    if (fault !== undefined || open.at(-1) !== closed) return;
    open.pop();
    handler.close(closed);
    isEnded ||= open.length === 0;
  };
  const addText = (text: string): void => {
    if (fault === undefined && open.length > 0) handler.text(text);
  };

  const tokenizer: Tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      onopentagname: (start, end) => {
        name = bare(xml.slice(start, end));
        attributes = undefined;
      },
      onattribname: (start, end) => {
        attribute = bare(xml.slice(start, end));
        value = '';
      },
      onattribdata: (start, end) => {
        value += xml.slice(start, end);
      },
      onattribentity: (codepoint) => {
        value += String.fromCodePoint(codepoint);
      },
      onattribend: () => {
        attributes ??= new Map();
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: openTag,
      onselfclosingtag: () => {
        openTag();
        closeTag(name);
      },
      onclosetag: (start, end) => closeTag(bare(xml.slice(start, end))),
      ontext: (start, end) => addText(xml.slice(start, end)),
      ontextentity: (codepoint) => addText(String.fromCodePoint(codepoint)),
      oncdata: (start, end, offset) => addText(xml.slice(start, end - offset)),
      ondeclaration: () => stop('declares'),
      oncomment: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(xml);
  tokenizer.end();
  return fault ?? (isEnded ? undefined : 'cut');
}
