import type { PlanView, SyncView } from '#domain/contract/sync-views'
import { failureLine } from '../failure-line'
import { atWork } from './at-work'
import { chosenNetwork } from './choose-network'
import { statusOfFailure } from './exit-status'
import { plan } from './plan'
import { postedIn, postJson, postTable, type PostTold } from './post-report'
import { Progress } from './progress'
import { Sender } from './sender'
import type { PostCommand } from './sync-arguments'
import { placeAt, type Outside, type Talk } from './workplace'

/** Exit status: everything is on the platform as it was meant, something is not, nothing was asked for. */
const [CLEAN, FINDINGS, NOT_CONFIRMED] = [0, 1, 2]

/** Sends what is pending, all of it confirmed by --yes; without that, shows the plan. */
export async function post(command: PostCommand, talk: Talk, outside: Outside): Promise<number> {
  if (command.yes) return send(command, talk, outside)
  await plan(command, talk, outside)
  await talk.out.flush()
  await talk.say('Nothing was sent. Add --yes to send what the plan shows.')
  return NOT_CONFIRMED
}

async function send(command: PostCommand, talk: Talk, outside: Outside): Promise<number> {
  const place = placeAt(command.data, outside)
  const network = await chosenNetwork(place, command.network)
  const progress = new Progress(talk, outside.now)
  const hear = (view: SyncView) => {
    tellOf(view, progress)
  }
  const told = await atWork(place, network, talk.say, hear, async (work): Promise<PostTold> => {
    const sent = await new Sender(work, talk.say, outside.interrupted).send()
    progress.end()
    const reports = []
    for (const number of sent.posts) {
      reports.push(await work.posts.report({ network: network.key, number }))
    }
    return { ...sent, network, reports, records: work.store.records }
  })
  for (const piece of command.json ? postJson(told) : postTable(told, talk.width)) {
    await talk.out.write(piece)
  }
  await talk.out.flush()
  await explain(told, talk)
  return statusOf(told)
}

function tellOf({ post: under }: SyncView, progress: Progress): void {
  if (under === null) return
  const { counts, secondsLeft } = under
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const done = all - counts.queued - counts.sending - counts.lost
  const left = secondsLeft === null ? '' : `, about ${secondsLeft} s left`
  progress.tell(done, all, `Sent ${done} of ${all} goals${left}`)
}

/** Says what stands in the way of the rest, and how to go on. */
async function explain(told: PostTold, { say }: Talk): Promise<void> {
  if (told.failure !== null) await say(failureLine(told.failure))
  if (told.end === 'done') return
  const { posted, all } = postedIn(told)
  const so = all === 0 ? 'Nothing was sent' : `${posted} of ${all} goals are posted`
  await say(`${so}. Run the same command again to go on.`)
}

function statusOf({ end, failure, reports, leftOut }: PostTold): number {
  if (failure !== null) return statusOfFailure(failure)
  const states = reports.flatMap(({ items }) => items.map(({ state }) => state))
  const isClean = states.every((one) => one.state === 'applied' && one.differences.length === 0)
  return end === 'done' && isClean && hasNone(leftOut) ? CLEAN : FINDINGS
}

function hasNone(leftOut: PlanView['leftOut']): boolean {
  return leftOut.length === 0
}
