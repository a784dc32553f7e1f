import { describe, expect, it } from 'vitest'
import { initialSettings } from '#domain/contract/app-settings'
import { passes } from '../../../support/requests'

describe('remembering panes', () => {
  it.each(['240', -1, 10_001, Infinity, NaN])('does not take a width of %s', (offers) => {
    expect(passes('app.rememberPanes', { offers, inspector: 300 })).toBe(false)
  })
})

describe('saving the settings', () => {
  it.each([
    ['.', 1],
    [',', 1000],
  ])('takes the mark %s and %d %%', (decimalMark, farPercent) => {
    expect(passes('app.saveSettings', { ...initialSettings, decimalMark, farPercent })).toBe(true)
  })

  it.each(['', ';', '٫', 'comma', 'System', '. '])('does not take a mark %j', (decimalMark) => {
    expect(passes('app.saveSettings', { ...initialSettings, decimalMark })).toBe(false)
  })

  it.each(['50', 0, -1, 1001, 12.5, Infinity, NaN])('does not take %s percent', (farPercent) => {
    expect(passes('app.saveSettings', { ...initialSettings, farPercent })).toBe(false)
  })

  it.each([
    [30, true],
    [365, true],
    [null, true],
    [undefined, false],
    [0, false],
    [89, false],
    ['90', false],
    [Infinity, false],
  ])('takes %s days of history: %s', (historyDays, taken) => {
    expect(passes('app.saveSettings', { ...initialSettings, historyDays })).toBe(taken)
  })
})
