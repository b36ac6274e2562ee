import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { bundledPackages, firstScreenChunk, fontFiles } from './tools/bundle.mjs';
import { provenHandbook } from './tools/proven-handbook.ts';

const at = (path: string) => resolve(import.meta.dirname, path);

/** The end-to-end build: the same program, but a debugger may attach, and it lies apart from what is released. */
const attachable = process.env['MN_BUILD'] === 'end-to-end';
const out = (part: string) => at(`${attachable ? '.cache/e2e-build/out' : 'out'}/${part}`);

export default defineConfig({
  main: {
    define: { ATTACHABLE: JSON.stringify(attachable) },
    plugins: [provenHandbook(at('shared/content/da')), fontFiles(), bundledPackages('main')],
    build: {
      outDir: out('main'),
      rolldownOptions: {
        input: {
          index: at('main/index.ts'),
          door: at('main/door.ts'),
          program: at('main/program.ts'),
          'kdf.process': at('main/vault/kdf.process.ts'),
          'checker.process': at('main/vault/checker.process.ts'),
          'engine.process': at('main/documents/engine.process.ts'),
        },
        // Not ES modules: Electron runs nothing of its own, the graphics process included, before these are loaded.
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: out('preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('preload/index.ts') },
        // Not ES modules: Electron runs nothing of its own, the graphics process included, before these are loaded.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), bundledPackages('renderer')],
    build: {
      outDir: out('renderer'),
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: at('renderer/index.html') },
        output: { advancedChunks: firstScreenChunk(at('renderer/main.tsx')) },
      },
    },
  },
});
