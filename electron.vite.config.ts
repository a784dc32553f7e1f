import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'

// Targets are set by hand: electron-vite would take them from the newest Electron, while development and tests may
// run on the older registry runtime (Chromium 130, Node 20.18). See ARCHITECTURE.md, "Two runtimes".
// Dependencies are bundled everywhere, so that a package holds no node_modules.
export default defineConfig({
  main: {
    build: {
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        // The app, the command line, which runs on Node alone, and the thread in which the app reads and makes files.
        input: {
          index: 'src-main/index.ts',
          cli: 'src-main/cli/index.ts',
          'file-thread': 'src-main/files/worker/index.ts',
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        input: 'src-main/preload/index.ts',
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    build: {
      target: 'chrome130',
      rolldownOptions: { input: 'src-renderer/index.html' },
    },
    plugins: [svelte({ configFile: '../svelte.config.js' })],
  },
})
