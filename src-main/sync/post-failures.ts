import { GoalpostError, type Failure } from '#domain/failure'

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

/** What is said of goals whose part of a post's log cannot be read. */
export const logDamaged: Failure = {
  code: 'post/log_damaged',
  what: 'The log of this post is damaged, so what became of this goal is not known here.',
  next: 'Pull: the goal then shows what the platform has. The damaged log was left as it is.',
}

/** What a person is told whose goals are no longer as they were shown before a post. */
export function planChanged(): GoalpostError {
  return new GoalpostError({
    code: 'post/changed',
    what: 'The goals have changed since the plan was shown.',
    next: 'Look at the new plan and post again. Nothing was sent.',
  })
}

/** What a person is told who posts without having ticked every warning that needs it. */
export function notTicked(count: number): GoalpostError {
  const what = count === 1 ? '1 warning is' : `${count} warnings are`
  return new GoalpostError({
    code: 'post/not_ticked',
    what: `${what} not ticked.`,
    next: 'Tick each one that is meant so, or mend its goal. Nothing was sent.',
  })
}

/** What a person is told who would post nothing. */
export function nothingToPost(): GoalpostError {
  return new GoalpostError({
    code: 'post/nothing',
    what: 'There is nothing that can be posted.',
    next: 'Mend the errors and resolve the conflicts of the goals that are left out.',
  })
}

/** What a person is told who asks for a post that there is none of. */
export function unknownPost(): GoalpostError {
  return new GoalpostError({
    code: 'post/unknown',
    what: 'The log of this post is not there or cannot be read.',
    next: 'Choose another one.',
  })
}
