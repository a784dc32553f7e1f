import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.window.ts',
  outputDir: '../../test-results/bench',
  reporter: 'line',
  workers: 1,
  timeout: 600_000,
})
