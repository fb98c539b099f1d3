import type { Span } from '@titlescope/core';
import type { Attachment } from 'svelte/attachments';

/** What is lit: the parts of the verdict with these keys, and their quotes where they meet the span, if one is given. */
export interface Lit {
  readonly keys: readonly string[];
  readonly span: Span | null;
  /** Which side asked for it; the other side follows. */
  readonly from: 'verdict' | 'posting';
}

const NOTHING: Lit = { keys: [], span: null, from: 'verdict' };

/** Which finding or quote the reader's pointer or focus is on. One for a verdict and its posting. */
export class Light {
  lit: Lit = $state.raw(NOTHING);
  /** Whether the light shows a place that the posting should turn to. */
  asked: Span | null = $state.raw(null);

  /** Whether a part of the verdict is lit, or one quote of it. */
  has(key: string, span?: Span): boolean {
    const { keys, span: only } = this.lit;
    return keys.includes(key) && (only === null || span === undefined || meet(only, span));
  }

  /** Asks the posting to show a place. */
  show(span: Span): void {
    this.asked = { start: span.start, end: span.end };
  }

  /** Follows pointer and focus over everything that carries `data-lights`. */
  readonly follow: Attachment<HTMLElement> = (node) => {
    // Later, since focus also leaves what the page itself is just taking away.
    const set = (lit: Lit): void =>
      queueMicrotask(() => {
        this.lit = lit;
      });
    const on = ({ target }: Event): void => {
      const holder =
        target instanceof Element ? target.closest<HTMLElement>('[data-lights]') : null;
      set(holder === null ? NOTHING : litBy(holder));
    };
    const off = (): void => set(NOTHING);
    node.addEventListener('pointerover', on);
    node.addEventListener('focusin', on);
    node.addEventListener('pointerleave', off);
    node.addEventListener('focusout', off);
    return () => {
      node.removeEventListener('pointerover', on);
      node.removeEventListener('focusin', on);
      node.removeEventListener('pointerleave', off);
      node.removeEventListener('focusout', off);
    };
  };
}

function litBy({ dataset }: HTMLElement): Lit {
  const { lights = '', start, end, side } = dataset;
  return {
    keys: lights.split(' '),
    span:
      start === undefined || end === undefined ? null : { start: Number(start), end: Number(end) },
    from: side === 'posting' ? 'posting' : 'verdict',
  };
}

function meet(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
