/**
 * @typedef {(line: string) => void} Say
 *
 * @typedef {object} Screen where progress is shown; process.stdout is one
 * @property {(text: string) => unknown} write
 * @property {boolean} [isTTY]
 */

/** @type {Say} */
export const say = (line) => void process.stdout.write(`${line}\n`)

/**
 * Does a long step, and shows that it is alive: in place on a terminal, a line every ten seconds elsewhere.
 * @template T
 * @param {string} title what is done, and how big it is
 * @param {() => Promise<T>} step
 * @param {Screen} [screen]
 * @returns {Promise<T>}
 */
export async function withProgress(title, step, screen = process.stdout) {
  const started = Date.now()
  const elapsed = () => `${Math.round((Date.now() - started) / 1000)} s`
  const beat = () => screen.write(screen.isTTY ? `\r${title} … ${elapsed()}` : `  … ${elapsed()}\n`)

  screen.write(screen.isTTY ? `${title} …` : `${title} …\n`)
  const timer = setInterval(beat, screen.isTTY ? 1000 : 10_000)
  try {
    const result = await step()
    screen.write(screen.isTTY ? `\r${title}: took ${elapsed()}\n` : `  took ${elapsed()}\n`)
    return result
  } catch (error) {
    if (screen.isTTY) screen.write('\n')
    throw error
  } finally {
    clearInterval(timer)
  }
}
