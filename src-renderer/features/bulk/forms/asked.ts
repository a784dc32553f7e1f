import type { BulkAction } from '#domain/bulk/action'

/** What a form comes to: an action, or what is wrong in some of its inputs. */
export interface Asked<Input extends string = string> {
  readonly action: BulkAction | null
  readonly problems: Readonly<Partial<Record<Input, Problem>>>
}

export interface Problem {
  readonly sentence: string
  /** Nothing was put in yet: it is said once somebody tries to go on. */
  readonly empty: boolean
}

/** Nothing was put in yet. */
export function missing(sentence: string): Problem {
  return { sentence, empty: true }
}

/** What was put in cannot be used. */
export function wrong(sentence: string): Problem {
  return { sentence, empty: false }
}

/** The sentence to show under an input. */
export function refusalOf(problem: Problem | undefined, tried: boolean): string | null {
  return problem === undefined || (problem.empty && !tried) ? null : problem.sentence
}
