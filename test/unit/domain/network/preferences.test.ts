import { describe, expect, it } from 'vitest'
import { preferenceState } from '#domain/network/preferences'

describe('a preference', () => {
  it.each(['1', 1, true, 'yes', 'EUR', '2', -1])('is on when it is %j', (value) => {
    expect(preferenceState({ switch: value }, 'switch')).toBe('on')
  })

  it.each(['0', 0, false, null, ''])('is off when it is %j', (value) => {
    expect(preferenceState({ switch: value }, 'switch')).toBe('off')
  })

  it('that was never read is unknown, even under a name that every object has', () => {
    expect(preferenceState({}, 'switch')).toBe('unknown')
    expect(preferenceState({}, 'toString')).toBe('unknown')
    expect(preferenceState({}, '__proto__')).toBe('unknown')
  })
})
