import { builtInViews } from '#domain/query/built-in-views'
import type { MenuSections } from '../../ui/menu'

/** Which views there are, and which one is chosen. */
export interface ViewChoice {
  readonly name: string
  /** Whether somebody saved it, so that it can be saved again, renamed and deleted. */
  readonly isOwn: boolean
  /** Whether what is looked at has moved on from it. */
  readonly isChanged: boolean
  readonly saved: readonly string[]
}

/** What the menu of views is chosen for. */
export type ViewAct =
  | { readonly act: 'choose'; readonly name: string }
  | { readonly act: 'save' | 'save-as' | 'rename' | 'remove' }

const VIEW = 'view '

/** The menu of views: those that every network has, those that were saved, and what can be done with the chosen one. */
export function viewSections({ name, isOwn, isChanged, saved }: ViewChoice): MenuSections {
  const view = (one: string) => ({ id: VIEW + one, label: one, checked: one === name })
  return [
    builtInViews.map((one) => view(one.name)),
    saved.map(view),
    [
      ...(isOwn && isChanged ? [{ id: 'save', label: `Save “${name}”` }] : []),
      { id: 'save-as', label: 'Save as a view…' },
      ...(isOwn
        ? [
            { id: 'rename', label: `Rename “${name}”…` },
            { id: 'remove', label: `Delete “${name}”` },
          ]
        : []),
    ],
  ]
}

/** What an item of the menu stands for. */
export function viewActOf(id: string): ViewAct {
  if (id === 'save' || id === 'save-as' || id === 'rename' || id === 'remove') return { act: id }
  return { act: 'choose', name: id.slice(VIEW.length) }
}
