import { draftValue, type GoalRecord } from '#domain/change/record'
import { commandNames, commands, type Command } from '#domain/commands/catalogue'
import { menuOf, menus } from '#domain/commands/command'
import { missingOf, needs, type Situation } from '#domain/commands/needs'
import { showShortcut } from '#domain/commands/shortcut'
import { offerName, type Offer } from '#domain/network/offer'
import { goalTitle } from '../../features/inspector/words'
import type { PaletteGroup, PaletteItem } from '../../features/palette/palette-item'
import type { Bench } from '../bench'
import { system } from './system'

/** Every command but the one that opens the palette. */
export function commandGroup(situation: Situation, run: (command: Command) => void): PaletteGroup {
  const listed = commandNames.filter((name) => name !== 'palette')
  return groupOf('Commands', listed, {
    isListed: true,
    id: (name) => name,
    byId: (id) => listed.find((name) => name === id),
    text: (name) => `${commands[name].label} ${menus[menuOf(commands[name])]}`,
    item: (name) => {
      const { label, keys, needs: needed } = commands[name]
      const missing = missingOf(needed, situation)
      return {
        label,
        detail: menus[menuOf(commands[name])],
        keys: keys === undefined ? null : showShortcut(keys[0], system),
        why: missing === null ? null : needs[missing],
        run: () => {
          run(name)
        },
      }
    },
  })
}

/** The offers of the open network: choosing one shows its goals. */
export function offerGroup({ workspace, showOffer }: Bench): PaletteGroup {
  const { offers, advertisers } = workspace.view
  const companies = new Map(advertisers.map(({ id, company }) => [id, company]))
  return groupOf('Offers', offers, {
    isListed: false,
    id: ({ id }: Offer) => String(id),
    byId: (wanted) => offers.find(({ id }) => String(id) === wanted),
    text: (offer) => `${offerName(offer)} ${offer.id ?? ''} ${offer.ref_id ?? ''}`,
    item: (offer) => ({
      ...plain,
      label: offerName(offer),
      detail: beside([idWords(offer.id), companies.get(offer.advertiser_id)]),
      run: () => {
        if (offer.id !== null) showOffer(offer.id)
      },
    }),
  })
}

/** The goals of the open network. */
export function goalGroup({ workspace, showGoal }: Bench): PaletteGroup {
  return groupOf('Goals', workspace.records, {
    isListed: false,
    id: ({ key }: GoalRecord) => key,
    byId: (key) => workspace.record(key),
    text: (record) => searched.map((field) => draftValue(record, field) ?? '').join(' '),
    item: (record) => ({
      ...plain,
      label: goalTitle(record),
      detail: beside([idWords(record.base?.id), workspace.data.offerNameOf(record)]),
      run: () => {
        showGoal(record.key)
      },
    }),
  })
}

const plain = { keys: null, why: null } as const

/** What a goal is found by. */
const searched = ['name', 'id', 'ref_id'] as const

interface Told<T> {
  readonly isListed: boolean
  /** Names it among those of its kind. */
  readonly id: (thing: T) => string
  readonly byId: (id: string) => T | null | undefined
  readonly text: (thing: T) => string
  readonly item: (thing: T) => Omit<PaletteItem, 'id'>
}

function groupOf<T>(label: string, things: readonly T[], told: Told<T>): PaletteGroup {
  const { isListed, id, byId, text, item } = told
  const made = (thing: T): PaletteItem => ({ ...item(thing), id: `${label} ${id(thing)}` })
  return {
    label,
    isListed,
    texts: things.map(text),
    items: (places) => places.flatMap((place) => things.slice(place, place + 1)).map(made),
    find: (wanted) => {
      const [kind, ...rest] = wanted.split(' ')
      const thing = kind === label ? byId(rest.join(' ')) : null
      return thing === null || thing === undefined ? null : made(thing)
    },
  }
}

function idWords(id: number | null | undefined): string | null {
  return (id ?? null) === null ? null : `ID ${id}`
}

function beside(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ')
}
