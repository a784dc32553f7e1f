import { describe, expect, it } from 'vitest'
import { quoteTitle, titleOf } from '#domain/goal/title'

describe('what a goal is called', () => {
  it('is its name, in lists as in sentences', () => {
    expect(titleOf('Signup')).toBe('Signup')
    expect(quoteTitle({ name: 'Signup', id: 501 })).toBe('“Signup”')
  })

  it.each([null, '', '  '])('is said in lists where it has no name: %j', (name) => {
    expect(titleOf(name)).toBe('No name')
  })

  it('is never two quotes with nothing between them', () => {
    expect(quoteTitle({ name: null, id: 501 })).toBe('goal 501')
    expect(quoteTitle({ name: '' })).toBe('a goal without a name')
  })

  it('is short in a sentence, unless all of it is wanted', () => {
    const name = 'x'.repeat(80)
    expect(quoteTitle({ name })).toBe(`“${'x'.repeat(59)}…”`)
    expect(quoteTitle({ name }, Infinity)).toBe(`“${name}”`)
  })
})
