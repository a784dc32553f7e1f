import { describe, expect, it } from 'vitest'
import { open } from '#domain/contract/envelope'
import { GoalpostError } from '#domain/failure'

describe('an envelope', () => {
  it('gives its value, even where that is nothing', () => {
    expect(open({ ok: true, value: 5 })).toBe(5)
    expect(open({ ok: true, value: null })).toBeNull()
  })

  it('throws its failure on this side', () => {
    const failure = { code: 'not_found', what: 'It is gone.', next: 'Open another.' }
    let thrown: unknown
    try {
      open({ ok: false, failure })
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(GoalpostError)
    expect(thrown).toMatchObject({ failure })
  })
})
