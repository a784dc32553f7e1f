import { setTimeout as wait } from 'node:timers/promises'
import { readConfigFile } from '../files/read-config-file'
import { PRACTICE_ID, PRACTICE_TOKEN } from '../practice/access'
import { takeFolder, type PracticeFolder } from '../practice/folder'
import { randomFaults, type Call, type FaultName } from '../practice/faults'
import { startPractice } from '../practice/practice'
import { randomOf } from '../practice/random'
import { usualAllowance } from '../practice/rate-limit'
import { seededNetwork } from '../practice/seeds'
import { contentOf } from '../practice/wire-form'
import { nodeDisk } from '../store/disk/disk'
import { thisProcess } from '../store/lock/process-facts'
import { failureLine, failureOf } from './failure-line'
import type { Output } from './output'
import type { PracticeCommand } from './practice-arguments'
import { printable } from './terminal-text'

/** What the command needs besides its options. */
export interface PracticeSurroundings {
  readonly samplePath: string
  /** Resolves when the person wants it to end. */
  readonly interrupted: () => Promise<void>
}

/** Runs a practice network until it is interrupted. Its address, id and token are one line of JSON on stdout. */
export async function practice(
  command: PracticeCommand,
  out: Output,
  say: (line: string) => Promise<void>,
  { samplePath, interrupted }: PracticeSurroundings,
): Promise<number> {
  const { data, port, goals, seed, faults } = command
  const config = goals === null ? await readConfigFile(samplePath) : seededNetwork(goals, seed)
  const content = contentOf(config)
  const folder = data === null ? null : await takeOver(data, content)
  try {
    const running = await startPractice({
      content,
      state: folder?.state ?? null,
      networkId: PRACTICE_ID,
      token: PRACTICE_TOKEN,
      port,
      allowance: usualAllowance,
      plan: randomFaults(faults, randomOf(seed)),
      now: () => new Date(),
      random: randomOf(seed + 1),
      wait: (milliseconds) => wait(milliseconds),
      heard: (call, fault) => {
        if (fault !== null) void say(faultLine(call, fault))
      },
      trouble: (error) => void say(failureLine(failureOf(error))),
    })
    const ended = interrupted()
    await out.write(`${JSON.stringify(addressOf(running))}\n`)
    await out.flush()
    await say(`A practice network of ${config.goals.length} goals is running. Ctrl+C ends it.`)
    await ended
    await running.stop()
    return 0
  } finally {
    await folder?.release()
  }
}

function takeOver(folder: string, content: ReturnType<typeof contentOf>): Promise<PracticeFolder> {
  return takeFolder(nodeDisk, folder, content, thisProcess('command line'), new Date())
}

function addressOf({ url, networkId, token }: { url: string; networkId: string; token: string }) {
  return { url, network: networkId, token }
}

function faultLine({ index, target, method }: Call, fault: FaultName): string {
  return printable(`Call ${index + 1}, ${target}::${method}: ${fault}`)
}
