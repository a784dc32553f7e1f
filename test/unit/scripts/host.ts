import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { Host } from '../../../scripts/lib/host.mjs'
import type { Ended, Run } from '../../../scripts/lib/run.mjs'

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'goalpost-test-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** A Linux machine of an ordinary user, with nothing set. */
export function aHost(differences: Partial<Host> = {}): Host {
  return {
    root: '/nowhere',
    platform: 'linux',
    arch: 'x64',
    nodeVersion: '20.19.0',
    nodePath: process.execPath,
    home: '/nowhere',
    env: {},
    isRoot: false,
    processors: 2,
    ...differences,
  }
}

export const ended = (differences: Partial<Ended> = {}): Ended => ({
  code: 0,
  stdout: '',
  output: '',
  ...differences,
})

/** A stand-in for running programs: answers by the program's name, and remembers what was called. */
export function fakeRun(answers: Record<string, (args: readonly string[]) => Partial<Ended>>) {
  const calls: string[] = []
  const run: Run = (command, args) => {
    calls.push([command, ...args].join(' '))
    return Promise.resolve(ended(answers[command]?.(args)))
  }
  return { run, calls }
}

/** Does the step, and shows nothing. */
export const withoutProgress = <T>(_title: string, step: () => Promise<T>): Promise<T> => step()

/** Like `expect.stringContaining`, without its `any`. */
export const containing = (text: string): unknown => expect.stringContaining(text)
