import { assertNever } from '#domain/assert-never'

/** How the commands between a data folder and the platform are asked for. */
export type SyncCommand = PullCommand | StatusCommand | PlanCommand | PostCommand

export type SyncCommandName = SyncCommand['kind']

interface Common {
  /** The app's data folder. */
  readonly data: string
  readonly json: boolean
}

export interface PullCommand extends Common {
  readonly kind: 'pull'
  /** The platform's network id, or the key of a network that is here. */
  readonly network: string
  /** The offers whose goals are pulled; null where all are. */
  readonly offers: readonly number[] | null
  /** What replaces the platform's own address; null where nothing was said. */
  readonly url: string | null
  /** Goes on where the platform shows far less than is known here. */
  readonly acceptFewer: boolean
}

export interface StatusCommand extends Common {
  readonly kind: 'status'
}

export interface PlanCommand extends Common {
  readonly kind: 'plan'
  /** Null where there is only one. */
  readonly network: string | null
}

export interface PostCommand extends Common {
  readonly kind: 'post'
  readonly network: string | null
  /** Everything that the plan asks for is confirmed. */
  readonly yes: boolean
}

interface Given {
  readonly data: string | undefined
  readonly network: string | undefined
  readonly offers: string | undefined
  readonly url: string | undefined
  readonly acceptFewer: boolean
  readonly yes: boolean
  readonly json: boolean
}

/** Reads the options of one of these commands: the command, or one line that says what is wrong with them. */
export function readSyncArguments(kind: SyncCommandName, given: Given): SyncCommand | string {
  const { data, network = null, url = null, acceptFewer, yes, json } = given
  if (data === undefined) return `Name the data folder: ${kind} --data DIR.`
  if (data === '') return 'The folder for --data has no name.'
  if (network === '') return 'The network for --network has no name.'
  switch (kind) {
    case 'pull':
      if (network === null) return 'Name the network to pull: --network ID.'
      return readPull({ kind, data, json, network, url, acceptFewer }, given.offers)
    case 'status':
      return { kind, data, json }
    case 'plan':
      return { kind, data, json, network }
    case 'post':
      return { kind, data, json, network, yes }
    default:
      return assertNever(kind)
  }
}

function readPull(
  command: Omit<PullCommand, 'offers'>,
  given: string | undefined,
): PullCommand | string {
  if (given === undefined) return { ...command, offers: null }
  const offers = given.split(',').map(offerId)
  if (!offers.every((id) => id !== null)) {
    return 'Name the offers by their ids, with commas between them: --offers 12,34.'
  }
  return { ...command, offers }
}

function offerId(text: string): number | null {
  return /^\s*[1-9]\d{0,14}\s*$/.test(text) ? Number(text) : null
}
