import type { Subject } from './subjects'

/** A way to ask about something, and what it takes: nothing more, a text, two amounts, or some of a list. */
export interface How {
  readonly value: HowName
  readonly label: string
  readonly takes: 'nothing' | 'text' | 'two' | 'choices'
}

export type HowName =
  | 'is'
  | 'is-not'
  | 'contains'
  | 'contains-not'
  | 'starts'
  | 'above'
  | 'below'
  | 'between'
  | 'on'
  | 'off'
  | 'before'
  | 'since'
  | 'within'
  | 'not-within'
  | 'empty'
  | 'filled'

const how = (value: HowName, label: string, takes: How['takes']): How => ({ value, label, takes })

const emptiness = [how('empty', 'is empty', 'nothing'), how('filled', 'is filled', 'nothing')]
const among = [how('is', 'is', 'choices'), how('is-not', 'is not', 'choices')]

const hows: Readonly<Record<Subject['kind'], readonly How[]>> = {
  state: among,
  choice: [...among, ...emptiness],
  text: [
    how('contains', 'contains', 'text'),
    how('contains-not', 'does not contain', 'text'),
    how('starts', 'begins with', 'text'),
    how('is', 'is', 'text'),
    how('is-not', 'is not', 'text'),
    ...emptiness,
  ],
  amount: [
    how('above', 'is above', 'text'),
    how('below', 'is below', 'text'),
    how('between', 'is between', 'two'),
    how('is', 'is', 'text'),
    how('is-not', 'is not', 'text'),
    ...emptiness,
  ],
  ids: [how('is', 'is', 'text'), how('is-not', 'is not', 'text'), ...emptiness],
  flag: [how('on', 'is on', 'nothing'), how('off', 'is off', 'nothing')],
  time: [how('since', 'is not before', 'text'), how('before', 'is before', 'text'), ...emptiness],
  pulled: [
    how('within', 'happened in the last days', 'text'),
    how('not-within', 'did not happen in the last days', 'text'),
  ],
}

/** The ways to ask about a subject, the usual one first. */
export function howsOf({ kind }: Subject): readonly How[] {
  return hows[kind]
}

/** One of them, by its name; the usual one where there is none of that name. */
export function howOf(subject: Subject, value: string): How {
  const all = howsOf(subject)
  const found = all.find((one) => one.value === value) ?? all[0]
  if (found === undefined) throw new Error(`Nothing can be asked of ${subject.kind}`)
  return found
}
