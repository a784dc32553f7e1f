import { describe, expect, it } from 'vitest'
import { markOf } from '#domain/money/mark'

describe('the decimal mark of a regional format', () => {
  it.each(['en-US', 'en-GB', 'ja-JP', 'de-CH', 'es-MX'])('is a point for %s', (locale) => {
    expect(markOf(locale)).toBe('.')
  })

  it.each(['de-DE', 'de-AT', 'fr-FR', 'pt-BR', 'en-ZA', 'ru'])('is a comma for %s', (locale) => {
    expect(markOf(locale)).toBe(',')
  })

  it.each(['ar-EG', '', 'C', 'de_DE.UTF-8', 'no such place'])(
    'is a point where it is neither, or nothing is known: %j',
    (locale) => {
      expect(markOf(locale)).toBe('.')
    },
  )
})
