import { describe, expect, it } from 'vitest'
import { assertNever } from '#domain/assert-never'
import { GoalpostError } from '#domain/failure'

describe('a failure on its way up', () => {
  const failure = { code: 'disk_full', what: 'The disk is full.', next: 'Free some space.' }

  it('says what happened and what to do', () => {
    const error = new GoalpostError(failure)
    expect(error.message).toBe('The disk is full. Free some space.')
    expect(error.failure).toBe(failure)
  })

  it('keeps what caused it, for the log', () => {
    const cause = new Error('ENOSPC')
    expect(new GoalpostError(failure, { cause }).cause).toBe(cause)
  })
})

describe('a value that a closed set does not have', () => {
  it('is named in the fault', () => {
    expect(() => assertNever('paused' as never)).toThrow('"paused"')
  })
})
