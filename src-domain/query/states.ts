import { isConflicted } from '#domain/change/conflict'
import { pendingState, type GoalRecord } from '#domain/change/record'
import type { Finding } from '#domain/goal/finding'
import { dormantCodes } from '#domain/goal/rules/dormant'

/** How a goal stands: between here and the platform, and by the rules. */
export const states = [
  'changed',
  'new',
  'modified',
  'deleted',
  'conflict',
  'error',
  'money',
  'warning',
  'dormant',
  'gone',
] as const

export type State = (typeof states)[number]

/** Whether a text names a state. */
export function isState(text: string): text is State {
  return states.some((state) => state === text)
}

/** A state as it completes "goals that are …". */
export const stateLabels: Readonly<Record<State, string>> = {
  changed: 'Changed',
  new: 'New',
  modified: 'Modified',
  deleted: 'Marked deleted',
  conflict: 'With a conflict',
  error: 'With an error',
  money: 'With a money warning',
  warning: 'With another warning',
  dormant: 'With an amount that does not count',
  gone: 'Gone from the platform',
}

type FindingsOf = (key: GoalRecord['key']) => readonly Finding[]

/** Whether a goal is in a state, as far as the findings are known. */
export function isInState(state: State, record: GoalRecord, findingsOf: FindingsOf): boolean {
  return tests[state](record, findingsOf)
}

const ofFindings = {
  error: said(({ severity }) => severity === 'error'),
  money: said(({ confirm }) => confirm),
  warning: said(({ severity, confirm }) => severity === 'warning' && !confirm),
  dormant: said(({ code }) => dormantCodes.has(code)),
}

const tests: Readonly<Record<State, (record: GoalRecord, findingsOf: FindingsOf) => boolean>> = {
  changed: (record) => pendingState(record) !== 'unchanged',
  new: (record) => pendingState(record) === 'new',
  modified: (record) => pendingState(record) === 'modified',
  deleted: (record) => pendingState(record) === 'deleted',
  conflict: isConflicted,
  gone: ({ missing }) => missing === true,
  ...ofFindings,
}

function said(wanted: (finding: Finding) => boolean) {
  return ({ key }: GoalRecord, findingsOf: FindingsOf) => findingsOf(key).some(wanted)
}
