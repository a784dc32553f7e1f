import { assertNever } from '#domain/assert-never'
import type { PostItemView, PostReport } from '#domain/contract/sync-views'
import type { ItemState } from '#domain/sync/post-state'
import type { LocalNetwork } from '../../services/networks/network-folders'
import type { Records } from '../../store/state/records'
import { counted } from '../counts'
import { jsonDocument } from '../json-text'
import { failureJson } from './failure-json'
import { goalRef, type GoalRef } from './goal-ref'
import { leftOutJson, leftOutTable } from './plan-report'
import { cellRows, goalLine, sentence, shown, under } from './rows'
import type { Sent } from './sender'

/** What is told of the posts of one command. */
export type PostTold = Sent & {
  readonly network: LocalNetwork
  readonly reports: readonly PostReport[]
  readonly records: Records
}

/**
 * The posts of one command as one JSON document, a goal a line:
 *
 *     { "network": { "key", "id", "name" }, "end", "failure",
 *       "posts": [ { "number", "at", "who", "counts", "over" } ],
 *       "items": [ { "post", "goal", "kind", "cells": [ { "field", "was", "now" } ], "state", … } ],
 *       "leftOut": [ { "goal", "why", "errors": [ { "code", "fields", "sentence" } ] } ] }
 *
 * What else an item has is told by its state: see README.
 */
export function postJson(told: PostTold): Generator<string> {
  const { network, end, failure, reports, records } = told
  const { key, id, name } = network
  return jsonDocument(
    { network: { key, id, name }, end, failure: failureJson(failure) },
    {
      posts: reports.map(({ number, at, who, counts, over }) => ({
        number,
        at,
        who,
        counts,
        over,
      })),
      items: reports.flatMap(({ number, items }) =>
        items.map(({ state, ...item }) => ({
          post: number,
          goal: refOf(item, state, records),
          kind: item.kind,
          cells: item.cells,
          ...stateJson(state),
        })),
      ),
      leftOut: leftOutJson(told, records),
    },
  )
}

/** The posts of one command as a table for a person. */
export function* postTable(told: PostTold, width: number): Generator<string> {
  const { network, reports, records } = told
  yield* sentence(network.name, width)
  for (const { items } of reports) {
    for (const { state, ...item } of items) {
      yield goalLine(refOf(item, state, records), words[state.state], width)
      yield* cellRows(item.cells, width)
      for (const line of linesOf(state)) yield* under(line, width)
    }
  }
  yield* leftOutTable(told, records, width)
  const { posted, all } = postedIn(told)
  yield* sentence(
    all === 0 ? 'Nothing was sent.' : `${posted} of ${counted(all, 'goal')} posted`,
    width,
  )
}

/** How many goals the posts of one command are of, and how many of them the platform has now. */
export function postedIn({ reports }: Pick<PostTold, 'reports'>) {
  const states = reports.flatMap(({ items }) => items.map(({ state }) => state.state))
  return { posted: states.filter((state) => state === 'applied').length, all: states.length }
}

const words: Readonly<Record<ItemState['state'], string>> = {
  queued: 'not sent yet',
  sending: 'not known yet',
  lost: 'not known yet',
  applied: 'posted',
  failed: 'refused',
  held: 'held',
  withdrawn: 'not sent',
  unknown: 'not known',
}

const whys = {
  stopped: 'The post was stopped before.',
  edited: 'The goal was edited after the post began.',
  gone: 'The goal is no longer here.',
} as const

/** Named as it was sent: the goal may be called otherwise by now. */
function refOf(
  { key, name, offer }: Omit<PostItemView, 'cells'>,
  state: ItemState,
  records: Records,
): GoalRef {
  const id = state.state === 'applied' ? state.id : goalRef(records, key).id
  return { key, id, offer_id: offer, name }
}

function stateJson(state: ItemState): object {
  if (!('failure' in state)) return state
  return { ...state, failure: failureJson(state.failure) }
}

function linesOf(state: ItemState): readonly string[] {
  switch (state.state) {
    case 'queued':
    case 'sending':
      return []
    case 'applied':
      return state.differences.map(
        ({ field, sent, got }) =>
          `The platform took ${field} as ${shown(field, got)}, not as ${shown(field, sent)}.`,
      )
    case 'failed':
      return [
        `${state.failure.what} ${state.failure.next}`,
        ...state.fields.map(({ field, words: said }) => `${field ?? 'goal'}: ${said}`),
      ]
    case 'lost':
    case 'unknown':
      return [`${state.failure.what} ${state.failure.next}`]
    case 'held':
      return [
        `Changed on the platform meanwhile: ${state.fields.join(', ')}. Decide in the app whose values count.`,
      ]
    case 'withdrawn':
      return [whys[state.why]]
    default:
      return assertNever(state)
  }
}
