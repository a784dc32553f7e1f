import type { Panes } from '#domain/contract/views'

export type PaneName = keyof Panes

export const DEFAULT_PANES: Panes = { offers: 240, inspector: 380 }

/** The narrowest and widest each side pane may be; the list between them keeps a width of its own. */
export const PANE_LIMITS = {
  offers: { least: 160, most: 420 },
  inspector: { least: 320, most: 640 },
} as const

/** The list between the panes is never narrower, in CSS pixels. */
export const LEAST_LIST = 360

/** Widths that fit into a window: what was remembered, unless the list in the middle would be squeezed. */
export function fitPanes(panes: Panes, available: number): Panes {
  const { offers, inspector } = PANE_LIMITS
  const wanted = {
    offers: between(panes.offers || DEFAULT_PANES.offers, offers.least, offers.most),
    inspector: between(panes.inspector || DEFAULT_PANES.inspector, inspector.least, inspector.most),
  }
  const excess = Math.max(0, wanted.offers + wanted.inspector + LEAST_LIST - available)
  const fromInspector = Math.min(excess, wanted.inspector - inspector.least)
  const fromOffers = Math.min(excess - fromInspector, wanted.offers - offers.least)
  return { offers: wanted.offers - fromOffers, inspector: wanted.inspector - fromInspector }
}

function between(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
