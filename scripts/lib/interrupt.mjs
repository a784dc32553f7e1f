/** How often it is looked whether npm is still there. */
const pause = 1000

/**
 * Calls back when the person wants this to end: Ctrl+C, a signal, or the end of the npm that started it. (npm hands a
 * signal to a shell in between, which dies without passing it on.)
 * @param {() => void} end
 */
export function onInterrupt(end) {
  process.on('SIGINT', end).on('SIGTERM', end)
  if (!process.env.npm_lifecycle_event) return
  const starter = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === starter) return
    clearInterval(watch)
    end()
  }, pause)
  watch.unref()
}
