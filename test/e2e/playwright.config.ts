import { defineConfig } from '@playwright/test'

// One worker: windows of several apps would take the focus from each other.
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
})
