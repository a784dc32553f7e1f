import { assertNever } from '#domain/assert-never'
import { withAny, withConditions, type Condition, type Query } from '#domain/query/condition'
import { quote } from '#domain/quote'
import type { ViewAct } from '../../features/find/view-menu'
import type { GoalActions } from '../edit/goal-actions.svelte'
import type { Session } from '../session.svelte'
import type { Workspace } from '../workspace.svelte'

/** What can be done about which goals are listed, from wherever: the bar over the list, its dialogs, commands. */
export class FindDesk {
  readonly #session: Session
  readonly #workspace: Workspace
  readonly #actions: GoalActions

  constructor(session: Session, workspace: Workspace, actions: GoalActions) {
    this.#session = session
    this.#workspace = workspace
    this.#actions = actions
  }

  /** Does what the menu of views says. */
  readonly act = (chosen: ViewAct): void => {
    const { views } = this.#workspace
    switch (chosen.act) {
      case 'choose':
        views.choose(chosen.name)
        break
      case 'save':
        this.#attempt(views.save)
        break
      case 'save-as':
        this.#actions.ask({ kind: 'view-name', act: 'save' })
        break
      case 'rename':
        this.#actions.ask({ kind: 'view-name', act: 'rename' })
        break
      case 'remove':
        this.#attempt(this.#remove)
        break
      default:
        assertNever(chosen)
    }
  }

  /** Gives what is looked at, or the chosen view, a name. */
  readonly name = (act: 'save' | 'rename', name: string): void => {
    const { views } = this.#workspace
    this.#actions.forgetQuestion()
    this.#attempt(() => (act === 'save' ? views.saveAs(name) : views.rename(name)))
  }

  /** Asks one thing more, or another thing in the place of one. */
  readonly narrow = (place: number | null, condition: Condition): void => {
    const { conditions } = this.#workspace.listing.look.query
    this.#actions.forgetQuestion()
    this.#ask(place === null ? [...conditions, condition] : conditions.with(place, condition))
  }

  /** Asks one thing less. */
  readonly widen = (place: number): void => {
    this.#ask(this.#workspace.listing.look.query.conditions.toSpliced(place, 1))
  }

  readonly removeAll = (): void => {
    this.#ask([])
  }

  /** All filters must fit, or any of them. */
  readonly join = (any: boolean): void => {
    this.#workspace.listing.ask(withAny(this.#query, any))
  }

  /** What is asked, with the words as they stand in the search box. */
  get #query(): Query {
    const { look, typed } = this.#workspace.listing
    return { ...look.query, text: typed }
  }

  #ask(conditions: readonly Condition[]): void {
    this.#workspace.listing.ask(withConditions(this.#query, conditions))
  }

  readonly #remove = async (): Promise<void> => {
    const { views } = this.#workspace
    const { messages } = this.#session
    const { name } = views
    const putBack = await views.remove()
    if (putBack === null) return
    messages.tell({
      tone: 'done',
      what: `Deleted the view ${quote(name)}`,
      more: {
        label: 'Put it back',
        run: () => {
          this.#attempt(putBack)
        },
      },
    })
  }

  #attempt(task: () => Promise<unknown>): void {
    void this.#session.messages.attempt(task)
  }
}
