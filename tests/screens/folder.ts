import path from 'node:path';

/** Where the pictures lie, out of the way of git. */
export const FOLDER = path.resolve(import.meta.dirname, '../../screens');
