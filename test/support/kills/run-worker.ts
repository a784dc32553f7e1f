import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { build } from 'vite'

/** Makes the worker one file that plain Node runs. Answers with its path. */
export async function buildWorker(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'worker.ts'),
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'worker.mjs' } },
    },
  })
  return join(folder, 'worker.mjs')
}

/** When a worker is killed: at one of its disk operations, or so many edits and then milliseconds after it began. */
export type Death =
  { readonly operation: number } | { readonly edits: number; readonly milliseconds: number }

/** What a worker said before it died. */
export interface Life {
  /** The last edit that it acknowledged; null where it got to none. */
  readonly last: number | null
  readonly errors: string
}

/** Runs a worker in a network's folder until it is killed. */
export function runWorker(worker: string, folder: string, death: Death): Promise<Life> {
  const operation = 'operation' in death ? death.operation : 0
  const child = spawn(execPath, [worker, folder, String(operation)])
  let [said, errors, doomed] = ['', '', false]
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if ('operation' in death || doomed || said.split('\n').length <= death.edits) return
    doomed = true
    setTimeout(() => child.kill('SIGKILL'), death.milliseconds)
  })
  return new Promise((resolve) => {
    child.on('close', () => {
      // A line that was cut off was not said.
      const lines = said.split('\n').slice(0, -1)
      resolve({ last: lines.length === 0 ? null : Number(lines.at(-1)), errors })
    })
  })
}
