import { assertNever } from '#domain/assert-never'
import {
  baseValue,
  changedFields,
  draftOf,
  pendingState,
  type GoalRecord,
} from '#domain/change/record'
import { goalField, goalValue } from '#domain/goal/goal'
import { marginShare } from '#domain/goal/margin'
import { shortAmounts, sideOf, showPercent, type SideAmounts } from '#domain/goal/side'
import { titleOf } from '#domain/goal/title'
import { showValue } from '#domain/model/show'
import type { DecimalMark } from '#domain/money/typed'
import { html, own } from './html'

export const GOAL_HEADERS = `<thead><tr><th class="number id">ID</th><th>Goal</th><th class="state">Status</th>
<th class="number amount">Payout</th><th class="number amount">Revenue</th><th class="number margin">Margin</th>
<th class="changed">What changed</th></tr></thead>`

/** A goal of a report: what it pays and earns, what is left of that, and what is pending. */
export function goalRow(record: GoalRecord, mark: DecimalMark): string {
  const goal = draftOf(record)
  const share = marginShare(goal)
  const margin = share === null ? '' : html(showPercent(share.toFixed(), mark))
  const status = goal.status === null ? '' : showValue(goalField('status'), goal.status, mark)
  return `<tr><td class="number">${goal.id ?? ''}</td><td>${own(titleOf(goal.name))}</td>
<td>${html(status)}</td><td class="number">${amounts(sideOf(goal, 'payout'), mark)}</td>
<td class="number">${amounts(sideOf(goal, 'revenue'), mark)}</td>
<td class="number${share?.lt(0) === true ? ' loss' : ''}">${margin}</td><td>${changesOf(record, mark)}</td></tr>
`
}

/** What tiers and groups pay is not known here: the amounts are those that count without them. */
function amounts(side: SideAmounts, mark: DecimalMark): string {
  const by = [side.tiered ? 'by tier' : '', side.grouped ? 'by group' : ''].filter(Boolean)
  const notes = by.map((note) => `<br><span class="quiet">${note}</span>`)
  return html(shortAmounts(side, mark)) + notes.join('')
}

function changesOf(record: GoalRecord, mark: DecimalMark): string {
  const state = pendingState(record)
  switch (state) {
    case 'unchanged':
      return ''
    case 'new':
      return '<span class="mark">New</span>'
    case 'deleted':
      return `<span class="mark">Deleted</span>${cellsOf(record, mark)}`
    case 'modified':
      return cellsOf(record, mark)
    default:
      return assertNever(state)
  }
}

function cellsOf(record: GoalRecord, mark: DecimalMark): string {
  const draft = draftOf(record)
  return changedFields(record)
    .map((name) => {
      const field = goalField(name)
      const [was, now] = [baseValue(record, name), goalValue(draft, name)].map((value) =>
        own(showValue(field, value, mark)),
      )
      return `<p>${html(field.label)}: <s>${was ?? ''}</s> → <ins>${now ?? ''}</ins></p>`
    })
    .join('')
}
