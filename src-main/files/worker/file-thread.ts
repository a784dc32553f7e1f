import { Worker } from 'node:worker_threads'
import { GoalpostError } from '#domain/failure'
import { tooLargeForMemory } from '../refusals'
import type { Answer, Question } from './messages'

/** More than the largest files need. A file made to fill the memory only ends its thread. */
const MEMORY = { maxOldGenerationSizeMb: 4096 }

/** A thread that reads or makes one file. It is ended whatever becomes of that. */
export class FileThread {
  readonly #worker: Worker
  readonly #signal: AbortSignal | null

  constructor(program: string, signal: AbortSignal | null) {
    signal?.throwIfAborted()
    this.#worker = new Worker(program, { resourceLimits: MEMORY })
    // What it says after its last question is of no use to anybody.
    this.#worker.on('error', () => undefined)
    this.#signal = signal
  }

  /** Asks, and waits for the one answer. Rejects where the thread cannot go on, or is to be stopped. */
  async ask(question: Question): Promise<Answer> {
    const answer = await this.#answered(question)
    if (answer.answer === 'failure') throw new GoalpostError(answer.failure)
    if (answer.answer === 'fault') throw answer.error
    return answer
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #answered(question: Question): Promise<Answer> {
    const worker = this.#worker
    return new Promise<Answer>((resolve, reject) => {
      const settled = () => {
        worker.off('message', onMessage).off('error', onError).off('exit', onExit)
        this.#signal?.removeEventListener('abort', onAbort)
      }
      const fail = (error: Error) => {
        settled()
        reject(error)
      }
      const onMessage = (answer: Answer) => {
        settled()
        resolve(answer)
      }
      const onError = (error: unknown) => {
        fail(isOutOfMemory(error) ? tooLargeForMemory() : toError(error))
      }
      const onExit = () => {
        fail(new Error('The thread for files ended before it answered'))
      }
      const onAbort = () => {
        fail(toError(this.#signal?.reason))
      }
      worker.on('message', onMessage).on('error', onError).on('exit', onExit)
      this.#signal?.addEventListener('abort', onAbort)
      if (this.#signal?.aborted === true) onAbort()
      else worker.postMessage(question)
    })
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
