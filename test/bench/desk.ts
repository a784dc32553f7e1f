import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { defaultCheckSettings } from '#domain/goal/check-settings'
import { platformClient } from '../../src-main/platform/client'
import type { Allowance } from '../../src-main/platform/gate'
import { Gates } from '../../src-main/platform/gates'
import type { Fetch } from '../../src-main/platform/send'
import { Connections } from '../../src-main/services/sync/connections'
import { makeEmptyNetwork } from '../../src-main/services/networks/empty-network'
import { Exchanges } from '../../src-main/services/sync/exchanges'
import { NetworkFolders } from '../../src-main/services/networks/network-folders'
import { Posts } from '../../src-main/services/sync/posts'
import { Session } from '../../src-main/services/session'
import { Tokens } from '../../src-main/services/sync/tokens'
import { nodeDisk } from '../../src-main/store/disk/disk'
import { openNetwork } from '../../src-main/store/network/open-network'
import { LongWork } from '../../src-main/long-work/long-work'
import { surroundings } from '../support/surroundings'

/** Where a practice network answers. */
export interface Practised {
  readonly url: string
  readonly network: string
  readonly token: string
}

/** An empty network with everything of the main process between it and a practice network, as the app puts it together. */
export async function aDesk(
  folder: string,
  { url, network: id, token }: Practised,
  fetch: Fetch,
  allowance: () => Allowance,
) {
  const folders = new NetworkFolders(nodeDisk, folder)
  const around = surroundings({ now: () => new Date() })
  const key = await makeEmptyNetwork(
    { disk: nodeDisk, folders },
    { id, name: id, origin: 'platform', url },
  )
  const opening = await openNetwork(around, join(folders.parent, key))
  if (opening.kind === 'held') throw new Error('Somebody else has it open')
  const { store } = opening
  const work = new LongWork(() => undefined)
  const session: Session = new Session(work, asText, () => exchanges.close(store))
  await session.use(key, store)
  const outside = { fetch, wait, random: Math.random }
  const clock = () => performance.now()
  const gates = new Gates({ ...outside, clock })
  const exchanges: Exchanges = new Exchanges({
    ...outside,
    surroundings: around,
    folders,
    session,
    connections: new Connections({
      disk: nodeDisk,
      folders,
      tokens: new Tokens(vaultWith(token)),
      practiceUrl: () => Promise.resolve(url),
      calls: () => allowance().calls,
      clientOf: (access) =>
        platformClient({ ...access, ...outside, gates, allowance: allowance() }),
    }),
    callsPerSecond: () => allowance().calls / allowance().seconds,
    emit: asText,
  })
  const posts = new Posts({
    session,
    work,
    exchanges,
    folders,
    disk: nodeDisk,
    settings: () => defaultCheckSettings,
    clock,
  })
  return { key, store, session, exchange: await exchanges.of(key), posts }
}

/** What goes to the window is made one text, in the process that sends it. */
function asText(told: unknown): void {
  JSON.stringify(told)
}

function vaultWith(token: string) {
  const done = () => Promise.resolve()
  return { safe: true, read: () => Promise.resolve(token), keep: done, forget: done }
}

async function wait(time: number, signal?: AbortSignal): Promise<void> {
  await sleep(time, undefined, signal === undefined ? {} : { signal })
}
