/** npm start: sets up what is missing, builds what changed, and opens the app. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './app/build.mjs'
import { launch } from './app/launch.mjs'
import { pictureSaved } from './app/picture.mjs'
import { withDisplay } from './display/display.mjs'
import { lacksDisplay, thisHost } from './lib/host.mjs'
import { onInterrupt } from './lib/interrupt.mjs'
import { main } from './lib/main.mjs'
import { say } from './lib/progress.mjs'
import { prepare } from './setup/prepare.mjs'

await main(async () => {
  const host = thisHost()
  const { executable } = await prepare(host)
  await ensureBuilt(host)
  if (lacksDisplay(host)) say('There is no display here: opening on a virtual one.')
  return withDisplay(host, (env) => open(executable, process.argv.slice(2), env))
})

/**
 * Keeps the app open until it ends or is interrupted.
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function open(executable, args, env) {
  const host = thisHost()
  const picture = lacksDisplay(host) && join(mkdtempSync(join(tmpdir(), 'goalpost-')), 'window.png')
  const withPicture = picture ? [`--picture=${picture}`] : []

  say('Opening Goalpost')
  const app = launch(host, { executable, args: [...args, ...withPicture], env })
  const seen = { interrupt: false, end: false }
  const close = () => {
    seen.interrupt = true
    app.close()
  }
  onInterrupt(close)

  if (picture) void tellPicture(picture, () => seen.end || seen.interrupt)
  const code = await app.ended
  seen.end = true

  if (seen.interrupt || code === 0) return 0
  process.stderr.write(`Goalpost ended by itself with exit code ${code}.\n`)
  return 1
}

/** @param {string} picture @param {() => boolean} isOver */
async function tellPicture(picture, isOver) {
  if (await pictureSaved(picture, { isOver })) {
    say(`A picture of the first window: ${picture}`)
    say('The app stays open; press Ctrl+C to end it.')
  } else if (!isOver()) {
    say('No picture of the window came within a minute. The app still runs; Ctrl+C ends it.')
  }
}
