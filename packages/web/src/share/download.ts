import type { Judged } from '@titlescope/core';

/** Saves a text as a file, from the tab and without a server. */
export function downloadText(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A plain file name made of the title: `product-owner-planning.html`. */
export function fileName({ title }: Pick<Judged, 'title'>, extension: string): string {
  const plain = (title ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${plain === '' ? 'verdict' : plain}.${extension}`;
}
