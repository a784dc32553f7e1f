import { GoalpostError, type Failure } from '#domain/failure'
import { errorCode } from './disk'

const READ_ONLY = new Set(['EACCES', 'EPERM', 'EROFS'])

/** What a person is told when a file could not be written. What was being written is not there; all else is. */
export function writeFailure(error: unknown, path: string): GoalpostError {
  return new GoalpostError(describe(errorCode(error), path), { cause: error })
}

function describe(code: string | null, path: string): Failure {
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return {
      code: 'store/disk_full',
      what: `The disk is full, so this could not be kept in ${path}.`,
      next: 'Free some space and do it again. Everything shown as done before is safe.',
    }
  }
  if (code !== null && READ_ONLY.has(code)) {
    return {
      code: 'store/not_writable',
      what: `Goalpost is not allowed to write to ${path}.`,
      next: 'Give yourself write access to it, or start Goalpost with --data and another folder.',
    }
  }
  return {
    code: 'store/write_failed',
    what: `This could not be written to ${path}${code === null ? '' : ` (${code})`}.`,
    next: 'Check the disk and do it again. Everything shown as done before is safe.',
  }
}

/** What a person is told who would change a network that is open to look at only. */
export function readOnlyFailure(): GoalpostError {
  return new GoalpostError({
    code: 'store/read_only',
    what: 'This network is open to look at only, so nothing in it can be changed.',
    next: 'Close it, see to it that nobody else has it open and that its folder can be written to, and open it again.',
  })
}

/** What a person is told when a file could not be read at this moment. */
export function readFailure(error: unknown, path: string): GoalpostError {
  const code = errorCode(error)
  return new GoalpostError(
    {
      code: 'store/read_failed',
      what: `This could not be read from ${path}${code === null ? '' : ` (${code})`}.`,
      next: 'Nothing was changed. Check the disk and do it again.',
    },
    { cause: error },
  )
}
