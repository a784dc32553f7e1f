import type { CheckedGoal } from '#domain/check/check-config'
import type { CheckedFile, FileReport, UnreadableFile } from './file-report'
import { jsonText } from './json-text'

/**
 * The reports as one JSON document, a finding a line, in pieces, so that it may be larger than any text can be:
 *
 *     { "files": [
 *       { "file", "goals", "errors", "warnings", "findings": [
 *         { "goal": { "id", "offer_id", "name" }, "code", "severity", "confirm", "fields", "sentence",
 *           "fix": { "label", "set" } } ] },
 *       { "file", "failure": { "code", "what", "next", "details" } } ] }
 *
 * The files come in the order they were named, the findings in the order of the file. `file` is as it was named, `goals`
 * how many the file holds. `goal.id` is null where the goal is not on the platform yet. `severity` is "error" or
 * "warning"; `confirm` whether it must be ticked before a post. `fix` is what one click does about it in the app: `set`
 * gives fields their new values, as a configuration file holds them; null where there is nothing. `code` is stable; the
 * sentences and labels are not. Keys may be added; none goes away or changes its meaning.
 */
export async function* jsonOf(reports: AsyncIterable<FileReport>): AsyncGenerator<string> {
  yield '{"files":['
  let comma = ''
  for await (const report of reports) {
    yield `${comma}\n`
    if ('failure' in report) yield failedFile(report)
    else yield* checkedFile(report)
    comma = ','
  }
  yield '\n]}\n'
}

function failedFile({ file, failure: { code, what, next, details = [] } }: UnreadableFile): string {
  return jsonText({ file, failure: { code, what, next, details } })
}

function* checkedFile({ file, goals, errors, warnings, found }: CheckedFile): Generator<string> {
  yield `${jsonText({ file, goals, errors, warnings }).slice(0, -1)},"findings":[`
  let comma = ''
  for (const goal of found) {
    for (const line of findingLines(goal)) {
      yield `${comma}\n${line}`
      comma = ','
    }
  }
  yield comma === '' ? ']}' : '\n]}'
}

function findingLines({ goal: { id, offer_id, name }, findings }: CheckedGoal): readonly string[] {
  return findings.map(({ code, severity, confirm, fields, sentence, fix }) =>
    jsonText({ goal: { id, offer_id, name }, code, severity, confirm, fields, sentence, fix }),
  )
}
