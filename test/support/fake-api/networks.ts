import type { NetworksVerbs } from '#domain/contract/networks-verbs'
import type { NetworkView } from '#domain/contract/views'
import type { FakeDesk } from './desk'
import type { HandlersOf } from './handlers'
import type { FakePages } from './pages'

/** What a test says of networks that are not there yet. */
export interface NetworkOptions {
  readonly sample?: NetworkView
  /** What the file dialog leads to; null where it is cancelled. */
  readonly file?: NetworkView | null
  /** The same for the folder of a copied network. */
  readonly copy?: NetworkView | null
}

/** Which networks there are, to open one, and what it is called here. */
export function networksHandlers(
  desk: FakeDesk,
  pages: FakePages,
  { sample, file, copy = null }: NetworkOptions,
): HandlersOf<NetworksVerbs> {
  return {
    'networks.list': () => desk.summaries(),
    'networks.openSample': () => desk.open(sample),
    'networks.openFile': () => (file === null ? null : desk.open(file)),
    'networks.open': ({ network }) => pages.opened(desk.network(network)),
    'networks.goals': (request) => pages.page(desk.network(request.network), request),
    'networks.close': () => null,
    'networks.change': ({ network, name, colour }) => desk.resummarize(network, { name, colour }),
    'networks.archive': ({ network, archived }) => desk.resummarize(network, { archived }),
    'networks.exportEverything': ({ network }) => `/home/ana/${network}`,
    'networks.openCopy': () => (copy === null ? null : desk.open(copy)),
  }
}
