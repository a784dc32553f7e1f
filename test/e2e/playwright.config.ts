import { defineConfig } from '@playwright/test'
import { lacksDisplay, thisHost } from '../../scripts/lib/host.mjs'

const host = thisHost()

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // On one display, windows of several apps would take the focus from each other. Virtual ones there are as many as wanted.
  workers: lacksDisplay(host) ? Math.min(2, host.processors) : 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
})
