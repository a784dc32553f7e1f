import type { SyncView } from '#domain/contract/sync-views'
import type { CheckSettings } from '#domain/goal/check-settings'
import { PRACTICE_TOKEN } from '../../practice/access'
import { apiToken } from '../../platform/token'
import { Connections } from '../../services/sync/connections'
import type { Exchange } from '../../services/sync/exchange'
import { Exchanges } from '../../services/sync/exchanges'
import { noteGoals } from '../../services/networks/network-cards'
import type { LocalNetwork } from '../../services/networks/network-folders'
import { Posts } from '../../services/sync/posts'
import { PracticeNetwork } from '../../services/sync/practice-network'
import { Session } from '../../services/session'
import { Tokens, type Vault } from '../../services/sync/tokens'
import type { NetworkStore } from '../../store/network/network-store'
import { LongWork } from '../../long-work/long-work'
import { openToWrite } from './open-to-write'
import { Patience } from './patience'
import { noTokenSet } from './sync-failures'
import { CALLS_PER_SECOND, settingsOf, USUAL_CALLS, type Place, type Talk } from './workplace'

/** A network that is open to be written to, and everything between it and the platform. */
export interface Work {
  readonly network: LocalNetwork
  readonly store: NetworkStore
  readonly exchange: Exchange
  readonly posts: Posts
  readonly patience: Patience
}

/** The token that the environment has, for the platform of a network that does not bring its own. */
export function tokenOf({ outside }: Place): string {
  if (outside.token === undefined || outside.token.trim() === '') throw noTokenSet()
  return apiToken(outside.token)
}

/** Does something with an open network; `hear` is told whenever something between it and the platform stands otherwise. */
export async function atWork<T>(
  place: Place,
  network: LocalNetwork,
  say: Talk['say'],
  hear: (view: SyncView) => void,
  work: (work: Work) => Promise<T>,
): Promise<T> {
  const token = network.origin === 'practice' ? PRACTICE_TOKEN : tokenOf(place)
  const settings = await settingsOf(place)
  const store = await openToWrite(place, network, say)
  const patience = new Patience((why) => {
    void say(`${why.what} It is tried again.`)
  })
  const { session, exchanges, posts, practice } = servicesOf(place, settings, token, patience, hear)
  try {
    await session.use(network.key, store)
    const exchange = await exchanges.of(network.key)
    patience.watch(exchange.posting)
    return await work({ network, store, exchange, posts, patience })
  } finally {
    await session.close()
    await practice.stop()
  }
}

function servicesOf(
  { surroundings, folders, data, outside, clientOf }: Place,
  settings: CheckSettings,
  token: string,
  patience: Patience,
  hear: (view: SyncView) => void,
) {
  const { disk } = surroundings
  const wait = (milliseconds: number) => outside.wait(milliseconds)
  const practice = new PracticeNetwork({ ...outside, surroundings, dataFolder: data, wait })
  const tokens = new Tokens(vaultOf(token))
  const practiceUrl = () => practice.url()
  const connections = new Connections({
    disk,
    folders,
    tokens,
    practiceUrl,
    calls: () => USUAL_CALLS,
    clientOf,
  })
  const work = new LongWork(() => undefined)
  const session = new Session(
    work,
    () => undefined,
    async (key, store) => {
      await exchanges.close(store)
      await noteGoals(surroundings, folders, key, store)
    },
  )
  const exchanges = new Exchanges({
    surroundings,
    folders,
    session,
    connections,
    callsPerSecond: () => CALLS_PER_SECOND,
    random: outside.random,
    wait: (milliseconds, signal) => {
      patience.noteWait()
      return outside.wait(milliseconds, signal)
    },
    emit: ({ view }) => {
      hear(view)
    },
  })
  const clock = () => performance.now()
  const posts = new Posts({
    session,
    work,
    exchanges,
    folders,
    disk,
    settings: () => settings,
    clock,
  })
  return { session, exchanges, posts, practice }
}

/** The token is in the environment, and nowhere else. */
function vaultOf(token: string): Vault {
  return {
    safe: false,
    read: () => Promise.resolve(token),
    keep: () => Promise.resolve(),
    forget: () => Promise.resolve(),
  }
}
