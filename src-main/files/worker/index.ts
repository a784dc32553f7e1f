import { parentPort } from 'node:worker_threads'
import { FileDesk } from './file-desk'
import type { Answer, Question } from './messages'

// The thread in which files are read and workbooks are made: whatever that takes, the app goes on.
const desk = new FileDesk()

parentPort?.on('message', (question: Question) => {
  void desk.answer(question).then((answer) => {
    parentPort?.postMessage(answer, transferOf(answer))
  })
})

/** The bytes of a workbook are handed over rather than copied. */
function transferOf(answer: Answer): readonly ArrayBuffer[] {
  if (answer.answer !== 'workbook') return []
  const { buffer } = answer.bytes
  return buffer instanceof ArrayBuffer ? [buffer] : []
}
