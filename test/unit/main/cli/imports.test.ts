import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../../..')

/** The modules that a source file names, as it names them. */
function importsOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import\(?)\s*'([^']+)'/g)].flatMap(
    ([, name]) => name ?? [],
  )
}

/** Everything that a source file and the files it imports import from elsewhere. */
function outsideImports(file: string, seen = new Set<string>()): ReadonlySet<string> {
  const outside = new Set<string>()
  seen.add(file)
  for (const name of importsOf(file)) {
    const source = name.startsWith('#domain/')
      ? join(root, 'src-domain', `${name.slice('#domain/'.length)}.ts`)
      : name.startsWith('.')
        ? `${resolve(dirname(file), name)}.ts`
        : null
    if (source === null) outside.add(name)
    else if (!seen.has(source)) {
      expect(existsSync(source), source).toBe(true)
      for (const one of outsideImports(source, seen)) outside.add(one)
    }
  }
  return outside
}

describe('the command line', () => {
  it('runs on Node alone: nothing that it reaches imports electron', () => {
    const imports = outsideImports(join(root, 'src-main/cli/index.ts'))
    expect([...imports]).toContain('yup')
    expect([...imports].filter((name) => name.startsWith('electron'))).toEqual([])
  })
})
