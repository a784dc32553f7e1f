/** Hands the focus to the line beside one that goes, or else to the page's first button: `{@attach handFocusOn}`. */
export function handFocusOn(line: HTMLElement): () => void {
  return () => {
    if (!line.contains(document.activeElement)) return
    const beside = line.nextElementSibling ?? line.previousElementSibling
    const button = beside?.querySelector('button') ?? line.closest('main')?.querySelector('button')
    button?.focus()
  }
}
