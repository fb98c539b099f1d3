import type { Attachment } from 'svelte/attachments';
import { openFile, openText } from '../session/open.ts';
import { place } from './place.svelte.ts';

/** Takes files and text dropped anywhere on the page; `tell` hears whether something is being dragged over it. */
export function dropFiles(tell: (isOver: boolean) => void): Attachment<HTMLElement> {
  return (node) => {
    let depth = 0;
    const isFileOrText = (event: DragEvent): boolean =>
      place.route.view === 'decode' &&
      (event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain') ??
        false);
    const enter = (event: DragEvent): void => {
      if (!isFileOrText(event)) return;
      depth += 1;
      tell(true);
    };
    const leave = (event: DragEvent): void => {
      if (!isFileOrText(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) tell(false);
    };
    const over = (event: DragEvent): void => {
      if (isFileOrText(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!isFileOrText(event)) return;
      event.preventDefault();
      depth = 0;
      tell(false);
      const file = event.dataTransfer?.files[0];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (file !== undefined) void openFile(file);
      else if (text.trim() !== '') void openText(text);
    };
    node.addEventListener('dragenter', enter);
    node.addEventListener('dragleave', leave);
    node.addEventListener('dragover', over);
    node.addEventListener('drop', drop);
    return () => {
      node.removeEventListener('dragenter', enter);
      node.removeEventListener('dragleave', leave);
      node.removeEventListener('dragover', over);
      node.removeEventListener('drop', drop);
    };
  };
}
