import { defaultCheckSettings, type CheckSettings } from '#domain/goal/check-settings'
import { platformClient } from '../../platform/client'
import { usualAllowance } from '../../platform/gate'
import { Gates } from '../../platform/gates'
import type { Fetch, Wait } from '../../platform/send'
import type { Access } from '../../services/sync/connections'
import { NetworkFolders } from '../../services/networks/network-folders'
import { nodeDisk } from '../../store/disk/disk'
import { thisProcess } from '../../store/lock/process-facts'
import { SettingsFile } from '../../store/settings'
import { usualLimits, type Surroundings } from '../../store/surroundings'
import type { Platform } from '../../sync/platform'
import type { Output } from '../output'

/** What the commands between a data folder and the platform reach outside of this process. */
export interface Outside {
  /** What the environment has as the network's token. */
  readonly token: string | undefined
  readonly fetch: Fetch
  readonly wait: Wait
  readonly random: () => number
  readonly now: () => Date
  readonly samplePath: string
  /** Resolves when the person wants it to end. */
  readonly interrupted: () => Promise<void>
}

/** Where a command's words go: the result to one place, everything else to the other. */
export interface Talk {
  readonly out: Output
  readonly say: (line: string) => Promise<void>
  /** How many columns a line of the result may take. */
  readonly width: number
  /** Whether a person watches what is said. */
  readonly isTTY: boolean
}

/** A data folder, as a command works in it. */
export interface Place {
  readonly data: string
  readonly surroundings: Surroundings
  readonly folders: NetworkFolders
  readonly outside: Outside
  /** All clients of an account share its allowance of calls. */
  readonly clientOf: (access: Access) => Platform
}

/** As many calls in ten seconds as the app makes before anybody sets another number. */
export const { calls: USUAL_CALLS } = usualAllowance

/** So many calls a second are made, for estimates. */
export const CALLS_PER_SECOND = usualAllowance.calls / usualAllowance.seconds

/** A data folder, and all that a command needs to work in it. */
export function placeAt(data: string, outside: Outside): Place {
  const { now } = outside
  const disk = nodeDisk
  const surroundings = { disk, now, process: thisProcess('command line'), limits: usualLimits }
  const folders = new NetworkFolders(disk, data)
  return { data, surroundings, folders, outside, clientOf: clientsOf(outside) }
}

/** How the rules are set in the app that the folder belongs to; amounts have a point all the same. */
export async function settingsOf({ data, surroundings }: Place): Promise<CheckSettings> {
  const { current } = await SettingsFile.open(surroundings.disk, data)
  return { ...defaultCheckSettings, farPercent: current.app.farPercent }
}

function clientsOf({ fetch, wait, random }: Outside): Place['clientOf'] {
  const { seconds } = usualAllowance
  const gates = new Gates({ wait, random, clock: () => performance.now() })
  return ({ calls, ...access }) =>
    platformClient({ ...access, fetch, wait, random, gates, allowance: { calls, seconds } })
}
