import { describe, expect, it } from 'vitest'
import { isJsonObject } from '#domain/json'

describe('an object with keys', () => {
  it('is what has braces', () => {
    expect(isJsonObject({})).toBe(true)
    expect(isJsonObject(JSON.parse('{"a":1}'))).toBe(true)
  })

  it.each([null, undefined, [], [{}], 'text', 1, true])('is not %j', (value) => {
    expect(isJsonObject(value)).toBe(false)
  })
})
