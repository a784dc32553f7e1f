import { draftValue, type GoalRecord } from '#domain/change/record'
import type { RequestOf } from '#domain/contract/verbs'
import { offerLabel } from '#domain/network/offer'
import { isNarrow } from '#domain/query/condition'
import type { Which } from '../../features/export/about'
import { chosenOffers } from '../goals/chosen-offers'
import { counted } from '../../ui/counted'
import type { Workspace } from '../workspace.svelte'

/** Goals that can be exported together. */
export interface ExportSet {
  readonly which: Which
  readonly label: string
  readonly records: readonly GoalRecord[]
  /** What asks for them. */
  readonly request: () => Pick<RequestOf<'exports.write'>, 'keys' | 'offers'>
}

/** What can be exported as things are, what is most likely meant first: several chosen goals, what a filter shows, or everything. */
export function exportSets(workspace: Workspace): readonly ExportSet[] {
  const { listing } = workspace
  const chosenKeys = workspace.chosen.keys
  const all: ExportSet = {
    which: 'all',
    label: `The whole network: ${counted(workspace.records.length, 'goal')}`,
    records: workspace.records,
    request: () => ({}),
  }
  const isNarrowed = workspace.scope !== 'all' || isNarrow(listing.look.query)
  const listed = isNarrowed ? [listedIn(workspace)] : []
  const chosen = chosenKeys.length > 0 ? [chosenIn(workspace)] : []
  const [first, last] = chosenKeys.length > 1 ? [chosen, []] : [[], chosen]
  return [...first, ...listed, all, ...offersIn(workspace), ...last]
}

function listedIn({ shown }: Workspace): ExportSet {
  return {
    which: 'listed',
    label: `What the list shows: ${counted(shown.length, 'goal')}`,
    records: shown,
    request: () => ({ keys: shown.map(({ key }) => key) }),
  }
}

function chosenIn(workspace: Workspace): ExportSet {
  const chosenKeys = workspace.chosen.keys
  return {
    which: 'chosen',
    label: `The chosen goals: ${counted(chosenKeys.length, 'goal')}`,
    records: chosenKeys.flatMap((key) => workspace.record(key) ?? []),
    request: () => ({ keys: chosenKeys }),
  }
}

function offersIn(workspace: Workspace): readonly ExportSet[] {
  const offers = chosenOffers(workspace)
  const [first] = offers
  if (first === undefined) return []
  const wanted = new Set(offers)
  const records = workspace.records.filter((record) =>
    wanted.has(Number(draftValue(record, 'offer_id'))),
  )
  const one = workspace.data.offersById.get(first)
  const name =
    offers.length > 1 || one === undefined ? counted(offers.length, 'offer') : offerLabel(one)
  return [
    {
      which: 'offers',
      label: `All goals of ${name}: ${counted(records.length, 'goal')}`,
      records,
      request: () => ({ offers }),
    },
  ]
}
