import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defineConfig } from 'vitest/config'

/** Nothing waits for time in a test: a busy machine only takes longer, and so does `npm run fuzz`. */
const testTimeout = Number(process.env.GOALPOST_PATIENCE ?? 60_000)

export default defineConfig({
  test: {
    // All of the processors: without it one is left idle, which on a machine of two is half of it.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.ts'],
          testTimeout,
        },
      },
      {
        // In a node environment Svelte compiles runes for the server and effects silently never run.
        plugins: [svelte(), svelteTesting()],
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['test/component/**/*.test.ts'],
          testTimeout,
        },
      },
    ],
    expect: { requireAssertions: true },
  },
})
