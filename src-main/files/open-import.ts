import { basename } from 'node:path'
import { firstProblems } from '#domain/config/problems'
import { isRawAnswer } from '#domain/config/raw-answer'
import { parseJson, readConfigJson } from '#domain/config/read-config'
import { GoalpostError } from '#domain/failure'
import { isJsonObject, type JsonObject } from '#domain/json'
import type { ImportHead, TableChoices } from '#domain/transfer/import-head'
import { isChanges, readChanges } from '#domain/transfer/read-changes'
import type { WantedGoal } from '#domain/transfer/wanted'
import { wantedOfChanges } from '#domain/transfer/wanted-changes'
import { wantedOfConfig } from '#domain/transfer/wanted-config'
import { newFingerprint } from './fingerprint'
import { pitfallsOf } from './json-pitfalls'
import { kindOf } from './kind-of-file'
import { oldWorkbook, otherKind } from './tables/refusals'
import { readRegularFile } from './regular-file'
import { decodeTable } from './tables/decode-table'
import { readCsv } from './tables/read-csv'
import { readWorkbook } from './tables/read-workbook'
import { readTable } from './tables/table-head'
import { decodeText } from './text'

/** A file that was read: what it is, and what it wants of each goal, one after the other. */
export interface ImportSource {
  readonly head: ImportHead
  readonly goals: Iterable<WantedGoal>
}

/**
 * Reads any file that can be imported, whatever it is called: its first bytes tell what it is. Throws a GoalpostError with a sentence
 * for every file that cannot be used. Nothing is taken from such a file.
 * @param name what the person calls the file
 */
export async function openImport(
  path: string,
  choices: TableChoices = {},
  name = basename(path),
): Promise<ImportSource> {
  return openImportOf(await readRegularFile(path, name), choices, name)
}

/** The same of a file's bytes. */
export async function openImportOf(
  bytes: Uint8Array,
  choices: TableChoices,
  name: string,
): Promise<ImportSource> {
  const kind = kindOf(bytes)
  switch (kind) {
    case 'json':
      return openJson(bytes, name)
    case 'workbook':
      return openWorkbook(bytes, choices, name)
    case 'old workbook':
      throw oldWorkbook(name)
    case 'text':
      return openCsv(bytes, choices, name)
    default:
      throw otherKind(name, kind)
  }
}

async function openWorkbook(
  bytes: Uint8Array,
  choices: TableChoices,
  name: string,
): Promise<ImportSource> {
  const { rows, network, notices } = await readWorkbook(bytes, name)
  const { head, goals } = readTable(rows, null, choices, name)
  return { head: { kind: 'xlsx', network, table: head, made: null, notices }, goals }
}

function openCsv(bytes: Uint8Array, choices: TableChoices, name: string): ImportSource {
  const { rows, separator } = readCsv(decodeTable(bytes, name).text, name)
  const { head, goals } = readTable(rows, separator, choices, name)
  return { head: { kind: 'csv', network: null, table: head, made: null, notices: [] }, goals }
}

function openJson(bytes: Uint8Array, name: string): ImportSource {
  const text = decodeText(bytes, name)
  const pitfalls = pitfallsOf(text)
  if (pitfalls.length > 0) throw refused(name, pitfalls)
  const json = parseJson(text)
  if (!json.ok) throw refused(name, json.problems)
  if (isJsonObject(json.value) && isChanges(json.value)) return openChanges(json.value, name)
  const config = readConfigJson(json.value)
  if (!config.ok) throw refused(name, config.problems)
  const isAnswer = isJsonObject(json.value) && isRawAnswer(json.value)
  const head: ImportHead = {
    kind: isAnswer ? 'answer' : 'config',
    network: isAnswer && config.value.network.id === 'unknown' ? null : config.value.network.id,
    table: null,
    made: null,
    notices: [],
  }
  return { head, goals: wantedOfConfig(config.value, json.value) }
}

function openChanges(json: JsonObject, name: string): ImportSource {
  const changes = readChanges(json, newFingerprint())
  if (!changes.ok) throw refused(name, changes.problems)
  const { network, made, goals } = changes.value
  const head: ImportHead = { kind: 'changes', network: network.id, table: null, made, notices: [] }
  return { head, goals: wantedOfChanges(goals) }
}

function refused(name: string, problems: readonly string[]): GoalpostError {
  return new GoalpostError({
    code: 'import/refused',
    what: `${name} cannot be imported.`,
    next: 'Nothing was changed. Mend the file or ask for it again.',
    details: firstProblems(problems),
  })
}
