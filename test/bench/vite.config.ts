import { defineConfig } from 'vite'

/** A benchmark as one file for Node alone, built as the app is: what is measured is what is shipped. */
export default defineConfig({
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    target: 'node20',
    emptyOutDir: false,
    rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
  },
})
