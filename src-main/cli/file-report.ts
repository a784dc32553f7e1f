import { checkConfig, type CheckedGoal } from '#domain/check/check-config'
import type { Severity } from '#domain/goal/finding'
import type { Failure } from '#domain/failure'
import { readConfigFile } from '../files/read-config-file'
import { failureOf } from './failure-line'

/** A file that was read, with every goal of it that a rule speaks of. */
export interface CheckedFile {
  readonly file: string
  /** How many goals it holds. */
  readonly goals: number
  readonly errors: number
  readonly warnings: number
  readonly found: readonly CheckedGoal[]
}

export interface UnreadableFile {
  readonly file: string
  readonly failure: Failure
}

export type FileReport = CheckedFile | UnreadableFile

/** Reads and checks one file. Never throws: what goes wrong with one file must not keep the others from being checked. */
export async function reportOn(file: string): Promise<FileReport> {
  try {
    const config = await readConfigFile(file, file)
    const found = checkConfig(config)
    const count = (severity: Severity) => countOf(found, severity)
    const [errors, warnings] = [count('error'), count('warning')]
    return { file, goals: config.goals.length, errors, warnings, found }
  } catch (error) {
    return { file, failure: failureOf(error) }
  }
}

function countOf(found: readonly CheckedGoal[], severity: Severity): number {
  return found.reduce(
    (sum, { findings }) => sum + findings.filter((one) => one.severity === severity).length,
    0,
  )
}
