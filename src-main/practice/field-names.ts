import { refused, words } from './refusal'
import type { Model } from './rows'

/** A field's own name. The platform takes it with its model in front as well: `Goal.id`. */
export function fieldName(model: Model, given: string, known: ReadonlySet<string>): string {
  const name = given.startsWith(`${model}.`) ? given.slice(model.length + 1) : given
  if (!known.has(name)) throw refused(words.noField(model, name))
  return name
}
