import { parseArgs } from 'node:util'
import { quote } from '#domain/quote'
import { printable } from './terminal-text'

/** What a person asked for, or one line that says why it cannot be understood. */
export type Command =
  | { readonly kind: 'help'; readonly of: 'goalpost' | 'validate' }
  | { readonly kind: 'validate'; readonly files: readonly string[]; readonly json: boolean }
  | { readonly kind: 'wrong'; readonly why: string; readonly showUsage: boolean }

const options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

/** Reads the arguments after `goalpost`. Options may stand anywhere; what follows `--` is a file. */
export function readArguments(argv: readonly string[]): Command {
  const args = [...argv]
  // Not strict: the parser's own messages for wrong options run over several lines.
  const parsed = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true })
  const given = parsed.tokens.filter((token) => token.kind === 'option')
  const unknown = given.find(({ name }) => !Object.hasOwn(options, name))
  if (unknown) return wrong(`There is no option ${shown(unknown.rawName)}.`)
  const valued = given.find(({ value }) => value !== undefined)
  if (valued) return wrong(`The option ${valued.rawName} takes no value.`)

  const has = (option: keyof typeof options) => given.some(({ name }) => name === option)
  const [command, ...files] = parsed.positionals
  if (command === undefined) {
    return has('help') ? { kind: 'help', of: 'goalpost' } : lacks('No command was given.')
  }
  if (command !== 'validate') return wrong(`There is no command ${shown(command)}.`)
  if (has('help')) return { kind: 'help', of: 'validate' }
  if (files.length === 0) return lacks('Name at least one file to validate.')
  return { kind: 'validate', files, json: has('json') }
}

function wrong(why: string): Command {
  return { kind: 'wrong', why: `${why} See goalpost --help.`, showUsage: false }
}

function lacks(why: string): Command {
  return { kind: 'wrong', why, showUsage: true }
}

function shown(text: string): string {
  return quote(printable(text))
}
