import { GoalpostError } from '#domain/failure'

/** The window asks for a network whose folder is gone. */
export function unknownNetwork(): GoalpostError {
  return new GoalpostError({
    code: 'network/unknown',
    what: 'This network is no longer on this computer.',
    next: 'Choose another one, or open its configuration file.',
  })
}

/** A network that was put away is brought back before it is opened. */
export function archivedNetwork(): GoalpostError {
  return new GoalpostError({
    code: 'network/archived',
    what: 'This network is archived.',
    next: 'Bring it back on the start page, then open it.',
  })
}

/** A network is put away only once nobody works in it. */
export function openNow(): GoalpostError {
  return new GoalpostError({
    code: 'network/open',
    what: 'This network is open, so it cannot be archived.',
    next: 'Close it, then archive it on the start page.',
  })
}

/** Two networks of one name could be mistaken for each other. */
export function nameTaken(name: string): GoalpostError {
  return new GoalpostError({
    code: 'network/name_taken',
    what: `Another network on this computer is called “${name}” already.`,
    next: 'Give this one a name by which you can tell the two apart.',
  })
}
