import { number, object, string } from 'yup'
import { GoalpostError } from '#domain/failure'
import { showMoment } from '#domain/moment'
import type { ProcessFacts, Program } from './process-facts'

/** Who has a network open for writing. */
export interface Holder {
  readonly pid: number
  readonly host: string
  readonly user: string
  readonly program: Program
  readonly since: string
  /** See ProcessFacts.birthOf. */
  readonly birth: string | null
}

const schema = object({
  pid: number().integer().required(),
  host: string().required(),
  user: string().defined(),
  program: string().oneOf(['app', 'command line']).required(),
  since: string().required(),
  birth: string().nullable().defined(),
})

/** The holder that a lock file names; null where it names none. */
export function readHolder(bytes: Uint8Array | null): Holder | null {
  try {
    const json: unknown = JSON.parse(Buffer.from(bytes ?? []).toString('utf8'))
    return schema.validateSync(json, { strict: true })
  } catch {
    return null
  }
}

/**
 * Whether a holder still runs. One on another computer cannot be asked, so it does. Where the system does not tell processes of
 * one number apart, a running one is taken for the holder.
 */
export async function stillHolds(holder: Holder, me: ProcessFacts): Promise<boolean> {
  if (holder.host !== me.host) return true
  const birth = await me.birthOf(holder.pid)
  return birth === null || holder.birth === null ? birth !== 'gone' : birth === holder.birth
}

/** Who holds a network, in a person's words. */
function describeHolder({ user, host, program, since }: Holder): string {
  const where = program === 'app' ? 'in the app' : 'on the command line'
  return `by ${user} on ${host}, ${where}, since ${showMoment(since)}`
}

/** What a person is told when somebody else has the network open for writing. */
export function heldBy(holder: Holder, lock: string): GoalpostError {
  return new GoalpostError({
    code: 'network/held',
    what: `This network is open already: ${describeHolder(holder)}.`,
    next: `Close it there, or open it here to look at only. If that computer will not come back, delete ${lock} and open the network again.`,
  })
}
