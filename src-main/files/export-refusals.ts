import { GoalpostError } from '#domain/failure'

/** Somebody wrote to the file while it was being replaced, or since it was read. */
export function changedMeanwhile(path: string): GoalpostError {
  return new GoalpostError({
    code: 'export/changed_meanwhile',
    what: `${path} was changed by somebody else meanwhile.`,
    next: 'It was left as it is. Look at it, then export again or choose another name.',
  })
}

/** A folder, a pipe, a device: replacing it would take it away. */
export function notAFile(path: string, isFolder: boolean): GoalpostError {
  return new GoalpostError({
    code: 'export/not_a_file',
    what: `${path} is ${isFolder ? 'a folder' : 'a pipe or a device'}, not a file.`,
    next: 'Choose the name of a file.',
  })
}

export function tooManyForPdf(goals: number, most: number): GoalpostError {
  return new GoalpostError({
    code: 'export/too_many_for_pdf',
    what: `A PDF of ${goals.toLocaleString('en')} goals would have thousands of pages.`,
    next: `Choose up to ${most.toLocaleString('en')} goals, or write the report as HTML.`,
  })
}
