import type { NetworkKey } from '#domain/contract/views'
import { everything } from '#domain/query/condition'
import { builtInViews } from '#domain/query/built-in-views'
import { isSameName, type View } from '#domain/query/view'
import { sameJson } from '#domain/same-json'
import type { Client } from '../api'
import type { Listing } from '../goals/listing.svelte'

/** The view where nobody chose one. */
const ALL_GOALS = { name: 'All goals', query: everything }

/** The views of an open network: those that every network has and those that were saved, and which one was chosen. */
export class Views {
  readonly #client: Client
  readonly #network: NetworkKey
  readonly #listing: Listing
  #saved = $state.raw<readonly View[]>([])
  #name = $state.raw<string>(ALL_GOALS.name)

  readonly #own = $derived.by(() => this.#saved.find(({ name }) => isSameName(name, this.#name)))
  readonly #builtIn = $derived.by(
    () => builtInViews.find(({ name }) => name === this.#name) ?? ALL_GOALS,
  )
  /** Whether what is looked at has moved on from the chosen view. */
  readonly isChanged: boolean = $derived.by(() => {
    const { look } = this.#listing
    if (this.#own === undefined) return !sameJson(look.query, this.#builtIn.query)
    const { query, columns, sort } = this.#own
    return !sameJson(look, { query, columns, sort })
  })

  constructor(client: Client, network: NetworkKey, listing: Listing) {
    this.#client = client
    this.#network = network
    this.#listing = listing
  }

  get saved(): readonly View[] {
    return this.#saved
  }

  /** What the chosen view is called. */
  get name(): string {
    return this.#own?.name ?? this.#builtIn.name
  }

  /** Whether the chosen view was saved by somebody: it can be saved again, renamed and deleted. */
  get isOwn(): boolean {
    return this.#own !== undefined
  }

  /** Takes over what was kept, and which view was chosen then. */
  begin(saved: readonly View[], name: string | null): void {
    this.#saved = saved
    this.#name = name ?? ALL_GOALS.name
  }

  /** Shows a view. One that every network has leaves columns and order as they are. */
  readonly choose = (name: string): void => {
    this.#name = name
    if (this.#own === undefined) this.#listing.ask(this.#builtIn.query)
    else this.#listing.show(this.#own)
  }

  /** Keeps what is looked at under a name, in the place of the view of that name. */
  readonly saveAs = async (name: string): Promise<void> => {
    await this.#keep({ name, ...this.#listing.look })
  }

  /** Keeps what is looked at as the chosen view. */
  readonly save = async (): Promise<void> => {
    await this.saveAs(this.name)
  }

  /** Calls the chosen view something else. What it shows stays as it was saved. */
  readonly rename = async (name: string): Promise<void> => {
    if (this.#own !== undefined) await this.#keep({ ...this.#own, name }, this.#own.name)
  }

  /** Deletes the chosen view. Answers with the way to have it again; what is looked at stays. */
  readonly remove = async (): Promise<(() => Promise<void>) | null> => {
    const view = this.#own
    if (view === undefined) return null
    this.#saved = await this.#client.views.remove({ network: this.#network, name: view.name })
    return () => this.#keep(view)
  }

  async #keep(view: View, instead?: string): Promise<void> {
    const request = { network: this.#network, view, ...(instead !== undefined && { instead }) }
    this.#saved = await this.#client.views.save(request)
    this.#name = view.name
  }
}
