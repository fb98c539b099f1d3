declare module 'reader-weights' {
  /** Address of the weights of the product's default reader, packed with gzip. */
  export const address: string;
  /** Length of that file. */
  export const packedBytes: number;
}
