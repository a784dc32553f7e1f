// The words around it are English, and so is the date, with the day before the month as both are read everywhere.
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const count = new Intl.NumberFormat('en')

/** When a network was last opened: ISO 8601, as a person reads it. */
export function openedAt(time: string): string {
  return day.format(new Date(time))
}

/** How many goals there are, in words. */
export function goalsIn(goals: number): string {
  return goals === 1 ? '1 goal' : `${count.format(goals)} goals`
}
