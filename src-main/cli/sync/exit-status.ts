import type { Failure } from '#domain/failure'

/** Exit status of what broke off: something here is in the way, or the platform is. */
const [HERE, PLATFORM] = [2, 3]

/** The exit status of something that was under way when it failed: the codes of what the platform did all begin alike. */
export function statusOfFailure({ code }: Failure): number {
  return code.startsWith('platform/') ? PLATFORM : HERE
}
