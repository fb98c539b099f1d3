// Saves a page as one file, as the browser's "Save as: single file" does. Node 22 or later, and Chromium listening:
//   chromium --headless --remote-debugging-port=9333 http://localhost:8000/board.html
//   node save-page.mjs 9333 ../saved.mhtml
import { writeFileSync } from 'node:fs';
import process from 'node:process';

const [port, file] = process.argv.slice(2);
const pages = await (await fetch(`http://localhost:${port}/json/list`)).json();
const page = pages.find(({ type }) => type === 'page');
const socket = new WebSocket(page.webSocketDebuggerUrl);
await new Promise((resolve) => {
  socket.onopen = resolve;
});
socket.send(JSON.stringify({ id: 1, method: 'Page.captureSnapshot', params: { format: 'mhtml' } }));
const { data } = await new Promise((resolve) => {
  socket.onmessage = resolve;
});
writeFileSync(file, JSON.parse(data).result.data);
socket.close();
