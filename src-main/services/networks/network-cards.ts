import type { NetworkKey, NetworkLook } from '#domain/contract/views'
import { isTaken } from '#domain/network/look'
import { changeCard, mendCard, type CardPart } from '../../store/small-files/change-card'
import type { NetworkStore } from '../../store/network/network-store'
import type { Surroundings } from '../../store/surroundings'
import { whileLocked } from '../../store/lock/while-locked'
import { nameTaken, openNow, unknownNetwork } from './network-failures'
import type { LocalNetwork, NetworkFolders } from './network-folders'
import type { Session } from '../session'
import type { Turns } from '../turns'

interface CardsParts {
  readonly surroundings: Surroundings
  readonly folders: NetworkFolders
  readonly session: Session
  readonly turns: Turns
}

/** What networks are called here, how they look, and which are put away: their cards, and nothing else of them. */
export class NetworkCards {
  readonly #parts: CardsParts

  constructor(parts: CardsParts) {
    this.#parts = parts
  }

  change(key: NetworkKey, { name, colour }: NetworkLook): Promise<null> {
    return this.#parts.turns.take(async () => {
      const list = await this.#parts.folders.list()
      const others = list.filter((other) => other.key !== key)
      const now = known(list, key)
      const names = others.map((other) => other.name)
      if (name !== now.name && isTaken(name, names)) throw nameTaken(name)
      return this.#write(key, { name, colour })
    })
  }

  /** Puts a network away, or brings it back. */
  archive(key: NetworkKey, archived: boolean): Promise<null> {
    return this.#parts.turns.take(async () => {
      known(await this.#parts.folders.list(), key)
      if (this.#parts.session.storeOf(key) !== null) throw openNow()
      return this.#write(key, { archived })
    })
  }

  /** Writes down that a network was opened just now. Where that fails, only the order of a list is not the newest. */
  async noteOpened(key: NetworkKey, store: NetworkStore): Promise<void> {
    if (store.readOnly !== null) return
    const { surroundings, folders } = this.#parts
    const { disk, now } = surroundings
    const part = { opened: now().toISOString(), goals: store.reading.total }
    try {
      await mendCard(disk, folders.path(key), store.contents.network)
      const { colour } = known(await folders.list(), key)
      // A colour that was only the first free one stays from now on.
      await changeCard(disk, folders.path(key), { ...part, colour })
    } catch {
      // Opening it went well, which is what was asked for.
    }
  }

  async #write(key: NetworkKey, part: CardPart): Promise<null> {
    const { surroundings, folders, session } = this.#parts
    const folder = folders.path(key)
    const write = () => changeCard(surroundings.disk, folder, part)
    const mine = session.storeOf(key)
    await (mine?.readOnly === null ? write() : whileLocked(surroundings, folder, write))
    return null
  }
}

/** Writes down how many goals there are in a network that is about to be closed. */
export async function noteGoals(
  { disk }: Surroundings,
  folders: NetworkFolders,
  key: NetworkKey,
  store: NetworkStore,
): Promise<void> {
  if (!store.reading.isWhole || store.readOnly !== null) return
  const goals = store.records.size
  if ((await folders.find(key))?.goals === goals) return
  await changeCard(disk, folders.path(key), { goals }).catch(() => undefined)
}

function known(list: readonly LocalNetwork[], key: NetworkKey): LocalNetwork {
  const network = list.find((one) => one.key === key)
  if (network === undefined) throw unknownNetwork()
  return network
}
