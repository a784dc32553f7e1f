import type { GoalFieldName } from '#domain/goal/goal'

/** The id of a field's control: there is one form in the window. */
export function controlId(name: GoalFieldName): string {
  return `field-${name}`
}

/** Puts the keyboard into a field, with its text selected, as tabbing there would. */
export function focusField(name: GoalFieldName): void {
  const control = document.getElementById(controlId(name))
  control?.scrollIntoView({ block: 'nearest' })
  control?.focus()
  if (control instanceof HTMLInputElement) control.select()
}
