import { writeWorkbookHere } from '../../files/export/write-workbook'
import { lookAtFile } from '../../files/replace-unchanged'
import { exportNetwork } from '../../services/files/export-network'
import { unwatched } from '../../long-work/watch'
import { counted } from '../counts'
import { jsonText } from '../json-text'
import { chosenNetwork } from '../sync/choose-network'
import { lookAt } from '../sync/look'
import { placeAt, type Outside, type Talk } from '../sync/workplace'
import { printable } from '../terminal-text'
import type { ExportCommand } from './transfer-arguments'

/** Everything in this thread: nothing else waits for it. */
const hereTools = {
  mark: '.',
  writeWorkbook: writeWorkbookHere,
  printPdf: () => Promise.reject(new Error('The command line offers no PDF')),
  ...unwatched,
} as const

/** Writes the goals of a network to a file. */
export async function exportFile(
  { data, network: name, to, format, json }: ExportCommand,
  { out, say }: Talk,
  outside: Outside,
): Promise<number> {
  const place = placeAt(data, outside)
  const { disk, process, now } = place.surroundings
  const network = await chosenNetwork(place, name)
  const { contents, records } = await lookAt(place, network)
  const made = { author: process.user, at: now().toISOString(), comment: '' }
  const content = { contents, records: [...records.values()], made }
  const tools = { ...hereTools, disk }
  const seen = await lookAtFile(to)
  const { goals, notices } = await exportNetwork(tools, to, seen, format, content)
  for (const notice of notices) await say(notice)
  const { key, id } = network
  const result = { network: { key, id, name: network.name }, file: to, format, goals }
  const line = `${counted(goals, 'goal')} of ${network.name} in ${to}`
  await out.write(json ? `${jsonText(result)}\n` : `${printable(line)}\n`)
  return 0
}
