import { basename } from 'node:path'
import type { Config } from '#domain/config/config'
import { firstProblems } from '#domain/config/problems'
import { readConfig } from '#domain/config/read-config'
import { GoalpostError } from '#domain/failure'
import type { Watch } from '../long-work/watch'
import { pitfallsOf } from './json-pitfalls'
import { readRegularFile } from './regular-file'
import { decodeText } from './text'

/** How configuration files are read that somebody opens. The app does it in a thread of its own. */
export type ReadConfig = (path: string, watch: Watch) => Promise<Config>

/**
 * Reads a configuration file whole. Throws a GoalpostError with a sentence for each problem it has, for everything that
 * can stand at a path: nothing, a folder, a device, another kind of file, half a file, a file made to do harm.
 * @param name what the person calls the file
 */
export async function readConfigFile(path: string, name = basename(path)): Promise<Config> {
  const text = decodeText(await readRegularFile(path, name), name)
  // Looked for in the text, because parsing keeps the last of two equal keys and says nothing.
  const pitfalls = pitfallsOf(text)
  if (pitfalls.length > 0) throw refused(name, pitfalls)
  const read = readConfig(text)
  if (read.ok) return read.value
  throw refused(name, read.problems)
}

function refused(name: string, problems: readonly string[]): GoalpostError {
  return new GoalpostError({
    code: 'config/refused',
    what: `${name} cannot be opened.`,
    next: 'Nothing was opened or changed. Mend the file or ask for it again.',
    details: firstProblems(problems),
  })
}
