import { assertNever } from '#domain/assert-never'
import { showNumber } from '#domain/money/show'
import { readTyped, type DecimalMark } from '#domain/money/typed'
import type { Asked, Condition } from '#domain/query/condition'
import { isState } from '#domain/query/states'
import { sameJson } from '#domain/same-json'
import { howOf, type HowName } from './hows'
import { subjectOf, type Subject } from './subjects'

/** A condition while somebody makes it: everything as it stands in the controls. */
export interface ConditionForm {
  readonly subject: string
  readonly how: string
  readonly text: string
  /** The other end of what is between. */
  readonly to: string
  readonly chosen: readonly string[]
}

export type ReadCondition = { readonly condition: Condition } | { readonly refusal: string }

export const newForm: ConditionForm = { subject: 'state', how: 'is', text: '', to: '', chosen: [] }

/** The condition that a form comes to, or what is missing. */
export function readForm(form: ConditionForm, mark: DecimalMark): ReadCondition {
  const subject = subjectOf(form.subject)
  const { value: how } = howOf(subject, form.how)
  if ('column' in subject && (how === 'empty' || how === 'filled')) {
    return done({ kind: 'empty', column: subject.column }, how === 'filled')
  }
  const not = how === 'is-not' || how === 'contains-not' || how === 'off' || how === 'not-within'
  const asked = readAsked(subject, how, form, mark)
  return typeof asked === 'string' ? { refusal: asked } : done(asked, not)
}

function done(asked: Asked, not: boolean): ReadCondition {
  return { condition: { ...asked, not } }
}

function readAsked(
  subject: Subject,
  how: HowName,
  { text, to, chosen }: ConditionForm,
  mark: DecimalMark,
): Asked | string {
  switch (subject.kind) {
    case 'state': {
      const wanted = chosen.filter(isState)
      return wanted.length === 0 ? 'Tick at least one.' : { kind: 'state', states: wanted }
    }
    case 'choice':
      return chosen.length === 0 ? 'Tick at least one.' : { ...subject, values: chosen }
    case 'text': {
      const texts = linesOf(text)
      if (texts.length === 0) return 'Type what to look for.'
      return { ...subject, how: textHow(how), texts }
    }
    case 'ids': {
      const ids = text.split(/[\s,;]+/).filter((word) => word !== '')
      if (ids.length === 0) return 'Type one ID or several.'
      if (ids.some((id) => !/^\d{1,15}$/.test(id))) return 'IDs are whole numbers.'
      return { ...subject, ids: ids.map(Number) }
    }
    case 'amount':
      return readAmounts(subject, how, [text, to], mark)
    case 'flag':
      return subject
    case 'time':
      if (!/^\d{4}-\d\d-\d\d$/.test(text.trim())) return 'Choose a day.'
      return { ...subject, how: how === 'before' ? 'before' : 'since', day: text.trim() }
    case 'pulled': {
      const days = Number(text)
      const fits = Number.isInteger(days) && days >= 1 && days <= 365
      return fits ? { kind: 'pulled', days } : 'Type a number of days, from 1 to 365.'
    }
    default:
      return assertNever(subject)
  }
}

function readAmounts(
  subject: Extract<Subject, { kind: 'amount' }>,
  how: HowName,
  texts: readonly [string, string],
  mark: DecimalMark,
): Asked | string {
  const wanted = how === 'between' ? texts : texts.slice(0, 1)
  const read = wanted.map((text) => readTyped(text, mark))
  if (read.some(({ kind }) => kind === 'ambiguous')) {
    return 'This can be read as two amounts. Write it without marks between thousands.'
  }
  const [from, to] = read.flatMap((one) => (one.kind === 'amount' ? [one.value] : []))
  if (from === undefined || (how === 'between' && to === undefined)) return 'Type an amount.'
  if (to !== undefined) return { kind: 'between', column: subject.column, from, to }
  return { ...subject, how: how === 'above' || how === 'below' ? how : 'is', amount: from }
}

function textHow(how: HowName): 'is' | 'contains' | 'starts' {
  if (how === 'starts') return 'starts'
  return how === 'is' || how === 'is-not' ? 'is' : 'contains'
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/**
 * A condition that is there, to be changed; null where no form says it: a rule is chosen in the findings, and a file may say
 * what nobody can choose.
 */
export function formOf(condition: Condition, mark: DecimalMark): ConditionForm | null {
  const form = formSaying(condition, mark)
  if (form === null) return null
  const read = readForm(form, mark)
  return 'condition' in read && sameJson(read.condition, condition) ? form : null
}

function formSaying(condition: Condition, mark: DecimalMark): ConditionForm | null {
  const { not } = condition
  switch (condition.kind) {
    case 'rule':
      return null
    case 'state':
      return { ...newForm, how: isOrNot(not), chosen: condition.states }
    case 'choice':
      return { ...of(condition), how: isOrNot(not), chosen: condition.values }
    case 'empty':
      return { ...of(condition), how: not ? 'filled' : 'empty' }
    case 'flag':
      return { ...of(condition), how: not ? 'off' : 'on' }
    case 'text': {
      const { how, texts } = condition
      const said = how === 'starts' ? how : how === 'is' ? isOrNot(not) : not ? 'contains-not' : how
      return { ...of(condition), how: said, text: texts.join('\n') }
    }
    case 'ids':
      return { ...of(condition), how: isOrNot(not), text: condition.ids.join(' ') }
    case 'amount': {
      const { how, amount } = condition
      return {
        ...of(condition),
        how: how === 'is' ? isOrNot(not) : how,
        text: showNumber(amount, mark),
      }
    }
    case 'between': {
      const [text, to] = [condition.from, condition.to].map((end) => showNumber(end, mark))
      return { ...of(condition), how: 'between', text: text ?? '', to: to ?? '' }
    }
    case 'time':
      return { ...of(condition), how: condition.how, text: condition.day }
    case 'pulled': {
      const how = not ? 'not-within' : 'within'
      return { ...newForm, subject: 'pulled', how, text: String(condition.days) }
    }
    default:
      return assertNever(condition)
  }
}

function of({ column }: { readonly column: string }): ConditionForm {
  return { ...newForm, subject: column }
}

function isOrNot(not: boolean): HowName {
  return not ? 'is-not' : 'is'
}
