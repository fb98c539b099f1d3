/** Columns that a product works on at once; a matrix lies in memory panel after panel of so many. */
const PANEL = 8;
/** Bytes of a 16-bit number. */
const SHORT = 2;

/** A matrix of floats, row after row, as `multiply` reads it: columns filled up with zeros to a multiple of 8, each panel row after row. */
export function inPanels(matrix: Float32Array, columns: number): Float32Array {
  const rows = matrix.length / columns;
  const out = new Float32Array(rows * Math.ceil(columns / PANEL) * PANEL);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const inPanel = column % PANEL;
      out[(column - inPanel) * rows + row * PANEL + inPanel] = matrix[row * columns + column] ?? 0;
    }
  }
  return out;
}

/**
 * A matrix of bytes, outputs × inputs, as `multiplyShorts` reads it: for each 8 outputs their scales, then for each pair of inputs the pairs of the 8
 * outputs, 16 bits a number. Inputs (`columns`) are a multiple of 8; outputs are filled up with zeros to one.
 */
export function shortsInPanels(
  bytes: Int8Array,
  scales: Float32Array,
  columns: number,
): Float32Array {
  const outputs = bytes.length / columns;
  const panels = Math.ceil(outputs / PANEL);
  const size = PANEL + (PANEL * columns * SHORT) / Float32Array.BYTES_PER_ELEMENT;
  const out = new Float32Array(panels * size);
  const shorts = new Int16Array(out.buffer);
  for (let output = 0; output < outputs; output += 1) {
    const inPanel = output % PANEL;
    const panel = ((output - inPanel) / PANEL) * size;
    out[panel + inPanel] = scales[output] ?? 0;
    let to = 2 * (panel + PANEL) + 2 * inPanel;
    const end = (output + 1) * columns;
    for (let from = output * columns; from < end; from += 2) {
      shorts[to] = bytes[from] ?? 0;
      shorts[to + 1] = bytes[from + 1] ?? 0;
      to += 2 * PANEL;
    }
  }
  return out;
}
