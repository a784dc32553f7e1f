import type { WindowPlace } from '../store/settings'

/** A screen's usable area. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const SMALLEST = { width: 960, height: 600 } as const
const FIRST = { width: 1280, height: 800 } as const

/** A window needs this much of its top edge on a screen, or nobody can take hold of it. */
const GRIP = 100

/**
 * Where to open the window: where it was, as far as a screen still shows it there. Screens come and go; a window on one
 * that is gone opens in the middle of the first instead.
 */
export function placeWindow(
  saved: WindowPlace | null,
  screens: readonly Area[],
): Partial<Area> & { readonly width: number; readonly height: number } {
  const screen = saved === null ? undefined : screens.find((area) => canBeTakenHoldOf(saved, area))
  if (saved === null || screen === undefined) return fit(FIRST, screens[0])
  return { x: saved.x, y: saved.y, ...fit(saved, screen) }
}

function canBeTakenHoldOf(window: Area, screen: Area): boolean {
  const across =
    Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  return across >= GRIP && window.y >= screen.y && window.y < screen.y + screen.height - GRIP
}

function fit(
  wanted: { readonly width: number; readonly height: number },
  screen: Area | undefined,
): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(SMALLEST.width, Math.min(wanted.width, screen?.width ?? wanted.width)),
    height: Math.max(SMALLEST.height, Math.min(wanted.height, screen?.height ?? wanted.height)),
  }
}
