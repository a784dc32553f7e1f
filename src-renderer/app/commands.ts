import type { Command } from '#domain/contract/verbs'

/** What the menu can ask of an open network. Opening a file or a copy needs none. */
export type WorkbenchCommand = Exclude<Command, 'open-file' | 'open-copy'>
