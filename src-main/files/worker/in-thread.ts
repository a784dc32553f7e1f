import type { Goal } from '#domain/goal/goal'
import type { WantedGoal } from '#domain/transfer/wanted'
import type { WriteWorkbook } from '../export/write-workbook'
import type { ReadConfig } from '../read-config-file'
import type { ReadImport } from '../read-import'
import { FileThread } from './file-thread'
import type { Answer, Question } from './messages'

/** Soon enough for whoever waits to see that something goes on. */
const TELL_AGAIN_MS = 100

/**
 * Reads files in a thread of their own: the process goes on with other work meanwhile.
 * @param program the built program of the thread
 */
export function readInThread(program: string): ReadImport {
  return async (path, choices, signal) => {
    const thread = new FileThread(program, signal)
    try {
      const { head } = expected(await thread.ask({ ask: 'open', path, choices }), 'head')
      return { head, batches: batchesOf(thread) }
    } catch (error) {
      await thread.end()
      throw error
    }
  }
}

/** Reads configuration files in a thread of their own. */
export function readConfigInThread(program: string): ReadConfig {
  return async (path, { signal, progress }) => {
    const thread = new FileThread(program, signal)
    try {
      const answer = thread.ask({ ask: 'config', path })
      const config = expected(
        await beingTold(answer, () => {
          progress(0)
        }),
        'config',
      )
      const goals: Goal[] = []
      while (goals.length < config.goals) {
        goals.push(...expected(await thread.ask({ ask: 'config goals' }), 'config goals').goals)
        progress(goals.length, config.goals)
      }
      return { ...config.contents, goals }
    } finally {
      await thread.end()
    }
  }
}

/** Tells again and again that an answer is awaited: reading a file whole takes long, and nobody knows how far it is. */
async function beingTold<T>(answer: Promise<T>, tell: () => void): Promise<T> {
  const timer = setInterval(tell, TELL_AGAIN_MS)
  return answer.finally(() => {
    clearInterval(timer)
  })
}

/** Makes workbooks in a thread of their own. */
export function writeInThread(program: string): WriteWorkbook {
  return async (batches, notes, signal) => {
    const thread = new FileThread(program, signal)
    try {
      for await (const rows of batches) await thread.ask({ ask: 'rows', rows })
      const question: Question = { ask: 'workbook', notes: notes() }
      return expected(await thread.ask(question), 'workbook').bytes
    } finally {
      await thread.end()
    }
  }
}

async function* batchesOf(thread: FileThread): AsyncGenerator<readonly WantedGoal[]> {
  try {
    for (;;) {
      const { goals } = expected(await thread.ask({ ask: 'goals' }), 'goals')
      if (goals.length === 0) return
      yield goals
    }
  } finally {
    await thread.end()
  }
}

function expected<Kind extends Answer['answer']>(
  answer: Answer,
  kind: Kind,
): Extract<Answer, { readonly answer: Kind }> {
  if (answer.answer !== kind) throw new Error(`The thread for files answered ${answer.answer}`)
  // The kind was just looked at; a generic one does not narrow by itself.
  return answer as Extract<Answer, { readonly answer: Kind }>
}
