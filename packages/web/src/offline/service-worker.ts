/// <reference lib="webworker" />

/** The same as `self`, which the page's types have already taken. */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** Filled in by the build: what the app is made of, and a version that changes with any of it. */
const KEPT = 'titlescope-__VERSION__';
const FILES: readonly string[] = ['__FILES__'];

const isOurs = (name: string): boolean => name.startsWith('titlescope-');

/** Whether a file's name holds a hash of its content, so that the same name is the same file. */
const isLasting = (file: string): boolean => file.startsWith('assets/');

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));

worker.addEventListener('activate', (event) => {
  const dropOld = async (): Promise<void> => {
    const names = await caches.keys();
    const old = names.filter((name) => isOurs(name) && name !== KEPT);
    await Promise.all(old.map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(dropOld());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(worker.registration.scope)) return;
  event.respondWith(answer(request));
});

/** Keeps every file; what did not change since the version before is not fetched again. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(KEPT);
  const missing: string[] = [];
  for (const file of FILES) {
    const before = isLasting(file) ? await caches.match(file) : undefined;
    if (before === undefined) missing.push(file);
    else await cache.put(file, before);
  }
  await cache.addAll(missing);
}

/** What is kept is served as kept; an address that is not is asked for as ever. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(KEPT);
  const wanted = request.mode === 'navigate' ? 'index.html' : request;
  return (await cache.match(wanted, { ignoreSearch: true })) ?? fetch(request);
}
