import { goalField, type GoalContext, type GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import type { GoalTableContext } from '../features/goals/table'
import {
  advertiserOptions,
  choiceOptions,
  offerOptions,
  type Option,
} from '../features/inspector/options'
import { wordsOf } from './cell-words'
import { keyed } from './keyed'
import type { Workspace } from './workspace.svelte'

/** What the table of goals knows of the network. Made anew when what goals refer to changes, not when goals do. */
export function tableContext(workspace: Workspace, showCurrency: boolean): GoalTableContext {
  const { relations, checks, typing, contextOf, mark, offersById, locked } = workspace
  const findingsOf = (key: string) => checks.findings(key)
  return {
    offers: offersById,
    advertisers: keyed<(typeof relations.advertisers)[number], number | null>(
      relations.advertisers,
      ({ id }) => id,
    ),
    mark,
    locked,
    showCurrency,
    contextOf,
    findingsOf,
    preview: checks.preview,
    recordOf: (key) => workspace.record(key),
    typedOf: (key) => typing.of(key),
    wordsOf: (field, value) => wordsOf(workspace, field, value),
    optionsOf: (name, value, context) => optionsOf(workspace, name, value, context),
  }
}

function optionsOf(
  { relations }: Workspace,
  name: GoalFieldName,
  value: FieldValue,
  context: GoalContext,
): readonly Option[] {
  const field = goalField(name)
  if (field.kind === 'choice') return choiceOptions(field, value)
  return name === 'advertiser_id'
    ? advertiserOptions(context, relations.advertisers, value)
    : offerOptions(relations, value)
}
