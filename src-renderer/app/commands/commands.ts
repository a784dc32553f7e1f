import type { Command } from '#domain/commands/catalogue'

/** What can be asked for with no network open as well: the window itself does it. */
const ofWindow = [
  'open-file',
  'open-copy',
  'settings',
  'next-pane',
  'previous-pane',
  'palette',
  'shortcuts',
] as const satisfies readonly Command[]

export type WindowCommand = (typeof ofWindow)[number]

/** What can be asked of an open network. */
export type WorkbenchCommand = Exclude<Command, WindowCommand>

/** Whether a command is done by the window itself, whatever is open in it. */
export function isOfWindow(command: Command): command is WindowCommand {
  return ofWindow.some((own) => own === command)
}
