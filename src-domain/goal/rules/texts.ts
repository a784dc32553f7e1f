import { goalField, type GoalFieldName } from '../goal'
import type { Rule } from './rule'

type TextName = Extract<GoalFieldName, 'name' | 'description' | 'ref_id'>

// Line breaks and tabs belong into a description; nothing else below a space belongs anywhere.
const CONTROL = /[^\P{Cc}\t\n\r]+/gu
const CONTROL_IN_LINE = /\p{Cc}+/gu

// Zero-width and direction marks. The joiners U+200C and U+200D are left alone: Persian, Hindi and emoji need them.
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu

/** About where lists and reports cut a text off. The platform's own limits are not documented. */
const LONG: Readonly<Record<TextName, number>> = { name: 100, description: 1000, ref_id: 100 }

function controls(name: TextName): Rule {
  const { label } = goalField(name)
  const pattern = name === 'description' ? CONTROL : CONTROL_IN_LINE
  return {
    code: `${name}_control_characters`,
    fields: [name],
    about: `${label} has control characters in it.`,
    check: (goal) =>
      (goal[name] ?? '').trim().search(pattern) >= 0
        ? `${label} has control characters in it, which break links and reports. Take them out.`
        : null,
    fix: (goal) => ({
      label: 'Take them out',
      set: { [name]: without(goal[name] ?? '', pattern) || null },
    }),
  }
}

function untidy(name: 'name' | 'ref_id'): Rule {
  const { label } = goalField(name)
  return {
    code: `${name}_untidy`,
    fields: [name],
    about: `${label} has spaces at its ends or invisible characters.`,
    check: (goal) => {
      const text = goal[name] ?? ''
      return tidy(text) === text || (name === 'name' && isBlank(text))
        ? null
        : `${label} has spaces at its ends or characters that cannot be seen, so it will not match where it is compared.`
    },
    fix: (goal) => ({ label: 'Tidy it', set: { [name]: tidy(goal[name] ?? '') || null } }),
  }
}

function tidy(text: string): string {
  return text.replace(INVISIBLE, '').trim()
}

/** Whether nothing in a text can be seen. */
export function isBlank(text: string): boolean {
  return tidy(without(text, CONTROL_IN_LINE)) === ''
}

/** A break between two words leaves a space. */
function without(text: string, pattern: RegExp): string {
  return text.replace(pattern, (run) => (/\s/.test(run) ? ' ' : ''))
}

function long(name: TextName): Rule {
  const { label } = goalField(name)
  return {
    code: `${name}_long`,
    fields: [name],
    about: `${label} has more than ${LONG[name]} characters.`,
    check: (goal) => {
      const { length } = goal[name] ?? ''
      return length > LONG[name]
        ? `${label} has ${length} characters. The platform’s lists and reports cut it off at about ${LONG[name]}.`
        : null
    },
  }
}

export const textRules: readonly Rule[] = [
  controls('name'),
  controls('description'),
  controls('ref_id'),
]

export const textAdvice: readonly Rule[] = [
  untidy('name'),
  untidy('ref_id'),
  long('name'),
  long('description'),
  long('ref_id'),
]
