import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Built as the app is, and nothing more. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: { name: 'The floor', start_url: './', scope: './' },
      workbox: { globPatterns: ['**/*.{js,css,html}'], clientsClaim: true, skipWaiting: false, inlineWorkboxRuntime: true },
    }),
  ],
  build: { target: 'baseline-widely-available', reportCompressedSize: false, emptyOutDir: true },
});
