import { parseArgs } from 'node:util'
import { quote } from '#domain/quote'
import { readPracticeArguments, type PracticeCommand } from './practice-arguments'
import { printable } from './terminal-text'

/** What a person asked for, or one line that says why it cannot be understood. */
export type Command =
  | { readonly kind: 'help'; readonly of: 'goalpost' | 'validate' | 'practice' }
  | { readonly kind: 'validate'; readonly files: readonly string[]; readonly json: boolean }
  | PracticeCommand
  | { readonly kind: 'wrong'; readonly why: string; readonly showUsage: boolean }

const text = { type: 'string' } as const

const options = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  port: text,
  data: text,
  goals: text,
  seed: text,
  faults: text,
} as const

/** The options of one command are unknown to another. */
const optionsOf: Readonly<Record<string, readonly string[]>> = {
  validate: ['json', 'help'],
  practice: ['port', 'data', 'goals', 'seed', 'faults', 'help'],
}

/** Reads the arguments after `goalpost`. Options may stand anywhere; what follows `--` is a file. */
export function readArguments(argv: readonly string[]): Command {
  const args = [...argv]
  // Not strict: the parser's own messages for wrong options run over several lines.
  const parsed = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true })
  const given = parsed.tokens.filter((token) => token.kind === 'option')
  const unknown = given.find(({ name }) => !Object.hasOwn(options, name))
  if (unknown) return wrong(`There is no option ${shown(unknown.rawName)}.`)
  const misused = given.find(({ name, value }) => takesText(name) !== (value !== undefined))
  if (misused) {
    const takes = takesText(misused.name) ? 'needs a value' : 'takes no value'
    return wrong(`The option ${misused.rawName} ${takes}.`)
  }

  const has = (option: keyof typeof options) => given.some(({ name }) => name === option)
  const [command, ...files] = parsed.positionals
  if (command === undefined) {
    return has('help') ? { kind: 'help', of: 'goalpost' } : lacks('No command was given.')
  }
  const known = Object.hasOwn(optionsOf, command) ? optionsOf[command] : undefined
  if (known === undefined) return wrong(`There is no command ${shown(command)}.`)
  const foreign = given.find(({ name }) => !known.includes(name))
  if (foreign) return wrong(`There is no option ${shown(foreign.rawName)} of ${command}.`)
  if (has('help')) return { kind: 'help', of: command === 'practice' ? 'practice' : 'validate' }
  if (command === 'practice') {
    if (files.length > 0) return wrong(`The command practice takes no ${shown(files[0] ?? '')}.`)
    const valueOf = (name: string) => given.findLast((token) => token.name === name)?.value
    const read = readPracticeArguments({
      port: valueOf('port'),
      data: valueOf('data'),
      goals: valueOf('goals'),
      seed: valueOf('seed'),
      faults: valueOf('faults'),
    })
    return typeof read === 'string' ? wrong(read) : read
  }
  if (files.length === 0) return lacks('Name at least one file to validate.')
  return { kind: 'validate', files, json: has('json') }
}

function takesText(name: string): boolean {
  return Object.entries(options).some(([known, { type }]) => known === name && type === 'string')
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
