import type { PlanView } from '#domain/contract/sync-views'

/** A warning to be ticked before a post. */
export type Tick = PlanView['starred'][number]

/** The warnings that were ticked. Replaced, never changed. */
export type Ticks = ReadonlySet<string>

export const NO_TICKS: Ticks = new Set()

/** Whether a warning was ticked. */
export function isAmong(ticks: Ticks, tick: Tick): boolean {
  return ticks.has(nameOf(tick))
}

/** The ticks with some more, or without some. */
export function withTicks(ticks: Ticks, moved: readonly Tick[], ticked: boolean): Ticks {
  const names = new Set(ticks)
  for (const name of moved.map(nameOf)) {
    if (ticked) names.add(name)
    else names.delete(name)
  }
  return names
}

/** A warning that says something else is another one: it is to be ticked again. */
function nameOf({ key, code, sentence }: Tick): string {
  return [key, code, sentence].join('\n')
}
