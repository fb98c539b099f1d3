import { padded, wrapped } from '@titlescope/core';
import { PARTS, type Part } from '@titlescope/knowledge/guide';
import type { TerminalStyle } from '../engine.ts';
import { type Paint, paint } from '../paint.ts';

const LABEL = 20;
/** Narrower terminals get the two roles below one another, in their order. */
const NARROW = 64;
const SIGNS: Readonly<Record<Part, readonly [unicode: string, ascii: string]>> = {
  holds: ['●', '*'],
  shares: ['◐', '+'],
  elsewhere: ['○', 'o'],
};

/** Lines of a page in two columns beside a label; on a narrow terminal the columns stand below one another. */
export class Page {
  readonly #lines: string[] = [];
  readonly #style: TerminalStyle;

  constructor(style: TerminalStyle) {
    this.#style = style;
  }

  heading(words: string): void {
    this.#lines.push('');
    for (const line of wrapped(words, this.#style.width))
      this.#lines.push(this.#paint('cyan', line));
  }

  text(words: string, look?: Paint): void {
    for (const line of wrapped(this.#plain(words), this.#style.width - 2)) {
      this.#lines.push(look === undefined ? `  ${line}` : `  ${this.#paint(look, line)}`);
    }
  }

  part(part: Part): string {
    const [unicode, ascii] = SIGNS[part];
    return `${this.#style.unicode ? unicode : ascii} ${PARTS[part]}`;
  }

  row(label: string, left: string, right: string, look?: Paint): void {
    if (this.#style.width < NARROW) {
      if (label !== '') this.text(label, 'dim');
      for (const cell of [left, right]) {
        for (const [at, line] of wrapped(this.#plain(cell), this.#style.width - 6).entries()) {
          const shown = look === undefined ? line : this.#paint(look, line);
          this.#lines.push(`    ${at === 0 ? '- ' : '  '}${shown}`);
        }
      }
      return;
    }
    const room = Math.floor((this.#style.width - LABEL - 6) / 2);
    const cells = [label, left, right].map((cell, at) =>
      wrapped(this.#plain(cell), at === 0 ? LABEL : room),
    );
    const height = Math.max(...cells.map((lines) => lines.length));
    for (let at = 0; at < height; at += 1) {
      const [name = '', one = '', two = ''] = cells.map((lines) => lines[at] ?? '');
      const shown = [padded(name, LABEL), padded(one, room), two];
      const painted = [
        this.#paint('dim', shown[0] ?? ''),
        ...shown.slice(1).map((cell) => (look === undefined ? cell : this.#paint(look, cell))),
      ];
      this.#lines.push(`  ${painted.join('  ')}`.trimEnd());
    }
  }

  end(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  /** Without Unicode the signs of the tables' words become ASCII ones. */
  #plain(words: string): string {
    return this.#style.unicode ? words : words.replaceAll('−', '-');
  }

  #paint(look: Paint, words: string): string {
    return paint(this.#style.color, look, words);
  }
}
