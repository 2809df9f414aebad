import { defineConfig } from 'vite';
import app from '../../../../vite.config.ts';

/** The vault as the app builds it, and a page that fills it. Of the app's own plugins only the one that splits frameworks is wanted. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  plugins: (app.plugins ?? []).filter((plugin) => plugin && 'name' in plugin && plugin.name === 'framework-documents'),
  worker: { format: 'es' },
  build: { target: 'baseline-widely-available', reportCompressedSize: false, emptyOutDir: true },
});
