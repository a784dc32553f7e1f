import { GoalpostError } from '#domain/failure'

/** What a person is told who begins a post while another one is not over. */
export function postNotOver(): GoalpostError {
  return new GoalpostError({
    code: 'post/not_over',
    what: 'Another post of this network is not over yet.',
    next: 'Resume it or stop it first. Nothing was sent.',
  })
}

/** What a person is told who would go on with a post where none waits. */
export function noPost(): GoalpostError {
  return new GoalpostError({
    code: 'post/none',
    what: 'No post of this network waits to go on.',
    next: 'Look at the report of the last one.',
  })
}

/** What a person is told of a post that ended in a way that nobody foresaw. */
export function brokenOff(cause: unknown): GoalpostError {
  return new GoalpostError(
    {
      code: 'post/broken_off',
      what: 'The post broke off because of a fault in Goalpost.',
      next: 'Resume it: what was under way is looked up on the platform before anything is sent again.',
    },
    { cause },
  )
}
