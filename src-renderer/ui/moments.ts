const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** The time of day on this computer's clock: "14:05". */
export function showTime(at: string): string {
  const date = new Date(at)
  return isTime(date) ? time.format(date) : ''
}

/** The day for a heading: "Today", "Yesterday", "Monday 23 November 2026". */
export function showDay(at: string, now: Date): string {
  const date = new Date(at)
  if (!isTime(date)) return 'On an unknown day'
  if (isSameDay(date, now)) return 'Today'
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  return isSameDay(date, yesterday) ? 'Yesterday' : day.format(date).replace(',', '')
}

/** Day and time: "Today, 14:05", "Monday 23 November 2026, 14:05". */
export function showWhen(at: string, now: Date): string {
  return [showDay(at, now), showTime(at)].filter(Boolean).join(', ')
}

/** The same within a sentence: "today, 14:05". */
export function whenWithin(at: string, now: Date): string {
  return showWhen(at, now).replace(/^(?:Today|Yesterday|On)/, (word) => word.toLowerCase())
}

function isTime(date: Date): boolean {
  return !Number.isNaN(date.getTime())
}

function isSameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString()
}
