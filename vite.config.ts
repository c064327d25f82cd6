import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The screens are built into plain files that both hosts serve under a strict content security
 * policy: relative addresses (the desktop has no web root), nothing inlined as a data: address, and
 * no polyfill script of Vite's own in the page.
 */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    chunkSizeWarningLimit: 900,
  },
});
