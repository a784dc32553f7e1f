import { oneOf, type Random } from './random'

/** How an answer ends: whole, never, with the line cut, as somebody else's page, or in its middle. */
export type Ending = 'whole' | 'never' | 'reset' | 'gateway' | 'portal' | 'half'

interface FaultKind {
  /** Whether the call reaches the platform and is done there. */
  readonly reaches: boolean
  readonly ending: Ending
  readonly help: string
}

/** Everything that can be made to go wrong with a call. */
export const faults = {
  'timeout-before': {
    reaches: false,
    ending: 'never',
    help: 'nothing is done, and no answer ever comes',
  },
  'timeout-after': { reaches: true, ending: 'never', help: 'it is done, but no answer ever comes' },
  'reset-before': { reaches: false, ending: 'reset', help: 'nothing is done, the line is cut' },
  'reset-after': { reaches: true, ending: 'reset', help: 'it is done, then the line is cut' },
  'gateway-before': {
    reaches: false,
    ending: 'gateway',
    help: 'nothing is done; HTTP 502 with a page of HTML',
  },
  'gateway-after': {
    reaches: true,
    ending: 'gateway',
    help: 'it is done; HTTP 502 with a page of HTML',
  },
  portal: {
    reaches: false,
    ending: 'portal',
    help: 'nothing is done; HTTP 200 with the sign-in page of a hotel',
  },
  truncated: { reaches: true, ending: 'half', help: 'it is done; the JSON stops in its middle' },
  'rate-limit': {
    reaches: true,
    ending: 'whole',
    help: 'nothing is done: others have used up the calls of these seconds',
  },
  'address-refused': {
    reaches: true,
    ending: 'whole',
    help: 'nothing is done: this address is not on the list of those that may call',
  },
  'token-refused': {
    reaches: true,
    ending: 'whole',
    help: 'nothing is done: the token is refused',
  },
  'error-list': {
    reaches: true,
    ending: 'whole',
    help: 'nothing is done: two fields are refused, as a list of errors',
  },
  'error-alone': {
    reaches: true,
    ending: 'whole',
    help: 'nothing is done: one error by itself where a list is expected',
  },
  'error-network': {
    reaches: true,
    ending: 'whole',
    help: 'nothing is done: the network is unknown; no status, no data, no request in the answer',
  },
  'error-database': {
    reaches: true,
    ending: 'whole',
    help: 'nothing is done: the platform has trouble of its own',
  },
  'repeated-page': {
    reaches: true,
    ending: 'whole',
    help: 'a list answers with the page before the one that was asked for',
  },
  'missing-page': {
    reaches: true,
    ending: 'whole',
    help: 'a list answers with an empty page, though it counts more',
  },
  'stale-read': {
    reaches: true,
    ending: 'whole',
    help: 'what is read shows no goal’s last write, as a copy that lags behind',
  },
  'empty-ignored': {
    reaches: true,
    ending: 'whole',
    help: 'an empty value that is sent to clear a field leaves it as it was',
  },
  latency: { reaches: true, ending: 'whole', help: 'it is done, after two seconds' },
} as const satisfies Readonly<Record<string, FaultKind>>

export type FaultName = keyof typeof faults

/** What is known of a call when it is decided what goes wrong with it. */
export interface Call {
  /** Counted from 0, over all calls of this run. */
  readonly index: number
  readonly target: string
  readonly method: string
}

/** Which fault a call meets; null where nothing goes wrong. */
export type FaultPlan = (call: Call) => FaultName | null

/** Whether a text names a fault that the practice network can have. */
export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(faults, name)
}

/** Every name, for a person to choose from. */
export const faultNames = Object.keys(faults).filter(isFaultName)

/** One call in so many meets a fault. */
const ODDS = 10

/** A plan for people: about every tenth call meets one of these faults, the same ones for the same random numbers. */
export function randomFaults(names: readonly FaultName[], random: Random): FaultPlan {
  const [first, ...rest] = names
  if (first === undefined) return () => null
  return () => (random() * ODDS < 1 ? oneOf(random, [first, ...rest]) : null)
}
