import { conflictsOf } from '#domain/change/conflict'
import { baseValue, draftOf, type GoalRecord } from '#domain/change/record'
import { whyNotUsed } from '#domain/goal/applies'
import type { Finding } from '#domain/goal/finding'
import { findingsUnder } from '#domain/goal/findings'
import { goalField, isGoalFieldName, type GoalFieldName } from '#domain/goal/goal'
import type { GridNote, GridTip } from '../../ui/grid/model'
import type { GoalTableContext } from './table'

/** What is told of a cell that is pointed at: what it was before, what the rules and the platform say of it. */
export function goalTip(record: GoalRecord, column: string, context: GoalTableContext): GridTip {
  const findings = context.findingsOf(record.key)
  if (column === 'findings') return { was: null, notes: notesFrom(findings) }
  if (!isGoalFieldName(column)) return { was: null, notes: [] }
  return {
    was: wasOf(record, column, context),
    notes: [
      ...failureNotes(record, column, context),
      ...conflictNotes(record, column, context),
      ...notesFrom(findingsUnder(findings, column)),
      ...notUsedNotes(record, column, context),
    ],
  }
}

/** Findings as notes beside a cell. */
export function notesFrom(findings: readonly Finding[]): readonly GridNote[] {
  return findings.map(({ severity, sentence }) => ({ tone: severity, text: sentence }))
}

function wasOf(
  record: GoalRecord,
  field: GoalFieldName,
  { wordsOf }: GoalTableContext,
): string | null {
  const isChanged = record.base !== null && record.change[field] !== undefined
  return isChanged ? wordsOf(field, baseValue(record, field)) : null
}

function failureNotes(
  { key }: GoalRecord,
  field: GoalFieldName,
  { typedOf }: GoalTableContext,
): readonly GridNote[] {
  const failure = typedOf(key).get(field)?.failure ?? null
  if (failure === null) return []
  return [{ tone: 'error', text: `Not saved. ${failure.what} ${failure.next}` }]
}

function conflictNotes(
  record: GoalRecord,
  name: GoalFieldName,
  { wordsOf }: GoalTableContext,
): readonly GridNote[] {
  return conflictsOf(record)
    .filter(({ field }) => field === name)
    .map(({ theirs }) => ({
      tone: 'conflict',
      text: `The platform has ${wordsOf(name, theirs)} by now.`,
    }))
}

function notUsedNotes(
  record: GoalRecord,
  name: GoalFieldName,
  { contextOf }: GoalTableContext,
): readonly GridNote[] {
  const goal = draftOf(record)
  const reason = whyNotUsed(goalField(name), goal, contextOf(goal, record.base))
  return reason === null ? [] : [{ tone: 'plain', text: `Not used: ${reason}.` }]
}
