import { GoalpostError } from '#domain/failure'

const CHOOSE_ANOTHER =
  'Choose a configuration that Goalpost exported, a file ending in .goalpost.json.'

const reasons: ReadonlyMap<string | null, string> = new Map([
  ['ENOENT', 'It is not there.'],
  ['ENOTDIR', 'It is not there: a part of its path is a file, not a folder.'],
  ['EISDIR', 'It is a folder.'],
  ['EACCES', 'You have no right to read it.'],
  ['EPERM', 'You have no right to read it.'],
])

/** The system would not let the file be read. */
export function notReadable(name: string, code: string | null, cause: unknown): GoalpostError {
  const why = reasons.get(code) ?? (code === null ? '' : `The system says ${code}.`)
  return new GoalpostError(
    {
      code: 'file/not_readable',
      what: `${name} cannot be read. ${why}`.trim(),
      next: 'Check that the file is there and that you may read it, then open it again.',
    },
    { cause },
  )
}

/** A folder, a pipe, a device: there is something, but no file. */
export function notRegular(name: string, isFolder: boolean): GoalpostError {
  return new GoalpostError({
    code: 'file/not_readable',
    what: `${name} cannot be read. It is ${isFolder ? 'a folder' : 'a pipe or a device, not a file'}.`,
    next: isFolder ? 'Name a file in it.' : 'Save what it gives as a file, and open that one.',
  })
}

/** Sizes are in bytes. */
export function tooLarge(name: string, size: number, largest: number): GoalpostError {
  return new GoalpostError({
    code: 'config/too_large',
    what: `${name} is too large: ${megabytes(size)} MB.`,
    next: `Goalpost opens files of up to ${megabytes(largest)} MB. Export fewer offers at a time.`,
  })
}

/** There is not one byte in it. */
export function empty(name: string): GoalpostError {
  return new GoalpostError({
    code: 'config/refused',
    what: `${name} is empty.`,
    next: 'Export it once more, or ask for it again.',
  })
}

/** It holds what no text holds. */
export function notText(name: string): GoalpostError {
  return new GoalpostError({
    code: 'config/refused',
    what: `${name} is not a text file.`,
    next: CHOOSE_ANOTHER,
  })
}

/** A text, but in an encoding that would turn names into others if it were guessed. */
export function otherEncoding(name: string, why: string): GoalpostError {
  return new GoalpostError({
    code: 'config/refused',
    what: `${name} is not in UTF-8: ${why}.`,
    next: 'Save it as UTF-8 in a text editor, then open it again.',
  })
}

/** A file that would have filled the memory, read or made: its thread was ended, and nothing else. */
export function tooLargeForMemory(): GoalpostError {
  return new GoalpostError({
    code: 'file/too_large',
    what: 'The file needs more memory than there is for it.',
    next: 'Take fewer goals at a time.',
  })
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024)
}
