import { ruleFor } from '#domain/goal/findings'
import { adviceRules, errorRules } from '#domain/goal/goal-schema'
import { siblingRules } from './sibling-rules'

const aboutSibling: ReadonlyMap<string, string> = new Map(
  siblingRules.map(({ code, about }) => [code, about]),
)

const places: ReadonlyMap<string, number> = new Map(
  [...errorRules, ...adviceRules, ...siblingRules].map(({ code }, place) => [code, place]),
)

/** When the rule of a code speaks, in a sentence; the code itself for one that this version does not have. */
export function aboutRule(code: string): string {
  return ruleFor(code)?.about ?? aboutSibling.get(code) ?? code
}

/** Where a rule stands among all of them: an order that stays while findings come and go. */
export function rulePlace(code: string): number {
  return places.get(code) ?? places.size
}
