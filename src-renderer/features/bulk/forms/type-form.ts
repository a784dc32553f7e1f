import type { SideType } from '#domain/bulk/action'
import { goalField } from '#domain/goal/goal'
import type { Side } from '#domain/goal/side'
import type { DecimalMark } from '#domain/money/typed'
import { readAmount, type AmountKind } from './amount'
import { wrong, type Asked, type Problem } from './asked'

/** The form of changing a type, as it is filled in. */
export interface TypeForm {
  readonly side: Side
  readonly type: SideType
  readonly flat: string
  readonly percent: string
  readonly useKept: boolean
  readonly clearUnused: boolean
}

export const emptyType: TypeForm = {
  side: 'payout',
  type: 'cpa_percentage',
  flat: '',
  percent: '',
  useKept: false,
  clearUnused: true,
}

export const types: readonly SideType[] = ['cpa_flat', 'cpa_percentage', 'cpa_both']

export const usesFlat = (type: SideType): boolean => type !== 'cpa_percentage'
export const usesPercent = (type: SideType): boolean => type !== 'cpa_flat'

/** The types of a side, as the form of a goal names them. */
export function typeOptions(
  side: Side,
): readonly { readonly value: string; readonly label: string }[] {
  const field = goalField(side === 'payout' ? 'payout_type' : 'revenue_type')
  const choices = field.kind === 'choice' ? field.choices : []
  return types.map((type) => ({
    value: type,
    label: choices.find(({ value }) => value === type)?.label ?? type,
  }))
}

/** An amount that is left empty is no mistake: only goals that need it are skipped then. */
export function askedType(form: TypeForm, mark: DecimalMark): Asked<'flat' | 'percent'> {
  const { side, type, useKept, clearUnused } = form
  const flat = given(form.flat, usesFlat(type), { unit: 'money', places: 5 }, mark)
  const percent = given(form.percent, usesPercent(type), { unit: 'percent', places: 2 }, mark)
  const problems = {
    ...(flat.problem !== null && { flat: flat.problem }),
    ...(percent.problem !== null && { percent: percent.problem }),
  }
  if (flat.problem !== null || percent.problem !== null) return { action: null, problems }
  const amounts = { flat: flat.value, percent: percent.value }
  return { action: { kind: 'type', side, type, ...amounts, useKept, clearUnused }, problems }
}

function given(
  text: string,
  isUsed: boolean,
  kind: AmountKind,
  mark: DecimalMark,
): { readonly value: string | null; readonly problem: Problem | null } {
  if (!isUsed || text.trim() === '') return { value: null, problem: null }
  const { value, problem } = readAmount(text, kind, mark)
  return { value, problem: problem === null ? null : wrong(problem) }
}
