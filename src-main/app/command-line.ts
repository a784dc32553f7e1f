import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** What the app can be told when it is started. */
export interface CommandLine {
  /** `--data DIR`: the folder for everything local; the system's usual one where it is missing. */
  readonly data: string | null
  /** `--picture=FILE`: saves a picture of the first window there once it is painted. */
  readonly picture: string | null
}

/** Reads the app's own options among those that Electron and Chromium take. */
export function readCommandLine(argv: readonly string[], cwd: string): CommandLine {
  const { values } = parseArgs({
    args: [...argv],
    options: { data: { type: 'string' }, picture: { type: 'string' } },
    strict: false,
  })
  return { data: path(values.data, cwd), picture: path(values.picture, cwd) }
}

function path(value: unknown, cwd: string): string | null {
  return typeof value === 'string' && value !== '' ? resolve(cwd, value) : null
}
