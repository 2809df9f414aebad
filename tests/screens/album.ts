import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FOLDER } from './folder.ts';

/** After the roads are walked: one page with every picture, road by road, page by page, the widths side by side. */
export default async function bindAlbum(): Promise<void> {
  const parts: string[] = [];
  for (const look of await foldersIn(FOLDER)) {
    for (const road of await foldersIn(path.join(FOLDER, look))) {
      const files = (await readdir(path.join(FOLDER, look, road))).toSorted(byPage);
      const pages = [...new Set(files.map(pageOf))];
      parts.push(`<h2>${road}, ${look}</h2>`, ...pages.map((page) => `<h3>${page}</h3><div>${files.filter((file) => pageOf(file) === page).map((file) => `<img loading="lazy" alt="${file}" src="${[look, road, file].map(encodeURIComponent).join('/')}">`).join('')}</div>`));
    }
  }
  await writeFile(path.join(FOLDER, 'index.html'), `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Screens</title>
<style>body{font:16px sans-serif}div{display:flex;gap:1rem;align-items:start;overflow-x:auto}img{border:1px solid #888;max-width:60vw}</style><h1>Screens</h1>${parts.join('\n')}</html>`);
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();
}

function pageOf(file: string): string {
  return file.replace(/-\d+\.png$/, '');
}

/** By page, then by width as a number. */
function byPage(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
