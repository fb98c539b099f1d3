export { createApp } from './create-app.ts';
export { pageFolder } from './page-folder.ts';
export { SECURITY_HEADERS } from './security-headers.ts';
export { type Served, type ServerOptions, startServer } from './start-server.ts';
