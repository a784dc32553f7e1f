import type { Finding } from '#domain/goal/finding'
import type { Goal } from '#domain/goal/goal'
import { checkGroup } from './check-group'
import { groupMark, groupings, type Grouping } from './groups'

const NONE: readonly Finding[] = []

type Member<Key> = readonly [Key, Goal]

/** Goals as they might be; null for one that might go. */
export type Moved<Key> = ReadonlyMap<Key, Goal | null>

/**
 * The goals of a network in the groups that the rules between goals look at, and what those say. A goal that moves makes
 * its groups stale; each of those is checked again once, however many of its goals moved.
 */
export class GroupIndex<Key> {
  readonly #places = new Map<Key, number>()
  // Most groups have one member, which is kept without a map around it.
  readonly #members = new Map<string, Member<Key> | Map<Key, Goal>>()
  readonly #groupsOf = new Map<Key, readonly string[]>()
  readonly #said = new Map<string, ReadonlyMap<Key, readonly Finding[]>>()
  readonly #stale = new Set<string>()
  #nextPlace = 0

  /** The groups to check again. */
  get stale(): ReadonlySet<string> {
    return this.#stale
  }

  /** A goal takes its place among the others, even if it is put here later. */
  arrive(key: Key): void {
    if (!this.#places.has(key)) this.#places.set(key, (this.#nextPlace += 1))
  }

  put(key: Key, goal: Goal): void {
    this.#move(key, goal)
  }

  remove(key: Key): void {
    this.#move(key, null)
    this.#places.delete(key)
  }

  /** Checks a group again; answers with the goals of which it said something or says something now. */
  recheck(group: string): readonly Key[] {
    this.#stale.delete(group)
    const before = this.#said.get(group)
    const after = this.#check(group, this.#membersOf(group))
    if (after.size > 0) this.#said.set(group, after)
    else this.#said.delete(group)
    return [...new Set([...(before?.keys() ?? []), ...after.keys()])]
  }

  /** What was last said of a goal, in the order of the rules. */
  findings(key: Key): readonly Finding[] {
    const groups = this.#groupsOf.get(key) ?? []
    return groups.flatMap((group) => this.#said.get(group)?.get(key) ?? NONE)
  }

  /** What would be said of a goal if it were so. */
  preview(key: Key, goal: Goal): readonly Finding[] {
    return groupsOf(goal).flatMap((group) => {
      const others = this.#membersOf(group).filter(([other]) => other !== key)
      return this.#check(group, [...others, [key, goal]]).get(key) ?? NONE
    })
  }

  /** The groups that some goals are in, or would be in if they were so, with those goals as they would be in each. */
  movedBy(goals: Moved<Key>): ReadonlyMap<string, Moved<Key>> {
    const moved = new Map<string, Map<Key, Goal | null>>()
    for (const [key, goal] of goals) {
      const after = goal === null ? [] : groupsOf(goal)
      for (const group of new Set([...(this.#groupsOf.get(key) ?? []), ...after])) {
        const of = moved.get(group) ?? new Map<Key, Goal | null>()
        moved.set(group, of.set(key, after.includes(group) ? goal : null))
      }
    }
    return moved
  }

  /** What would be said of the goals of a group if some of them were so. */
  previewGroup(group: string, moved: Moved<Key>): ReadonlyMap<Key, readonly Finding[]> {
    const stay = this.#membersOf(group).filter(([key]) => !moved.has(key))
    const come = [...moved].flatMap(([key, goal]): readonly Member<Key>[] =>
      goal === null ? [] : [[key, goal]],
    )
    return this.#check(group, [...stay, ...come])
  }

  #move(key: Key, goal: Goal | null): void {
    const [before, after] = [this.#groupsOf.get(key) ?? [], goal === null ? [] : groupsOf(goal)]
    for (const group of before) if (!after.includes(group)) this.#leave(group, key)
    for (const group of after) if (goal !== null) this.#join(group, key, goal)
    if (after.length > 0) this.#groupsOf.set(key, after)
    else this.#groupsOf.delete(key)
  }

  #join(group: string, key: Key, goal: Goal): void {
    this.#stale.add(group)
    const members = this.#members.get(group)
    if (members instanceof Map) members.set(key, goal)
    else if (members === undefined || members[0] === key) this.#members.set(group, [key, goal])
    else this.#members.set(group, new Map([members, [key, goal]]))
  }

  #leave(group: string, key: Key): void {
    this.#stale.add(group)
    const members = this.#members.get(group)
    if (!(members instanceof Map)) this.#members.delete(group)
    else if (members.delete(key) && members.size === 0) this.#members.delete(group)
  }

  #membersOf(group: string): readonly Member<Key>[] {
    const members = this.#members.get(group)
    if (members instanceof Map) return [...members]
    return members === undefined ? [] : [members]
  }

  /** In the order in which the goals came, so that one which leaves a group and returns has its old place. */
  #check(group: string, members: readonly Member<Key>[]): ReadonlyMap<Key, readonly Finding[]> {
    const ordered = members.toSorted(([a], [b]) => this.#placeOf(a) - this.#placeOf(b))
    const found = checkGroup(
      groupingOf(group),
      ordered.map(([, goal]) => goal),
    )
    const said = ordered.map(([key], place) => [key, found[place] ?? NONE] as const)
    return new Map(said.filter(([, findings]) => findings.length > 0))
  }

  #placeOf(key: Key): number {
    return this.#places.get(key) ?? Infinity
  }
}

/** A group's name: its grouping and the mark. */
function groupsOf(goal: Goal): readonly string[] {
  return groupings.flatMap((grouping) => {
    const mark = groupMark(grouping, goal)
    return mark === null ? [] : [`${grouping} ${mark}`]
  })
}

function groupingOf(group: string): Grouping {
  const name = group.slice(0, group.indexOf(' '))
  const grouping = groupings.find((one) => one === name)
  if (grouping === undefined) throw new Error(`No grouping is called ${name}`)
  return grouping
}
