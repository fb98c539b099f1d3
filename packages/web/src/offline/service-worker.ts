/// <reference lib="webworker" />

/** The same as `self`, which the page's types have already taken. */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** Filled in by the build: what the app is made of, and a version that changes with any of it. */
const KEPT = 'titlescope-__VERSION__';
const FILES: readonly string[] = ['__FILES__'];

const isOurs = (name: string): boolean => name.startsWith('titlescope-');

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll([...FILES])));
});

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

/** What is kept is served as kept; an address that is not is asked for as ever. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(KEPT);
  const wanted = request.mode === 'navigate' ? 'index.html' : request;
  return (await cache.match(wanted, { ignoreSearch: true })) ?? fetch(request);
}
