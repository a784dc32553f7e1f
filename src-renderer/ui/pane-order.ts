/** What takes the keyboard in a pane: its list, where it has one. */
const LISTS = ['grid', 'listbox', 'list', 'tree']
  .flatMap((role) => [`[role=${role}][tabindex="0"]`, `[role=${role}] [tabindex="0"]`])
  .join()
const CONTROLS = 'button, input, select, textarea, [tabindex="0"]'

/** Moves the keyboard from pane to pane, in a round. Panes are marked by `data-pane`; one with nothing to focus is passed over. */
export function goToPane(direction: 'next' | 'previous'): void {
  const starts = [...document.querySelectorAll('[data-pane]')].flatMap(startOf)
  // A pane may be in another one: the inner one comes later.
  const at = starts.findLastIndex(({ pane }) => pane.contains(document.activeElement))
  const step = direction === 'next' ? at + 1 : (at < 0 ? 0 : at) - 1
  starts.at(step % starts.length)?.control.focus()
}

function startOf(
  pane: Element,
): readonly { readonly pane: Element; readonly control: HTMLElement }[] {
  if (pane.closest('[hidden], [inert]') !== null) return []
  const [control] = [...controlsIn(pane, LISTS), ...controlsIn(pane, CONTROLS)]
  return control === undefined ? [] : [{ pane, control }]
}

function controlsIn(pane: Element, selector: string): readonly HTMLElement[] {
  const all = [...pane.querySelectorAll<HTMLElement>(selector)]
  return all.filter((control) => !control.matches(':disabled, [tabindex="-1"]'))
}
