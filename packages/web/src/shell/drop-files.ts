import type { Attachment } from 'svelte/attachments';
import { openFile, openText } from '../session/open.ts';
import { place } from './place.svelte.ts';
import type { ViewName } from './route.ts';

/** Takes what is dropped on a view. */
interface Taker {
  readonly openFile: (file: File) => Promise<void>;
  readonly openText: (text: string) => Promise<void>;
}

const TAKERS: Partial<Record<ViewName, () => Promise<Taker>>> = {
  decode: async () => ({ openFile, openText }),
  resume: async () => (await import('../resume/desk.svelte.ts')).desk,
};

/** Takes files and text dropped anywhere on the page; `tell` hears whether something is being dragged over it. */
export function dropFiles(tell: (isOver: boolean) => void): Attachment<HTMLElement> {
  return (node) => {
    let depth = 0;
    const isFileOrText = (event: DragEvent): boolean =>
      TAKERS[place.route.view] !== undefined &&
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
      void TAKERS[place.route.view]?.().then((taker) => {
        if (file !== undefined) return taker.openFile(file);
        return text.trim() === '' ? undefined : taker.openText(text);
      });
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
