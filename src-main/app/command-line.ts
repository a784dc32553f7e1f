import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/** What the app can be told when it is started. */
export interface CommandLine {
  /** `--data DIR`: the folder for everything local; the system's usual one where it is missing. */
  readonly data: string | null
  /** `--picture=FILE`: saves a picture of the first window there once it is painted. */
  readonly picture: string | null
  /** The file that the system hands over: a double click on it starts the app with its path. */
  readonly file: string | null
}

/** What a file is called that can be opened or imported: other words on the command line are not ours. */
const OURS = /\.(json|csv|tsv|txt|xlsx)$/i

/** Reads the app's own options among those that Electron and Chromium take. */
export function readCommandLine(argv: readonly string[], cwd: string): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { data: { type: 'string' }, picture: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
  const file = positionals.map(asPath).find((word) => OURS.test(word))
  return {
    data: path(values.data, cwd),
    picture: path(values.picture, cwd),
    file: path(file, cwd),
  }
}

/** Linux desktops hand files over as addresses. One that no file can have is none. */
function asPath(word: string): string {
  if (!word.startsWith('file:')) return word
  try {
    return fileURLToPath(word)
  } catch {
    return ''
  }
}

function path(value: unknown, cwd: string): string | null {
  return typeof value === 'string' && value !== '' ? resolve(cwd, value) : null
}
