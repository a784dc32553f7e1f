import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Config } from '#domain/config/config'
import { firstProblems } from '#domain/config/problems'
import { readConfig } from '#domain/config/read-config'
import { GoalpostError } from '#domain/failure'
import { errorCode } from '../store/disk'

/** About a million goals. Larger files are not configurations, and would not fit into memory several times over. */
const LARGEST_FILE = 512 * 1024 * 1024

/** Reads a configuration file whole. Throws a GoalpostError with a sentence for each problem it has. */
export async function readConfigFile(path: string): Promise<Config> {
  const text = await readText(path)
  const read = readConfig(text)
  if (read.ok) return read.value
  throw new GoalpostError({
    code: 'config/refused',
    what: `${basename(path)} cannot be opened.`,
    next: 'Nothing was opened or changed. Mend the file or ask for it again.',
    details: firstProblems(read.problems),
  })
}

async function readText(path: string): Promise<string> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > LARGEST_FILE) throw tooLarge(path, size)
      return decode(path, await file.readFile())
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof GoalpostError) throw error
    throw notReadable(path, error)
  }
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new GoalpostError(
      {
        code: 'config/refused',
        what: `${basename(path)} is not a text file.`,
        next: 'Choose a configuration that Goalpost exported, a file ending in .goalpost.json.',
      },
      { cause: error },
    )
  }
}

function tooLarge(path: string, size: number): GoalpostError {
  return new GoalpostError({
    code: 'config/too_large',
    what: `${basename(path)} is too large: ${Math.round(size / 1024 / 1024)} MB.`,
    next: `Goalpost opens files of up to ${LARGEST_FILE / 1024 / 1024} MB. Export fewer offers at a time.`,
  })
}

function notReadable(path: string, error: unknown): GoalpostError {
  const code = errorCode(error)
  const why =
    code === 'ENOENT' ? 'It is not there.' : code === 'EISDIR' ? 'It is a folder.' : (code ?? '')
  return new GoalpostError(
    {
      code: 'file/not_readable',
      what: `${basename(path)} cannot be read. ${why}`.trim(),
      next: 'Check that the file is there and that you may read it, then open it again.',
    },
    { cause: error },
  )
}
