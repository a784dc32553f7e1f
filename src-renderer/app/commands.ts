import type { Command } from '#domain/contract/verbs'

/** What the menu can ask of an open network. Opening a file or a copy needs none. */
export type WorkbenchCommand = Exclude<Command, 'open-file' | 'open-copy'>

const changing: readonly WorkbenchCommand[] = [
  'new-goal',
  'duplicate',
  'delete',
  'discard',
  'undo',
  'redo',
  'pull',
  'pull-offer',
  'post',
]

/** Whether a command is for a network that can only be looked at: it changes nothing. */
export function isAllowed(command: WorkbenchCommand): boolean {
  return !changing.includes(command)
}
