import { aboutRule } from '#domain/check/about'
import type { FieldValue } from '#domain/model/field'
import type { RuleCount, SlotSummary } from '#domain/summary/slot-summary'
import { figure } from '../../ui/counted'
import { listingWords } from './many-words'
import type { Remark, Told } from './told'

/** While the goals are still looked at: what was said before may not be so any more, and nothing is to be done by it. */
const NOTHING_TOLD = {
  isChanged: false,
  base: null,
  conflict: null,
  remarks: [],
} as const satisfies Partial<Told>

/** What is told of a control for several goals: in how many of them each is so; nothing while they are still looked at. */
export function toldOfSlot(
  { changed, bases, conflicts, rules }: SlotSummary,
  goals: number,
  words: (value: FieldValue) => string,
  busy: boolean,
): Pick<Told, 'isChanged' | 'base' | 'changes' | 'conflict' | 'remarks'> {
  if (busy) return NOTHING_TOLD
  const [base, ...others] = bases.keys()
  const of = `of ${figure(goals)}`
  return {
    isChanged: changed > 0,
    base: base === undefined || others.length > 0 ? null : words(base),
    ...(changed > 0 && { changes: `${figure(changed)} changed` }),
    conflict:
      conflicts === 0
        ? null
        : {
            sentence: `the platform changed it too in ${figure(conflicts)} ${of} goals.`,
            mine: 'What you set',
            theirs: 'What the platform shows',
          },
    remarks: rules.map((rule) => remarkOf(rule, of)),
  }
}

function remarkOf({ code, severity, goals, fixable }: RuleCount, of: string): Remark {
  return {
    code,
    severity,
    sentence: `${figure(goals)} ${of} goals: ${aboutRule(code)}`,
    fix: fixable === 0 ? null : { label: `Fix in ${figure(fixable)}` },
  }
}

/** What a field is for, and which values it has where they differ. */
export function helpOf(
  help: string,
  { values }: SlotSummary,
  words: (value: FieldValue) => string,
): string {
  return values.size < 2 ? help : `${help} These goals have ${listingWords(values, words)}.`
}
