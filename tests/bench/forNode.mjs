import path from 'node:path';
import { build } from 'vite';

/** Builds a file of this folder that measures something in Node, into a folder outside, and gives where it is. `entry`: "council/inNode.ts". */
export async function builtForNode(entry, folder) {
  const outDir = path.join(folder, 'built');
  await build({ configFile: path.join(import.meta.dirname, 'forNode.config.ts'), build: { ssr: path.join(import.meta.dirname, entry), outDir, emptyOutDir: true } });
  return path.join(outDir, `${path.basename(entry, '.ts')}.mjs`);
}
