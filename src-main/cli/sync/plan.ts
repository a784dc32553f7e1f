import type { PlanView } from '#domain/contract/sync-views'
import { planView } from '../../services/sync/post-views'
import { checkedPlan } from '../../sync/checked-plan'
import { Slices } from '../../long-work/slices'
import { unwatched } from '../../long-work/watch'
import { chosenNetwork } from './choose-network'
import { lookAt } from './look'
import { planJson, planTable, type PlanTold } from './plan-report'
import type { PlanCommand } from './sync-arguments'
import { CALLS_PER_SECOND, placeAt, settingsOf, type Outside, type Talk } from './workplace'

/** Exit status: everything that is pending would be sent without a question, or not. */
const [CLEAN, FINDINGS] = [0, 1]

/** Tells what a post would send, and what it would not. Writes nothing and calls nobody. */
export async function plan(
  { data, network: name, json }: Omit<PlanCommand, 'kind'>,
  { out, say, width }: Talk,
  outside: Outside,
): Promise<number> {
  const place = placeAt(data, outside)
  const network = await chosenNetwork(place, name)
  const { records, contents, waiting } = await lookAt(place, network)
  const settings = await settingsOf(place)
  const clock = () => performance.now()
  const parts = { records, contents, settings: () => settings, clock }
  const planned = await planView(
    await checkedPlan(parts),
    parts,
    CALLS_PER_SECOND,
    new Slices(unwatched, clock),
  )
  if (waiting !== null) {
    await say(`Post ${waiting.number} is not over. A post goes on with it first.`)
  }
  const told: PlanTold = { network, plan: planned, records }
  for (const piece of json ? planJson(told) : planTable(told, width)) await out.write(piece)
  return hasFindings(planned) ? FINDINGS : CLEAN
}

function hasFindings({ leftOut, starred }: PlanView): boolean {
  return leftOut.length > 0 || starred.length > 0
}
