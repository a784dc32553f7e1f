import { app } from 'electron'
import { markOf } from '#domain/money/mark'
import type { DecimalMark } from '#domain/money/typed'

/** The decimal mark of the system's regional format, which need not be that of its language. Known once the app is ready. */
export function systemMark(): DecimalMark {
  return markOf(app.getSystemLocale())
}
