const WITHIN = 8192;

/** Whether bytes open a web page saved as one file (.mhtml, .mht): the header of a message of several related parts. */
export function isMhtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, WITHIN));
  const end = head.search(/\r?\n\r?\n/);
  const header = (end === -1 ? head : head.slice(0, end)).trimStart();
  return (
    /^[A-Za-z][A-Za-z0-9-]*:/.test(header) &&
    /^mime-version\s*:/im.test(header) &&
    /^content-type\s*:\s*multipart\/related\b/im.test(header)
  );
}
