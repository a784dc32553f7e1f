import { focusIsLost } from './focus-lost'

/** Gives the focus back once what took it is over: nothing can have the focus while it is inert. */
export function keepFocusOver(isBusy: () => boolean): void {
  let before: Element | null = null
  $effect.pre(() => {
    if (isBusy()) before = document.activeElement
  })
  $effect(() => {
    if (isBusy() || !(before instanceof HTMLElement)) return
    if (before.isConnected) before.focus()
    before = null
  })
}

/**
 * Hands the focus on when the button that has it goes, because what it belongs to is no longer listed: to the one that takes its
 * place, or else to the nearest before it.
 */
export function keepFocusAmong(region: () => HTMLElement | null, listed: () => unknown): void {
  let place = -1
  const buttons = () => [...(region()?.querySelectorAll('button') ?? [])]
  $effect.pre(() => {
    listed()
    place = buttons().findIndex((button) => button === document.activeElement)
  })
  $effect(() => {
    listed()
    if (place < 0 || document.activeElement !== document.body) return
    const before = buttons().slice(0, place + 1)
    // A button that is folded away does not take it.
    before.findLast((button) => {
      button.focus()
      return document.activeElement === button
    })
  })
}

/**
 * Keeps the focus where it is while the lines of a list change places: an element that is moved loses it. Where it cannot be
 * given back, because the button has nothing left to do, the box of its line has it.
 */
export function keepFocusMoved(list: () => HTMLElement | null, order: () => unknown): void {
  let before: Element | null = null
  $effect.pre(() => {
    order()
    before = list()?.contains(document.activeElement) === true ? document.activeElement : null
  })
  $effect(() => {
    order()
    if (!(before instanceof HTMLElement) || !focusIsLost()) return
    before.focus()
    if (focusIsLost()) before.closest('li')?.querySelector('input')?.focus()
  })
}
