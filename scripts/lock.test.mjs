import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from './lock.mjs';

describe('withLock', () => {
  let folder;
  let path;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'titlescope-lock-'));
    path = join(folder, 'deep', 'lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('runs one holder after the other and says once that it waits', async () => {
    const log = [];
    const hold = (name) =>
      withLock(
        path,
        () => log.push(`${name} waits`),
        async () => {
          log.push(`${name} in`);
          await sleep(300);
          log.push(`${name} out`);
        },
      );
    await Promise.all([hold('a'), hold('b')]);
    expect(log).toEqual(['a in', 'b waits', 'a out', 'b in', 'b out']);
  });

  it('is released when the work fails', async () => {
    const work = () => Promise.reject(new Error('no luck'));
    await expect(withLock(path, () => {}, work)).rejects.toThrow('no luck');
    expect(existsSync(path)).toBe(false);
  });

  it('takes over the lock of a process that is gone', async () => {
    await withLock(
      path,
      () => {},
      async () => {},
    );
    writeFileSync(path, '999999999');
    await expect(
      withLock(
        path,
        () => {},
        async () => 'done',
      ),
    ).resolves.toBe('done');
  });
});
