import type { GoalFieldName } from '#domain/goal/goal'
import { methodSide } from '#domain/goal/method'
import type { Side } from '#domain/goal/side'

/** The id of a field's control: there is one form in the window. Two switches are set by the one of their method. */
export function controlId(name: GoalFieldName): string {
  const side = methodSide(name)
  return side === null ? `field-${name}` : methodId(side)
}

/** The id of the control for a side’s method, which stands for two fields. */
export function methodId(side: Side): string {
  return `field-${side}_method`
}

/** Puts the keyboard into a field, with its text selected, as tabbing there would. */
export function focusField(name: GoalFieldName): void {
  const control = document.getElementById(controlId(name))
  control?.scrollIntoView({ block: 'nearest' })
  control?.focus()
  if (control instanceof HTMLInputElement) control.select()
}
