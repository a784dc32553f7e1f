/** What commands need before they can be done, and what a person is told where it is missing. */
export const needs = {
  network: 'Open a network first.',
  changeable: 'This network is open to look at only.',
  offers: 'There are no offers yet. Pull them first, or open a configuration file.',
  offer: 'Choose an offer at the left, or goals of some offers, first.',
  goal: 'Choose a goal first.',
  listed: 'The goal that you look at is not in the list. Choose goals there first.',
  changed: 'The chosen goal has no changes.',
  done: 'There is nothing to undo.',
  undone: 'There is nothing to redo.',
  loaded: 'The goals are still being loaded.',
  restful: 'A pull is under way.',
} as const

export type Need = keyof typeof needs

/** Which of the needs are met as things are. */
export type Situation = Readonly<Record<Need, boolean>>

/** The first of the needs of a command that is not met; null where it can be done. */
export function missingOf(needed: readonly Need[], situation: Situation): Need | null {
  return needed.find((need) => !situation[need]) ?? null
}
