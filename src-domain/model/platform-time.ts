import type { FieldValue } from './field'

/** The platform's ways to say "never": its zero date as a text, and as an epoch in three time zones. */
const ZERO_DATES: readonly FieldValue[] = [
  '0000-00-00 00:00:00',
  -62169984000,
  -62169966000,
  -62169962400,
]

const EPOCH = /^-?\d{1,15}$/
const WRITTEN = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/

/** A time as the platform sends it: an epoch in seconds, never, or a text that says neither. */
export type PlatformTime =
  | { readonly kind: 'epoch'; readonly seconds: number }
  | { readonly kind: 'never' }
  | { readonly kind: 'text'; readonly text: string }

/** What a time of the platform says. The wire has the epoch as a number and as a text. */
export function readTime(given: FieldValue): PlatformTime {
  const value = typeof given === 'string' && EPOCH.test(given) ? Number(given) : given
  if (ZERO_DATES.includes(value)) return { kind: 'never' }
  return typeof value === 'number' && !Number.isNaN(new Date(value * 1000).getTime())
    ? { kind: 'epoch', seconds: value }
    : { kind: 'text', text: String(value) }
}

/** The epoch in seconds of a time of the platform, whose texts are in UTC; null where it names no moment. */
export function epochOf(given: FieldValue): number | null {
  const time = readTime(given)
  if (time.kind === 'epoch') return time.seconds
  if (time.kind === 'never' || !WRITTEN.test(time.text)) return null
  const milliseconds = Date.parse(`${time.text.replace(' ', 'T')}Z`)
  return Number.isNaN(milliseconds) ? null : milliseconds / 1000
}
