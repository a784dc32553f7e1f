import { parseArgs } from 'node:util'
import { assertNever } from '#domain/assert-never'
import { quote } from '#domain/quote'
import { readPracticeArguments, type PracticeCommand } from './practice-arguments'
import { readSyncArguments, type SyncCommand, type SyncCommandName } from './sync/sync-arguments'
import { printable } from './terminal-text'
import {
  readTransferArguments,
  type TransferCommand,
  type TransferCommandName,
} from './transfer/transfer-arguments'

type Helped = 'goalpost' | 'validate' | 'practice' | SyncCommandName | TransferCommandName

/** What a person asked for, or one line that says why it cannot be understood. */
export type Command =
  | { readonly kind: 'help'; readonly of: Helped }
  | { readonly kind: 'validate'; readonly files: readonly string[]; readonly json: boolean }
  | PracticeCommand
  | SyncCommand
  | TransferCommand
  | { readonly kind: 'wrong'; readonly why: string; readonly showUsage: boolean }

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

const options = {
  json: flag,
  help: { type: 'boolean', short: 'h' },
  port: text,
  data: text,
  goals: text,
  seed: text,
  faults: text,
  network: text,
  offers: text,
  url: text,
  'accept-fewer': flag,
  yes: flag,
  'dry-run': flag,
  'other-network': flag,
  to: text,
  format: text,
} as const

type Option = keyof typeof options

/** The options of one command are unknown to another. */
const optionsOf = {
  validate: ['json', 'help'],
  practice: ['port', 'data', 'goals', 'seed', 'faults', 'help'],
  pull: ['data', 'network', 'offers', 'url', 'accept-fewer', 'json', 'help'],
  status: ['data', 'json', 'help'],
  plan: ['data', 'network', 'json', 'help'],
  post: ['data', 'network', 'yes', 'json', 'help'],
  import: ['data', 'network', 'dry-run', 'other-network', 'json', 'help'],
  export: ['data', 'network', 'to', 'format', 'json', 'help'],
} as const satisfies Readonly<Record<Exclude<Helped, 'goalpost'>, readonly Option[]>>

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

  const has = (option: Option) => given.some(({ name }) => name === option)
  const [command, ...rest] = parsed.positionals
  if (command === undefined) {
    return has('help') ? { kind: 'help', of: 'goalpost' } : lacks('No command was given.')
  }
  if (!isCommand(command)) return wrong(`There is no command ${shown(command)}.`)
  const known: readonly string[] = optionsOf[command]
  const foreign = given.find(({ name }) => !known.includes(name))
  if (foreign) return wrong(`There is no option ${shown(foreign.rawName)} of ${command}.`)
  if (has('help')) return { kind: 'help', of: command }
  if (command === 'validate') {
    if (rest.length === 0) return lacks('Name at least one file to validate.')
    return { kind: 'validate', files: rest, json: has('json') }
  }
  const valueOf = (name: Option) => given.findLast((token) => token.name === name)?.value
  const [first] = rest
  const [most, surplus] = command === 'import' ? [1, rest[1]] : [0, first]
  if (rest.length > most) return wrong(`The command ${command} takes no ${shown(surplus ?? '')}.`)
  const read = readOne(command, first, valueOf, has)
  return typeof read === 'string' ? wrong(read) : read
}

function readOne(
  command: Exclude<keyof typeof optionsOf, 'validate'>,
  file: string | undefined,
  valueOf: (name: Option) => string | undefined,
  has: (name: Option) => boolean,
) {
  switch (command) {
    case 'practice':
      return readPractice(valueOf)
    case 'import':
    case 'export':
      return readTransferArguments(command, {
        file,
        data: valueOf('data'),
        network: valueOf('network'),
        to: valueOf('to'),
        format: valueOf('format'),
        dryRun: has('dry-run'),
        otherNetwork: has('other-network'),
        json: has('json'),
      })
    case 'pull':
    case 'status':
    case 'plan':
    case 'post':
      return readSync(command, valueOf, has)
    default:
      return assertNever(command)
  }
}

function readPractice(valueOf: (name: Option) => string | undefined) {
  return readPracticeArguments({
    port: valueOf('port'),
    data: valueOf('data'),
    goals: valueOf('goals'),
    seed: valueOf('seed'),
    faults: valueOf('faults'),
  })
}

function readSync(
  command: SyncCommandName,
  valueOf: (name: Option) => string | undefined,
  has: (name: Option) => boolean,
) {
  return readSyncArguments(command, {
    data: valueOf('data'),
    network: valueOf('network'),
    offers: valueOf('offers'),
    url: valueOf('url'),
    acceptFewer: has('accept-fewer'),
    yes: has('yes'),
    json: has('json'),
  })
}

function isCommand(text: string): text is keyof typeof optionsOf {
  return Object.hasOwn(optionsOf, text)
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
