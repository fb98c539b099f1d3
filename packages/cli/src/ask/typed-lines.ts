import type { Input } from '../io.ts';

/** Lines of standard input, taken one at a time; `undefined` at the end. */
export function typedLines(input: Input): () => Promise<string | undefined> {
  const decoder = new TextDecoder();
  const chunks = input.bytes()[Symbol.asyncIterator]();
  let text = '';
  let isOver = false;
  return async () => {
    while (!text.includes('\n') && !isOver) {
      const { value, done } = await chunks.next();
      isOver = done === true;
      text += isOver ? decoder.decode() : decoder.decode(value, { stream: true });
    }
    if (text === '' && isOver) return undefined;
    const end = text.indexOf('\n');
    const line = end < 0 ? text : text.slice(0, end);
    text = end < 0 ? '' : text.slice(end + 1);
    return line.replace(/\r$/, '');
  };
}
