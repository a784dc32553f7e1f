import type { ItemEnd, PostLine } from '#domain/sync/post-events'

type State = { readonly state: 'queued' | 'sending' | 'lost' } | ItemEnd

/** What a post's log says, read line by line in the simplest way. */
export interface Followed {
  readonly states: readonly State[]
  /** How many lines said of each item that it is sent. */
  readonly sent: readonly number[]
  readonly isOver: boolean
}

/** Reads the lines of a log, and blames each that must not be where it is. */
export function followed(
  [first, ...lines]: readonly PostLine[],
  blame: (what: string) => void,
): Followed {
  const count = first?.event === 'began' ? first.items.length : 0
  const states: State[] = Array.from({ length: count }, () => ({ state: 'queued' }))
  const sent = states.map(() => 0)
  let isStopped = false
  for (const line of lines) {
    if (line.event === 'began') blame('a post began twice')
    else if (line.event === 'stopped') {
      isStopped = true
      states.forEach(({ state }, item) => {
        if (state === 'queued') states[item] = { state: 'withdrawn', why: 'stopped' }
      })
    } else {
      const before = states[line.item]?.state ?? 'nowhere'
      const to = after(line, isStopped)
      if (!from[line.event].includes(before)) blame(`item ${line.item}: ${before}, ${line.event}`)
      if (line.event === 'sending') sent[line.item] = (sent[line.item] ?? 0) + 1
      if (line.event === 'sending' && isStopped) blame(`item ${line.item} was sent after a stop`)
      states[line.item] = to
    }
  }
  const isOver = states.every(({ state }) => !open.includes(state))
  return { states, sent, isOver }
}

const open: readonly string[] = ['queued', 'sending', 'lost']

/** Where an item may stand before a line. */
const from: Readonly<Record<'sending' | 'lost' | 'not done' | 'ended', readonly string[]>> = {
  sending: ['queued'],
  lost: ['sending'],
  'not done': ['sending', 'lost'],
  ended: open,
}

function after(line: Exclude<PostLine, { event: 'began' | 'stopped' }>, isStopped: boolean): State {
  switch (line.event) {
    case 'sending':
      return { state: 'sending' }
    case 'lost':
      return { state: 'lost' }
    case 'not done':
      return isStopped ? { state: 'withdrawn', why: 'stopped' } : { state: 'queued' }
    case 'ended':
      return line.end
  }
}
