import { randomUUID } from 'node:crypto'
import { readImportHere } from '../../files/read-import'
import { applyImport, asPlanned, refuseOtherNetwork } from '../../services/files/apply-import'
import { noteGoals } from '../../services/networks/network-cards'
import type { LocalNetwork } from '../../services/networks/network-folders'
import { planImport, type PlannedImport, type Target } from '../../services/files/planned-import'
import { unwatched } from '../../long-work/watch'
import { chosenNetwork } from '../sync/choose-network'
import { lookAt } from '../sync/look'
import { openToWrite } from '../sync/open-to-write'
import { placeAt, type Outside, type Place, type Talk } from '../sync/workplace'
import { importJson, importTable, type ImportTold } from './import-report'
import type { ImportCommand } from './transfer-arguments'

/** Exit status: everything in the file is here, or something was left out. */
const [DONE, LEFT_OUT] = [0, 1]

/** Takes a file in as drafts, or tells what that would do. */
export async function importFile(
  command: ImportCommand,
  talk: Talk,
  outside: Outside,
): Promise<number> {
  const place = placeAt(command.data, outside)
  const network = await chosenNetwork(place, command.network)
  const told = command.dryRun
    ? await planned(command, place, network)
    : await applied(command, place, network, talk)
  for (const notice of told.plan.head.notices) await talk.say(notice)
  const pieces = command.json ? importJson(told) : importTable(told, talk.width)
  for (const piece of pieces) await talk.out.write(piece)
  const { conflict, ask, refused } = told.plan.counts
  return conflict + ask + refused > 0 ? LEFT_OUT : DONE
}

async function planned(
  command: ImportCommand,
  place: Place,
  network: LocalNetwork,
): Promise<ImportTold> {
  const { contents, records } = await lookAt(place, network)
  const plan = await planOf(command, { contents, records, sequence: 0 })
  return { network, plan, dryRun: true, sequence: null }
}

async function applied(
  command: ImportCommand,
  place: Place,
  network: LocalNetwork,
  { say }: Talk,
): Promise<ImportTold> {
  const store = await openToWrite(place, network, say)
  try {
    const plan = await planOf(command, store)
    const decisions = { ...asPlanned, acceptOtherNetwork: command.otherNetwork }
    const entry = await applyImport(store, plan, decisions, randomUUID)
    await noteGoals(place.surroundings, place.folders, network.key, store)
    return { network, plan, dryRun: false, sequence: entry?.sequence ?? null }
  } finally {
    await store.close()
  }
}

async function planOf(command: ImportCommand, target: Target): Promise<PlannedImport> {
  const plan = await planImport(readImportHere, target, command.file, {}, unwatched)
  refuseOtherNetwork(plan, target.contents.network, command.otherNetwork)
  return plan
}
