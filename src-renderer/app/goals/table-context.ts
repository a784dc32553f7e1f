import { goalField, type GoalContext, type GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import type { GoalTableContext } from '../../features/goals/table'
import {
  advertiserOptions,
  choiceOptions,
  offerOptions,
  type Option,
} from '../../features/inspector/options'
import { wordsOf } from './cell-words'
import { targetOf } from '../edit/target'
import type { Workspace } from '../workspace.svelte'

/** What the table of goals knows of the network. Made anew when what goals refer to changes, not when goals do. */
export function tableContext(workspace: Workspace, showCurrency: boolean): GoalTableContext {
  const { data, checks, typing, mark, locked } = workspace
  const { offersById: offers, advertisersById: advertisers, contextOf } = data
  const findingsOf = (key: string) => checks.findings(key)
  return {
    offers,
    advertisers,
    mark,
    locked,
    showCurrency,
    contextOf,
    findingsOf,
    preview: checks.preview,
    recordOf: (key) => workspace.record(key),
    typedOf: (key) => typing.of(targetOf([key])),
    wordsOf: (field, value) => wordsOf(workspace, field, value),
    optionsOf: (name, value, context) => optionsOf(workspace, name, value, context),
  }
}

function optionsOf(
  { data: { relations } }: Workspace,
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
