import type { GoalsPage, NetworkView } from '#domain/contract/views'

/** A network with its first goals alone. */
export function firstPage(network: NetworkView, size = Infinity): NetworkView {
  const { goals } = network
  if (goals.length <= size) return network
  const toCome = { next: size, total: goals.length }
  return { ...network, goals: goals.slice(0, size), toCome }
}

/** The goals that follow. */
export function goalsPage({ goals }: NetworkView, from: number, size = Infinity): GoalsPage {
  const next = from + size
  return { goals: goals.slice(from, next), next: next < goals.length ? next : null }
}
