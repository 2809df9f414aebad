import path from 'node:path';
import vault from '../vault/vite.config.ts';

/** As the page that measures the vault. PouchDB asks for Node's `events`, and is given as much of it as it needs. */
export default { ...vault, root: import.meta.dirname, resolve: { alias: { events: path.join(import.meta.dirname, 'events.mjs') } } };
