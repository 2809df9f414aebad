import { defineConfig } from 'vite';
import app from '../../vite.config.ts';

/** One file for Node with everything in it. Of the app's own plugins only the one that splits frameworks is wanted. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  publicDir: false,
  logLevel: 'warn',
  plugins: (app.plugins ?? []).filter((plugin) => plugin && 'name' in plugin && plugin.name === 'framework-documents'),
  ssr: { noExternal: true },
  build: { target: 'node20', rolldownOptions: { output: { entryFileNames: '[name].mjs' } } },
});
