import { describe, expect, it } from 'vitest';
import { fakeIo } from '../../test/fake-io.ts';
import { createPageProgress } from './page-progress.ts';

function said(stderrIsTerminal: boolean, msPerPage: number, pages: number): string {
  const { io, err } = fakeIo({ stderrIsTerminal });
  let now = 5000;
  const onPage = createPageProgress({ ...io, now: () => now });
  for (let page = 1; page <= pages; page += 1) {
    now += msPerPage;
    onPage(page, pages);
  }
  return err();
}

describe('createPageProgress', () => {
  it('counts the pages of a file that takes long, and leaves nothing behind', () => {
    const line = '\r\u001b[2K';
    expect(said(true, 200, 6)).toBe(`${line}page 4 of 6${line}page 5 of 6${line}`);
  });

  it('says nothing of a file that is read at once, or to nobody', () => {
    expect(said(true, 2, 100)).toBe('');
    expect(said(false, 200, 6)).toBe('');
  });
});
