import { assertNever } from '#domain/assert-never'
import { GoalpostError } from '#domain/failure'
import type { WantedGoal } from '#domain/transfer/wanted'
import type { WorkbookRow } from '#domain/transfer/workbook'
import { workbookBytes } from '../export/write-workbook'
import { openImport } from '../open-import'
import type { Answer, Question } from './messages'

/** So many goals at a time: what the other side unpacks of them takes a few milliseconds. */
const BATCH = 200

/** Answers questions about one file: reads it, or makes it. */
export class FileDesk {
  #goals: Iterator<WantedGoal> = [].values()
  readonly #rows: WorkbookRow[] = []

  /** Never rejects. */
  async answer(question: Question): Promise<Answer> {
    try {
      return await this.#answer(question)
    } catch (error) {
      if (error instanceof GoalpostError) return { answer: 'failure', failure: error.failure }
      return { answer: 'fault', error }
    }
  }

  async #answer(question: Question): Promise<Answer> {
    switch (question.ask) {
      case 'open': {
        const { head, goals } = await openImport(question.path, question.choices)
        this.#goals = goals[Symbol.iterator]()
        return { answer: 'head', head }
      }
      case 'goals':
        return { answer: 'goals', goals: this.#next() }
      case 'rows':
        this.#rows.push(...question.rows)
        return { answer: 'taken' }
      case 'workbook': {
        const bytes = await workbookBytes(this.#rows, question.notes)
        // A piece of a larger buffer could not be handed over by itself.
        return {
          answer: 'workbook',
          bytes: bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice(),
        }
      }
      default:
        return assertNever(question)
    }
  }

  #next(): readonly WantedGoal[] {
    const batch: WantedGoal[] = []
    while (batch.length < BATCH) {
      const next = this.#goals.next()
      if (next.done === true) break
      batch.push(next.value)
    }
    return batch
  }
}
