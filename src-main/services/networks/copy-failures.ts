import { GoalpostError } from '#domain/failure'

/** The chosen folder holds something else. */
export function noCopy(folder: string): GoalpostError {
  return new GoalpostError({
    code: 'copy/not_one',
    what: `${folder} is not a copied network.`,
    next: 'Choose the folder that “Export everything” made: the one that has about.json in it.',
  })
}

/** The chosen folder is a copy that is not whole. */
export function brokenCopy(folder: string, cause?: unknown): GoalpostError {
  return new GoalpostError(
    {
      code: 'copy/broken',
      what: `The copied network in ${folder} is damaged or not complete.`,
      next: 'Nothing was taken from it, and it is as it was. Copy it once more from where it came from.',
    },
    { cause },
  )
}

/** A network would be copied onto itself. */
export function alreadyHere(): GoalpostError {
  return new GoalpostError({
    code: 'copy/already_here',
    what: 'This folder is the one in which Goalpost keeps a network that is in the list already.',
    next: 'To have it twice, export everything to another folder and open the copy from there.',
  })
}

/** A copy there would be taken for a network. */
export function insideData(): GoalpostError {
  return new GoalpostError({
    code: 'copy/inside',
    what: 'This is the folder in which Goalpost keeps its networks.',
    next: 'Choose another place for the copy, such as Documents or another disk.',
  })
}

/** Something else is where the copy would be. */
export function placeTaken(name: string): GoalpostError {
  return new GoalpostError({
    code: 'copy/place_taken',
    what: `There is something called “${name}” already, and nothing is written over it.`,
    next: 'Choose another name for the copy.',
  })
}
