import { GoalpostError } from '#domain/failure'
import { isJsonObject } from '#domain/json'

/** Whether a file of ours is of a later version than this app knows. */
export function isNewer(json: unknown, version: number): boolean {
  return isJsonObject(json) && typeof json.version === 'number' && json.version > version
}

/** What a person is told of a newer file: it is not broken, and an older state must not be opened in its place. */
export function newerNetwork(): GoalpostError {
  return new GoalpostError({
    code: 'network/newer',
    what: 'This network was last opened by a newer Goalpost.',
    next: 'Update Goalpost to open it. Nothing in it was touched.',
  })
}
