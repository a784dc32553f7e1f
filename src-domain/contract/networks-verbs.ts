import type { Empty } from './empty'
import type { GoalsPage, NetworkKey, NetworkLook, NetworkSummary, NetworkView } from './views'

/** What the window can ask about networks: which there are, to open one, and what it is called here. */
export interface NetworksVerbs {
  'networks.list': { request: Empty; reply: readonly NetworkSummary[] }
  'networks.openSample': { request: ToLookAt; reply: NetworkView }
  /** Makes a network of a configuration file; asks which one where none is named. Null when the person chose none. */
  'networks.openFile': { request: { readonly path?: string }; reply: NetworkView | null }
  'networks.open': {
    request: { readonly network: NetworkKey } & ToLookAt
    reply: NetworkView
  }
  /** More goals of the open network, from where those before end. Waits until they are read. */
  'networks.goals': {
    request: { readonly network: NetworkKey; readonly from: number }
    reply: GoalsPage
  }
  'networks.close': { request: Empty; reply: null }
  /** Calls it something else here, and gives it a colour. The platform's name and id stay. */
  'networks.change': { request: { readonly network: NetworkKey } & NetworkLook; reply: null }
  /** Puts a network away, or brings it back. */
  'networks.archive': {
    request: { readonly network: NetworkKey; readonly archived: boolean }
    reply: null
  }
  /** Asks where to and copies the whole network there. The new folder, null when the person chose none. */
  'networks.exportEverything': { request: { readonly network: NetworkKey }; reply: string | null }
  /** Asks for the folder of such a copy and makes a network from it. Null when the person chose none. */
  'networks.openCopy': { request: Empty; reply: NetworkView | null }
}

/** Opens a network to look at only where somebody else has it open. */
interface ToLookAt {
  readonly toLookAt?: boolean
}
