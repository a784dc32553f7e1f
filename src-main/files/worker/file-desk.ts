import { GoalpostError } from '#domain/failure'
import type { Goal } from '#domain/goal/goal'
import type { WantedGoal } from '#domain/transfer/wanted'
import type { WorkbookRow } from '#domain/transfer/workbook'
import { workbookBytes } from '../export/write-workbook'
import { openImport } from '../open-import'
import { readConfigFile } from '../read-config-file'
import type { Answer, Question } from './messages'

/** So many goals at a time: what the other side unpacks of them takes a few milliseconds. */
const BATCH = 200

/** Answers questions about one file: reads it, or makes it. */
export class FileDesk {
  #goals: Iterator<WantedGoal> = [].values()
  #config: Iterator<Goal> = [].values()
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
        return { answer: 'goals', goals: nextOf(this.#goals) }
      case 'config': {
        const { goals, ...contents } = await readConfigFile(question.path)
        this.#config = goals.values()
        return { answer: 'config', contents, goals: goals.length }
      }
      case 'config goals':
        return { answer: 'config goals', goals: nextOf(this.#config) }
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
    }
  }
}

function nextOf<T>(items: Iterator<T>): readonly T[] {
  const batch: T[] = []
  while (batch.length < BATCH) {
    const next = items.next()
    if (next.done === true) break
    batch.push(next.value)
  }
  return batch
}
