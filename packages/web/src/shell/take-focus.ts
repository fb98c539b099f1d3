import type { Attachment } from 'svelte/attachments';

/** Gives the focus to what has just come in place of something that had it. */
export const takeFocus: Attachment<HTMLElement> = (node) => {
  node.focus({ preventScroll: true });
};
