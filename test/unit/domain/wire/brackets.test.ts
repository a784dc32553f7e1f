import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBrackets, encodeBrackets, type Bracketed } from '#domain/wire/brackets'
import { texts } from '../../../support/arbitraries'

const names = () => fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_]{0,8}$/)

/** What survives the way: no empty list or object, and no half of a pair. */
const values = () =>
  fc.letrec<{ value: Bracketed }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      texts().map((text) => text.replace(/\p{Cs}/gu, '')),
      fc.array(tie('value'), { minLength: 1, maxLength: 4 }),
      fc.dictionary(names(), tie('value'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
    ),
  })).value

describe('brackets', () => {
  it('bring back whatever was written in them', () => {
    fc.assert(
      fc.property(fc.dictionary(names(), values(), { noNullPrototype: true }), (params) => {
        expect(decodeBrackets(encodeBrackets(params))).toEqual(params)
      }),
    )
  })

  it('are read whatever comes', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'b', '0', '1', '[', ']', '=', '&', '%', '+', '.', ' ', 'F'),
        }),
        (text) => {
          const read = decodeBrackets(text)
          const isSayable = !/\[\s?\]|%|[ .]/.test(JSON.stringify(read))
          if (isSayable) expect(decodeBrackets(encodeBrackets(read))).toEqual(read)
        },
      ),
    )
  })

  it('are written as the platform documents them', () => {
    const params = { filters: { status: ['active', 'paused'], id: { GREATER_THAN: '25' } } }
    expect(decodeURIComponent(encodeBrackets(params))).toBe(
      'filters[status][]=active&filters[status][]=paused&filters[id][GREATER_THAN]=25',
    )
    expect(encodeBrackets({ data: { name: 'a & b+c #1\n' } })).toBe(
      'data%5Bname%5D=a+%26+b%2Bc+%231%0A',
    )
  })

  it.each([
    ['a=1&a=2', { a: '2' }],
    ['a=1&a[b]=2', { a: { b: '2' } }],
    ['a[]=1&a[]=2', { a: ['1', '2'] }],
    ['a[5]=1&a[]=2', { a: { 5: '1', 6: '2' } }],
    ['a[1]=1&a[0]=2', { a: { 1: '1', 0: '2' } }],
    ['a[x]=1&a[]=2', { a: { x: '1', 0: '2' } }],
    ['a[ ]=1', { a: ['1'] }],
    ['a[b]c=1', { a: { b: '1' } }],
    ['a[b[c]=1', { a: { 'b[c': '1' } }],
    ['a[b=1', { a_b: '1' }],
    ['a[b][c=1', { a: { b: '1' } }],
    ['a.b c=1', { a_b_c: '1' }],
    [' a=1', { a: '1' }],
    ['[a]=1&=2&&', {}],
    ['%00=1&%00a=2', {}],
    ['a%00b=1', { a: '1' }],
    ['a', { a: '' }],
    ['a=b=c', { a: 'b=c' }],
    ['a=%zz%4', { a: '%zz%4' }],
    ['a=%ff%41', { a: '\ufffdA' }],
    [`a${'[b]'.repeat(64)}=1`, {}],
  ])('%s is read as PHP does', (text, expected) => {
    expect(decodeBrackets(text)).toEqual(expected)
  })

  it('hold a key __proto__ like any other', () => {
    const read = decodeBrackets('a[__proto__][b]=1&__proto__=2')
    expect(Object.keys(read)).toEqual(['a', '__proto__'])
    expect(JSON.stringify(read.a)).toBe('{"__proto__":{"b":"1"}}')
    expect({}).not.toHaveProperty('b')
  })

  it.each(['', 'a b', 'a.b', 'a[b'])('cannot say a parameter called “%s”', (name) => {
    expect(() => encodeBrackets({ [name]: '1' })).toThrow('No parameter can be called')
  })

  it.each(['', ' ', 'a]b'])('cannot say a key “%s”', (name) => {
    expect(() => encodeBrackets({ a: { [name]: '1' } })).toThrow('No parameter can be called')
  })
})
