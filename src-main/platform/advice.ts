import { goalField } from '#domain/goal/goal'
import { quote } from '#domain/quote'
import type { FieldRefusal } from '#domain/sync/post-events'
import { PlatformError, type Trouble, type Wrong } from './trouble'

/** The platform's words are kept whole up to here; somebody else's page may be of any length. */
const LONGEST_WORDS = 400

interface Advice {
  readonly what: (words: string) => string
  readonly next: (words: string) => string
}

const advices: Readonly<Record<Trouble, Advice>> = {
  address: {
    what: (address) =>
      `The platform lets nobody in from the internet address that this computer has now${address && `, ${address}`}.`,
    next: (address) =>
      `Ask whoever manages the network’s API to allow ${address || 'it'}, and try again some minutes later. It may be another address on another connection.`,
  },
  token: {
    what: (words) => `The platform does not accept the token${said(words)}.`,
    next: () =>
      'Copy the network’s token from the platform once more. It begins with NET; the keys of partners and advertisers do not work here.',
  },
  network: {
    what: () => 'The platform knows no network with this ID.',
    next: () =>
      'Check the network ID: it is the first part of the address of the network’s API, before “.api.hasoffers.com”.',
  },
  limit: {
    what: (words) => `The network’s calls for the moment are used up${said(words)}.`,
    next: () =>
      'Wait a minute and try again. Every program that works with the same network uses up the same calls.',
  },
  refused: {
    what: (words) => `The platform refused it${said(words)}.`,
    next: () => 'Put right what the platform names, and try again.',
  },
  fault: {
    what: (words) => `The platform has trouble of its own${said(words)}.`,
    next: () =>
      'Try again in some minutes. If it stays so, pass these words on to the platform’s support.',
  },
  foreign: {
    what: (words) => `Somebody else answered instead of the platform${said(words)}.`,
    next: () =>
      'That is often the sign-in page of a hotel, or a company’s proxy. Open any page in a browser, sign in where you are asked to, and try again.',
  },
  unreachable: {
    what: (code) => `The platform could not be reached${code && ` (${code})`}.`,
    next: () => 'Check the internet connection, and try again.',
  },
  timeout: {
    what: (limit) => `The platform did not answer in time${limit && ` (${limit})`}.`,
    next: () => 'Check the internet connection, and try again in some minutes.',
  },
  cut: {
    what: (code) => `The line was cut before the whole answer was here${code && ` (${code})`}.`,
    next: () => 'Check the internet connection, and try again.',
  },
  certificate: {
    what: (code) =>
      `There is no secure line to the platform: this computer does not trust the certificate that it was shown${code && ` (${code})`}.`,
    next: () =>
      'Nothing is sent over such a line. Check this computer’s date and time. If a company’s proxy reads along, ask whoever looks after this computer to install its certificate.',
  },
  stopped: {
    what: () => 'It was stopped before the platform had answered.',
    next: () => 'Start it again whenever you like.',
  },
}

const odd: Advice = {
  what: (words) => `The platform’s answer cannot be right. ${words}`,
  next: () =>
    'Try again in some minutes. If it stays so, look on the platform whether it is right there, and pass these words on to its support.',
}

const LOOK =
  'It may have been carried out all the same: look at the goal on the platform before it is sent again.'

/** The error that tells a person what went wrong; `clean` takes out of every text what nobody may see. */
export function platformError(
  given: Wrong,
  isWrite: boolean,
  clean: (text: string) => string,
): PlatformError {
  const { trouble } = given
  const words = clean(given.words).trim()
  const fields = given.fields.map(({ field, words: its }) => ({ field, words: clean(its) }))
  const mayBeDone = isWrite && given.mayBeDone
  const { what, next } = given.isOdd === true ? odd : advices[trouble]
  const details = fields.filter((one) => one.words !== words).map(sentence)
  return new PlatformError(
    {
      code: given.isOdd === true ? 'platform/odd_answer' : `platform/${trouble}`,
      what: what(words),
      next: mayBeDone ? `${next(words)} ${LOOK}` : next(words),
      ...(details.length > 0 && { details }),
    },
    { trouble, mayBeDone, fields },
  )
}

function said(words: string): string {
  // The sentence around it brings its own full stop.
  return words && `: ${quote(words.replace(/\.$/, ''), LONGEST_WORDS)}`
}

function sentence({ field, words }: FieldRefusal): string {
  const quoted = quote(words, LONGEST_WORDS)
  return field === null ? quoted : `${goalField(field).label}: ${quoted}`
}
