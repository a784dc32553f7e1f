import { GoalpostError } from '#domain/failure'

/** What a person is told who would reach the platform without a token. */
export function noToken(): GoalpostError {
  return new GoalpostError({
    code: 'sync/no_token',
    what: 'Goalpost has no token for this network.',
    next: 'Enter the network’s token. It begins with NET.',
  })
}

/** What a person is told who would pull or post the sample network. */
export function onlyASample(): GoalpostError {
  return new GoalpostError({
    code: 'sync/sample',
    what: 'The sample network is on no platform: it can neither be pulled nor posted.',
    next: 'Try pulling and posting on the practice network, from the start page.',
  })
}

/** What a person is told who begins something while something else goes on between this network and the platform. */
export function busy(what: 'pull' | 'post'): GoalpostError {
  return new GoalpostError({
    code: 'sync/busy',
    what: `A ${what} of this network is under way.`,
    next: 'Wait until it is over, or stop it.',
  })
}
