type Pdfjs = typeof import('unpdf/pdfjs');

/** What a worker of a page has, and nothing else has without a document. */
interface WorkerScope {
  document?: unknown;
  postMessage?: (message: unknown, ...rest: unknown[]) => void;
}

let loading: Promise<Pdfjs> | undefined;

function isGreeting(message: unknown): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'sourceName' in message &&
    'action' in message &&
    message.action === 'ready'
  );
}

async function load(): Promise<Pdfjs> {
  const { getResolvedPDFJS } = await import('unpdf');
  const scope: typeof globalThis & WorkerScope = globalThis;
  const { postMessage: post } = scope;
  if (scope.document !== undefined || post === undefined) return await getResolvedPDFJS();
  // pdf.js takes every worker for one that its own page has started, and greets that page. Ours does not know it.
  scope.postMessage = (message, ...rest) => {
    if (!isGreeting(message)) post.call(scope, message, ...rest);
  };
  try {
    return await getResolvedPDFJS();
  } finally {
    scope.postMessage = post;
  }
}

/** pdf.js, loaded when it is first asked for. Runs in the thread that asks. */
export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
