/** Adds up, column by column, the rows of the given buckets; writes the sums into the last argument. */
export type RowSums = (buckets: Int32Array, count: number, sums: Int32Array) => void;

const COLUMNS_IN_WORD = 4;
/** Added to each weight, so that four of them add up in one word without borrowing from each other. */
const OFFSET = 128;
/** Turning these bits adds the offset to each of the four. */
const SIGNS = 0x80808080;
/** So many bytes of at most 255 fit into 16 bits. */
const MOST_AT_ONCE = 256;
const EVEN = 0x00ff00ff;

/**
 * Sums rows of `width` integers from -128 to 127. The rows are packed, four columns in a word: one addition adds two columns, and the
 * running sums stay in registers.
 */
export function rowSums(rows: Int8Array, width: number): RowSums {
  const stride = Math.ceil(width / COLUMNS_IN_WORD);
  const packed = pack(rows, width, stride);
  return (buckets, count, sums) => {
    sums.fill(-OFFSET * count);
    for (let from = 0; from < count; from += MOST_AT_ONCE) {
      const to = Math.min(count, from + MOST_AT_ONCE);
      for (let word = 0; word < stride; word += 1) {
        let even = 0;
        let odd = 0;
        for (let at = from; at < to; at += 1) {
          const four = packed[(buckets[at] ?? 0) * stride + word] ?? 0;
          even = (even + (four & EVEN)) | 0;
          odd = (odd + ((four >>> 8) & EVEN)) | 0;
        }
        const column = word * COLUMNS_IN_WORD;
        add(sums, column, even & 0xffff);
        add(sums, column + 1, odd & 0xffff);
        add(sums, column + 2, even >>> 16);
        add(sums, column + 3, odd >>> 16);
      }
    }
  };
}

function add(sums: Int32Array, column: number, sum: number): void {
  if (column < sums.length) sums[column] = (sums[column] ?? 0) + sum;
}

/** Columns past the width hold what comes next in the table: their sums are never read. */
function pack(rows: Int8Array, width: number, stride: number): Int32Array {
  const count = Math.floor(rows.length / width);
  const packed = new Int32Array(count * stride);
  const byteAt = (at: number): number => (rows[at] ?? 0) & 0xff;
  for (let row = 0; row < count; row += 1) {
    for (let word = 0; word < stride; word += 1) {
      const at = row * width + word * COLUMNS_IN_WORD;
      const four =
        byteAt(at) | (byteAt(at + 1) << 8) | (byteAt(at + 2) << 16) | (byteAt(at + 3) << 24);
      packed[row * stride + word] = four ^ SIGNS;
    }
  }
  return packed;
}
