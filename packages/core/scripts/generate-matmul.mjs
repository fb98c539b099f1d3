import { readdir, readFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';

const folder = new URL('../kernel/', import.meta.url);
const ENDING = '.as.ts';

/** The inner loops that the context reader runs on, compiled to one module and written down in hexadecimal. */
export async function generateMatmul() {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ENDING)).sort();
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const name of names) {
    texts.set(name.replace(ENDING, '.ts'), await readFile(new URL(name, folder), 'utf8'));
  }
  /** @type {Uint8Array} */
  let bytes = new Uint8Array();
  const options = ['-O3', '--noAssert', '--enable', 'simd', '--runtime', 'stub', '--importMemory'];
  const args = [...texts.keys(), ...options, '--outFile', 'kernel.wasm'];
  const { error, stderr } = await asc.main(args, {
    readFile: (name) => texts.get(name) ?? null,
    writeFile: (name, contents) => {
      if (name === 'kernel.wasm' && typeof contents !== 'string') bytes = contents;
    },
    listFiles: () => [],
  });
  if (error) throw new Error(`the kernel does not compile: ${stderr.toString()}`);
  const hex = Buffer.from(bytes).toString('hex');
  return {
    path: 'packages/core/src/read/context/matmul-wasm.ts',
    text: `// Generated from kernel/*.as.ts by \`npm run generate\`. Edit the kernel, not this file.

/** WebAssembly of the kernel, ${bytes.length} bytes, in hexadecimal. */
export const MATMUL_WASM: string =
  '${hex}';
`,
  };
}
