import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { runGoalpost } from './goalpost'

// The composition root of the command line: what it is told, where its words go, how it ends. The exit code is set rather
// than exited with, so that everything written arrives first.
process.exitCode = await runGoalpost({
  argv: process.argv.slice(2),
  stdout: process.stdout,
  stderr: process.stderr,
  samplePath: join(import.meta.dirname, '../../resources/sample-network.goalpost.json'),
  token: process.env.GOALPOST_TOKEN,
  fetch,
  wait: async (milliseconds, signal) => {
    await wait(milliseconds, undefined, signal === undefined ? {} : { signal })
  },
  random: Math.random,
  now: () => new Date(),
  interrupted: () =>
    new Promise((resolve) => {
      process.once('SIGINT', resolve).once('SIGTERM', resolve)
    }),
})
