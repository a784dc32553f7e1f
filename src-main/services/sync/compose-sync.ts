import { setTimeout as wait } from 'node:timers/promises'
import type { SyncChanged } from '#domain/contract/sync-views'
import type { CheckSettings } from '#domain/goal/check-settings'
import { platformAddress } from '../../platform/address'
import { platformClient } from '../../platform/client'
import { usualAllowance } from '../../platform/gate'
import { Gates } from '../../platform/gates'
import type { Fetch } from '../../platform/send'
import type { Surroundings } from '../../store/surroundings'
import type { LongWork } from '../../long-work/long-work'
import { ConnectNetworks } from './connect-networks'
import { Connections } from './connections'
import { Exchanges } from './exchanges'
import type { NetworkFolders } from '../networks/network-folders'
import type { Dialogs, Networks } from '../networks/networks'
import { PostExport } from './post-export'
import { Posts } from './posts'
import { PracticeNetwork } from './practice-network'
import type { Session } from '../session'
import { Syncing } from './syncing'
import { Tokens, type Vault } from './tokens'
import type { Turns } from '../turns'

export interface SyncParts {
  readonly surroundings: Surroundings
  readonly folders: NetworkFolders
  readonly session: Session
  readonly turns: Turns
  readonly work: LongWork
  readonly dialogs: Dialogs
  readonly networks: Networks
  readonly settings: () => CheckSettings
  /** How many calls in ten seconds are made at most. */
  readonly calls: () => number
  readonly dataFolder: string
  readonly samplePath: string
  readonly vault: Vault
  readonly fetch: Fetch
  readonly emit: (changed: SyncChanged) => void
}

/** Everything between the networks here and the platform, put together. */
export function composeSync(parts: SyncParts) {
  const { surroundings, folders, session, turns, networks, vault, fetch, calls, emit } = parts
  const { disk } = surroundings
  const { seconds } = usualAllowance
  const clock = () => performance.now()
  const outside = { fetch, wait: waitFor, random: Math.random }
  const gates = new Gates({ ...outside, clock })
  const practice = new PracticeNetwork({ ...parts, wait: waitFor })
  const tokens = new Tokens(vault)
  const connections = new Connections({
    disk,
    folders,
    tokens,
    practiceUrl: () => practice.url(),
    calls,
    clientOf: ({ calls: most, ...access }) =>
      platformClient({ ...access, ...outside, gates, allowance: { calls: most, seconds } }),
  })
  const callsPerSecond = () => calls() / seconds
  const exchanges = new Exchanges({ ...parts, ...outside, connections, callsPerSecond, emit })
  const posts = new Posts({ ...parts, exchanges, disk, clock })
  return {
    connect: new ConnectNetworks({ disk, folders, networks, turns, checkAddress: platformAddress }),
    syncing: new Syncing(session, exchanges, tokens),
    posts,
    postExport: new PostExport({ ...parts, disk, posts }),
    exchanges,
    practice,
  }
}

async function waitFor(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, signal === undefined ? {} : { signal })
}
