import type { GoalKey, GoalRecord } from '#domain/change/record'
import { bulkKindOf, isBulkCommand } from '#domain/commands/bulk'
import { commands } from '#domain/commands/catalogue'
import { missingOf, needs, type Situation } from '#domain/commands/needs'
import type { LeftOutWhy } from '#domain/sync/plan'
import { actsOf, doOnGoals, showMade, type Acts } from './bench-commands'
import { ChosenEntry } from './history/chosen-entry.svelte'
import type { WorkbenchCommand } from './commands/commands'
import { FindDesk } from './find/find-desk'
import { GoalActions } from './edit/goal-actions.svelte'
import { HistoryLog } from './history/history-log.svelte'
import { Screens } from './window/screens.svelte'
import type { Session } from './session.svelte'
import { situationOf } from './commands/situation'
import { StepActions } from './history/step-actions.svelte'
import { SyncDesk } from './sync/sync-desk'
import type { Workspace } from './workspace.svelte'

/**
 * The controller of an open network’s window: Workbench.svelte shows it. It holds what the screens work with, does what menu,
 * keys and buttons ask for or says why not, and leads from one screen to another.
 */
export class Bench {
  readonly session: Session
  readonly workspace: Workspace
  readonly actions: GoalActions
  readonly steps: StepActions
  readonly log: HistoryLog
  readonly chosen: ChosenEntry
  readonly screens = new Screens()
  readonly desk: SyncDesk
  readonly find: FindDesk
  readonly #acts: Acts

  constructor(session: Session, workspace: Workspace) {
    const { client } = session
    const { key } = workspace.view
    this.session = session
    this.workspace = workspace
    this.actions = new GoalActions(workspace, client)
    this.desk = new SyncDesk(session, workspace, this.actions, this.screens)
    this.find = new FindDesk(session, workspace, this.actions)
    this.steps = new StepActions(workspace, client)
    this.log = new HistoryLog(client, key)
    this.chosen = new ChosenEntry(client, key)
    this.#acts = actsOf(this)
  }

  /** Whether a question is open, which is answered before anything else is done. */
  get isAsked(): boolean {
    return this.actions.question !== null || this.desk.isAsked
  }

  get situation(): Situation {
    return situationOf(this.workspace, this.desk.sync.view)
  }

  /** Does what a menu entry, its keys or its button say, or tells why it cannot be done now. */
  readonly run = (command: WorkbenchCommand): void => {
    if (!this.isAsked && this.#isPossible(command)) this.#do(command)
  }

  /** Shows what a file that was dropped on the window, or handed over by the system, would do. */
  readonly takeFile = (path: string): void => {
    if (!this.isAsked && this.#isPossible('import')) this.actions.ask({ kind: 'import', path })
  }

  /** Whether something can be done now. Where not, the person is told why. */
  #isPossible(command: WorkbenchCommand): boolean {
    const { messages } = this.session
    const { locked } = this.workspace
    const missing = missingOf(commands[command].needs, this.situation)
    // That there is no such step is only spoken.
    if (missing === null || missing === 'done' || missing === 'undone') return true
    if (missing === 'changeable' && locked !== null) messages.refuse(locked)
    else messages.tell({ tone: 'notice', what: needs[missing] })
    return false
  }

  /** Makes a goal in the offer that was asked for. */
  readonly create = (offerId: number): void => {
    void this.session.messages.attempt(() => showMade(this.actions.create(offerId)))
  }

  readonly discard = (records: readonly GoalRecord[]): void => {
    const { session, actions, screens } = this
    void session.messages
      .attempt(() => actions.discard(records))
      .then(() => {
        screens.focus()
      })
  }

  /** To the history, with only what was done to one goal. */
  readonly showHistoryOf = (key: GoalKey): void => {
    this.log.only(key)
    void this.screens.show('history')
  }

  /** To a goal, from wherever. */
  readonly showGoal = (key: GoalKey): void => {
    this.workspace.select(key)
    void this.screens.goTo('goals')
  }

  /** To the goals of one offer. */
  readonly showOffer = (offer: number): void => {
    this.workspace.look(offer)
    void this.screens.goTo('goals')
  }

  /** To the goals that a post leaves out, where they can be mended. */
  readonly showLeftOut = (why: LeftOutWhy): void => {
    if (why === 'conflicts') {
      void this.screens.show('conflicts')
      return
    }
    this.workspace.look(why === 'no offer' ? 'lost' : 'all')
    this.workspace.views.choose(why === 'missing' ? 'Gone from the platform' : 'Errors')
    void this.screens.show('goals')
  }

  #do(command: WorkbenchCommand): void {
    if (isBulkCommand(command)) {
      void doOnGoals(this, () => this.actions.askForBulk(bulkKindOf(command)))
    } else this.#acts[command]()
  }
}
