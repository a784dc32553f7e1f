import { quote } from '#domain/quote'
import { faultNames, isFaultName, type FaultName } from '../practice/faults'
import { printable } from './terminal-text'

/** How a practice network is asked for. */
export interface PracticeCommand {
  readonly kind: 'practice'
  /** 0 takes any that is free. */
  readonly port: number
  /** The folder that keeps what is written; null where it is forgotten at the end. */
  readonly data: string | null
  /** How many goals to make up; null for the sample network. */
  readonly goals: number | null
  readonly seed: number
  readonly faults: readonly FaultName[]
}

type Given = Readonly<Record<'port' | 'data' | 'goals' | 'seed' | 'faults', string | undefined>>

const ALL = 'all'

/** Reads the options of `goalpost practice`: the command, or one line that says what is wrong with them. */
export function readPracticeArguments(given: Given): PracticeCommand | string {
  const { data = null } = given
  const port = wholeNumber(given.port, 0, 65_535)
  const goals = wholeNumber(given.goals, 1, 1_000_000)
  const seed = wholeNumber(given.seed, 0, 2 ** 32 - 1)
  const names = given.faults?.split(',') ?? []
  const unknown = names.find((name) => name !== ALL && !isFaultName(name))
  if (port === undefined) return 'The port should be a number from 0 to 65535.'
  if (goals === undefined) return 'The number of goals should be from 1 to 1000000.'
  if (seed === undefined) return 'The seed should be a whole number from 0 to 4294967295.'
  if (data === '') return 'The folder for --data has no name.'
  if (unknown !== undefined) return noFault(unknown)
  const faults = names.includes(ALL) ? faultNames : names.filter(isFaultName)
  return { kind: 'practice', port: port ?? 0, data, goals, seed: seed ?? 0, faults }
}

/** Null where nothing was given, undefined where it is no such number. */
function wholeNumber(text: string | undefined, least: number, most: number) {
  if (text === undefined) return null
  const number = /^\d{1,10}$/.test(text) ? Number(text) : NaN
  return number >= least && number <= most ? number : undefined
}

function noFault(name: string): string {
  return `There is no fault ${quote(printable(name))}. There are ${faultNames.join(', ')}; or all.`
}
