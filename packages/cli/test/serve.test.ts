import { describe, expect, it } from 'vitest';
import { run } from '../src/run.ts';
import { type FakeSetup, fakeIo } from './fake-io.ts';

async function served(argv: readonly string[], setup: FakeSetup = {}) {
  const fake = fakeIo(setup);
  const code = await run(['serve', ...argv], fake.io);
  return { code, out: fake.out(), err: fake.err(), loads: fake.loads };
}

describe('titlescope serve', () => {
  it('prints the address alone and ends when the server does', async () => {
    expect(await served([])).toEqual({
      code: 0,
      out: 'http://127.0.0.1:1/\n',
      err: '',
      loads: ['serve any'],
    });
  });

  it('takes a port, shows the browser, and tells a person how to end it', async () => {
    const { loads, err } = await served(['--port', '8080', '--open'], { stderrIsTerminal: true });
    expect(loads).toEqual(['serve 8080', 'browse http://127.0.0.1:1/']);
    expect(err).toContain('Ctrl-C');
  });

  it.each(['-1', '65536', '80a', ''])('refuses the port "%s"', async (port) => {
    const { code, err, loads } = await served([`--port=${port}`]);
    expect(code).toBe(2);
    expect(err).toContain('[option-value-invalid]');
    expect(loads).toEqual([]);
  });
});
