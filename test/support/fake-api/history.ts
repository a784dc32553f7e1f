import { quoteGoals } from '#domain/change/labels'
import type { HistoryVerbs } from '#domain/contract/history-verbs'
import { putBackMoves } from '../in-one-go'
import type { FakeDesk } from './desk'
import type { HandlersOf } from './handlers'

type PastVerb = Extract<keyof HistoryVerbs, `history.${string}`>

/** What was done, and to take it back. */
export function historyHandlers(desk: FakeDesk): HandlersOf<Pick<HistoryVerbs, PastVerb>> {
  const { journal } = desk
  return {
    'history.undo': ({ network }) => desk.step(network, 'undo'),
    'history.redo': ({ network }) => desk.step(network, 'redo'),
    'history.list': (request) => journal.page(request),
    'history.export': ({ network }) => `/home/ana/${network} history.csv`,
    'history.entry': ({ network, sequence, goal }) => {
      const { cells, ...said } = journal.detail(sequence, desk.records(network))
      return { ...said, cells: cells.filter(({ key }) => goal === undefined || key === goal) }
    },
    'history.putBack': ({ network, sequence, keys, fields }) => {
      const records = desk.records(network)
      const past = journal.pastAt(sequence, records, keys)
      return desk.commit(network, 'restore', (record) => ({
        label: `Put ${keys === undefined ? 'everything' : quoteGoals(keys.map(record))} back`,
        moves: putBackMoves(records, past, fields),
      }))
    },
  }
}
