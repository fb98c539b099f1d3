declare module 'reader-weights?url' {
  /** Address of the weights of the product's default reader, relative to the page. */
  const address: string;
  // biome-ignore lint/style/noDefaultExport: Vite gives an asset's address as the default export
  export default address;
}
