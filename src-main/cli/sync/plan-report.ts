import { assertNever } from '#domain/assert-never'
import type { AmountMove, PlanView } from '#domain/contract/sync-views'
import type { LeftOutWhy } from '#domain/sync/plan'
import type { Records } from '../../store/state/records'
import { counted } from '../counts'
import { jsonDocument } from '../json-text'
import { goalTitle } from '../goal-title'
import { goalRef, type GoalRef } from './goal-ref'
import type { LocalNetwork } from '../../services/networks/network-folders'
import { cellRows, goalLine, sentence, shown, under } from './rows'

/** What is told of a plan. */
export interface PlanTold {
  readonly network: LocalNetwork
  readonly plan: PlanView
  readonly records: Records
}

/**
 * A plan as one JSON document, an item a line:
 *
 *     { "network": { "key", "id", "name" }, "offers", "advertisers",
 *       "largestRise": { "goal", "field", "was", "now", "currency" }, "largestFall": …,
 *       "worstMargin": { "goal", "percent" }, "calls", "seconds",
 *       "items": [ { "goal", "kind", "cells": [ { "field", "was", "now" } ] } ],
 *       "leftOut": [ { "goal", "why", "errors": [ { "code", "fields", "sentence" } ] } ],
 *       "starred": [ { "goal", "code", "sentence" } ] }
 */
export function planJson({ network: { key, id, name }, plan, records }: PlanTold) {
  const ref = (goal: string) => goalRef(records, goal)
  const { offers, advertisers, largestRise, largestFall, worstMargin, calls, seconds } = plan
  return jsonDocument(
    {
      network: { key, id, name },
      offers,
      advertisers,
      largestRise: amount(largestRise, ref),
      largestFall: amount(largestFall, ref),
      worstMargin: worstMargin && { goal: ref(worstMargin.key), percent: worstMargin.percent },
      calls,
      seconds,
    },
    {
      items: plan.items.map(({ key: goal, kind, cells }) => ({ goal: ref(goal), kind, cells })),
      leftOut: leftOutJson(plan, records),
      starred: plan.starred.map(({ key: goal, code, sentence: said }) => ({
        goal: ref(goal),
        code,
        sentence: said,
      })),
    },
  )
}

/** What a plan leaves out, as JSON has it. */
export function leftOutJson({ leftOut }: Pick<PlanView, 'leftOut'>, records: Records) {
  return leftOut.map(({ key, why, errors }) => ({ goal: goalRef(records, key), why, errors }))
}

function amount(move: AmountMove | null, ref: (key: string) => GoalRef) {
  if (move === null) return null
  const { key, field, was, now, currency } = move
  return { goal: ref(key), field, was, now, currency }
}

/** A plan as a table for a person. */
export function* planTable({ network, plan, records }: PlanTold, width: number): Generator<string> {
  yield* sentence(network.name, width)
  for (const { key, kind, cells } of plan.items) {
    yield goalLine(goalRef(records, key), kinds[kind], width)
    yield* cellRows(cells, width)
  }
  yield* leftOutTable(plan, records, width)
  if (plan.starred.length > 0) yield* sentence('To be confirmed:', width)
  for (const { key, sentence: said } of plan.starred) {
    yield goalLine(goalRef(records, key), null, width)
    yield* under(said, width)
  }
  for (const line of summaryOf(plan, records)) yield* sentence(line, width)
}

/** What a plan leaves out, and why. */
export function* leftOutTable(
  { leftOut }: Pick<PlanView, 'leftOut'>,
  records: Records,
  width: number,
): Generator<string> {
  if (leftOut.length > 0) yield* sentence('Left out:', width)
  for (const { key, why, errors } of leftOut) {
    yield goalLine(goalRef(records, key), null, width)
    yield* under(reasonOf(why), width)
    for (const { fields, sentence: said } of errors) {
      yield* under(`${fields.join(', ')}: ${said}`, width)
    }
  }
}

const kinds = { create: 'new', update: 'changed', delete: 'deleted' } as const

function reasonOf(why: LeftOutWhy): string {
  switch (why) {
    case 'errors':
      return 'It has errors. Correct them in the app.'
    case 'conflicts':
      return 'The platform shows other values meanwhile. Decide in the app whose count.'
    case 'missing':
      return 'The platform no longer shows it.'
    case 'no offer':
      return 'It belongs to no offer.'
    default:
      return assertNever(why)
  }
}

function summaryOf(plan: PlanView, records: Records): readonly string[] {
  const { items, offers, advertisers, largestRise, largestFall, worstMargin } = plan
  if (items.length === 0) return ['Nothing would be sent.']
  const named = (key: string) => goalTitle(goalRef(records, key), Infinity)
  const moved = ({ key, field, was, now, currency }: AmountMove) =>
    `${named(key)}, ${field} ${shown(field, was)} → ${shown(field, now)}${currency === null ? '' : ` ${currency}`}`
  const lines = [
    largestRise && `Largest rise: ${moved(largestRise)}`,
    largestFall && `Largest fall: ${moved(largestFall)}`,
    worstMargin && `Worst margin: ${named(worstMargin.key)}, ${worstMargin.percent} %`,
    `${counted(items.length, 'goal')} of ${counted(offers, 'offer')} and ${counted(advertisers, 'advertiser')}: ${counted(plan.calls, 'call')}, about ${counted(plan.seconds, 'second')}`,
  ]
  return lines.filter((line) => line !== null)
}
