import { Tokenizer } from 'htmlparser2';

const ignore = (): void => {};

/** Decodes the character references (`&amp;`, `&#8217;`) of a text. A `<` in it stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const markup = text.replaceAll('<', '&lt;');
  let decoded = '';
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => {
        decoded += markup.slice(start, end);
      },
      ontextentity: (codepoint) => {
        decoded += String.fromCodePoint(codepoint);
      },
      onopentagname: ignore,
      onattribname: ignore,
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onopentagend: ignore,
      onselfclosingtag: ignore,
      onclosetag: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
  return decoded;
}
