import { draftOf, type GoalRecord } from '#domain/change/record'

type Identity = { readonly offer_id: number | null; readonly name: string | null }

/** The goals of a network, found by what a file says of them. */
export class GoalLookup {
  readonly #byId = new Map<number, GoalRecord>()
  readonly #byName = new Map<string, GoalRecord[]>()

  add(record: GoalRecord): void {
    const id = record.base?.id ?? null
    if (id !== null) this.#byId.set(id, record)
    const name = nameOf(draftOf(record))
    const others = this.#byName.get(name)
    if (others === undefined) this.#byName.set(name, [record])
    else others.push(record)
  }

  byId(id: number): GoalRecord | null {
    return this.#byId.get(id) ?? null
  }

  /** The goals of an offer that are called so: people and spreadsheets are free with capitals and spaces. */
  alike(goal: Identity): readonly GoalRecord[] {
    return this.#byName.get(nameOf(goal)) ?? []
  }
}

function nameOf({ offer_id, name }: Identity): string {
  return `${offer_id ?? ''} ${(name ?? '').trim().toLowerCase()}`
}
