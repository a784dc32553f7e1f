import { commandNames, commands, type Command } from '#domain/commands/catalogue'
import { isPressed, isTyped, type System } from '#domain/commands/shortcut'

/**
 * Which command a key asks for. The window answers before the menu, or a text field would undo its own typing only; a dialog
 * and a search, whose texts are not the network's, keep that.
 */
export function commandOf(event: KeyboardEvent, system: System): Command | null {
  if (event.isComposing || event.defaultPrevented || isWithin(event, 'dialog')) return null
  const found = commandNames.find((name) => isAsked(name, event, system)) ?? null
  if (found !== null && isStep(found) && isWithin(event, '[role=search]')) return null
  return found
}

/** Whether it is done again and again for as long as its keys are held. */
export function isStep(command: Command): boolean {
  return command === 'undo' || command === 'redo'
}

function isAsked(name: Command, event: KeyboardEvent, system: System): boolean {
  const keys = commands[name].keys?.find((shortcut) => isPressed(shortcut, event, system))
  return keys !== undefined && !(isTyped(keys) && isWithin(event, 'input, textarea, select'))
}

function isWithin({ target }: KeyboardEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}
