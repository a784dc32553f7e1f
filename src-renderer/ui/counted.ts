const number = new Intl.NumberFormat('en')
const short = new Intl.NumberFormat('en', { notation: 'compact' })

/** "1 goal", "1,200 goals". */
export function counted(amount: number, noun: string, many = `${noun}s`): string {
  return `${number.format(amount)} ${amount === 1 ? noun : many}`
}

/** A number with its thousands apart: "1,200". */
export function figure(amount: number): string {
  return number.format(amount)
}

/** A number for a narrow place: exact below ten thousand, then "12K". */
export function shortFigure(amount: number): string {
  return amount < 10_000 ? figure(amount) : short.format(amount)
}

/** How long something takes, as exactly as anybody can know: "about 2 minutes". */
export function aboutTime(seconds: number): string {
  if (seconds < 45) return seconds <= 10 ? 'a few seconds' : 'less than a minute'
  const minutes = Math.round(seconds / 60)
  if (minutes < 90) return `about ${counted(minutes, 'minute')}`
  return `about ${counted(Math.round(minutes / 60), 'hour')}`
}
