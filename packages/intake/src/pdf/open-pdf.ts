import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import type { IntakeIssue } from '../errors.ts';
import { fileBroken, fileEncrypted } from '../file/file-issues.ts';
import { loadPdfjs } from './load-pdfjs.ts';

/** A PDF opened, to be closed after use; or why it cannot be. */
export type OpenedPdf =
  | { readonly ok: true; readonly pdf: PDFDocumentProxy; close(): Promise<void> }
  | { readonly ok: false; readonly issue: IntakeIssue };

/** What a failure inside pdf.js says about the file. */
export function pdfFailure(error: unknown): IntakeIssue {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return fileEncrypted('PDF');
  const detail = error instanceof Error ? error.message.replace(/[.\s]+$/u, '') : String(error);
  return fileBroken('PDF', detail.slice(0, 120) || 'no reason given');
}

/** Opens a PDF. pdf.js runs in this thread, draws nothing, runs no script of the file and fetches nothing. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const { getDocument, VerbosityLevel } = await loadPdfjs();
  const task = getDocument({
    // pdf.js takes what it is given for its own, and takes no Buffer of Node's.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
  });
  try {
    const pdf = await task.promise;
    return { ok: true, pdf, close: () => task.destroy() };
  } catch (error) {
    await task.destroy().catch(() => undefined);
    return { ok: false, issue: pdfFailure(error) };
  }
}
