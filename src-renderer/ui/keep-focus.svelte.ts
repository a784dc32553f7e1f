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
