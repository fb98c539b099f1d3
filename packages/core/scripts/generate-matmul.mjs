import { readFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';

const source = new URL('../kernel/matmul.as.ts', import.meta.url);

/** The matrix product that the context reader runs on, compiled and written down in hexadecimal. */
export async function generateMatmul() {
  const text = await readFile(source, 'utf8');
  /** @type {Uint8Array} */
  let bytes = new Uint8Array();
  const options = ['-O3', '--noAssert', '--enable', 'simd', '--runtime', 'stub', '--importMemory'];
  const { error, stderr } = await asc.main(['matmul.ts', ...options, '--outFile', 'matmul.wasm'], {
    readFile: (name) => (name === 'matmul.ts' ? text : null),
    writeFile: (name, contents) => {
      if (name === 'matmul.wasm' && typeof contents !== 'string') bytes = contents;
    },
    listFiles: () => [],
  });
  if (error) throw new Error(`matmul.as.ts does not compile: ${stderr.toString()}`);
  const hex = Buffer.from(bytes).toString('hex');
  return {
    path: 'packages/core/src/read/context/matmul-wasm.ts',
    text: `// Generated from kernel/matmul.as.ts by \`npm run generate\`. Edit the kernel, not this file.

/** WebAssembly of the matrix product, ${bytes.length} bytes, in hexadecimal. */
export const MATMUL_WASM: string =
  '${hex}';
`,
  };
}
