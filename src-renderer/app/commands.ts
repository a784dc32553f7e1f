import type { Command } from '#domain/contract/verbs'

/** What the menu can ask of an open network. Opening a file needs none. */
export type WorkbenchCommand = Exclude<Command, 'open-file'>
