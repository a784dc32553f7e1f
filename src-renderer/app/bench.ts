import { tick } from 'svelte'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import { bulkKindOf, isBulkCommand, type BulkCommand } from '#domain/commands/bulk'
import { commands } from '#domain/commands/catalogue'
import { missingOf, needs, type Situation } from '#domain/commands/needs'
import type { LeftOutWhy } from '#domain/sync/plan'
import { focusField } from '../features/inspector/focus-field'
import { focusIsLost } from '../ui/focus-lost'
import { ChosenEntry } from './chosen-entry.svelte'
import type { WorkbenchCommand } from './commands'
import { FindDesk } from './find-desk'
import type { FindQuestion } from './find-questions'
import { GoalActions } from './goal-actions.svelte'
import { HistoryLog } from './history-log.svelte'
import { Screens } from './screens.svelte'
import type { Session } from './session.svelte'
import { situationOf } from './situation'
import { StepActions } from './step-actions.svelte'
import { SyncDesk } from './sync-desk'
import type { Steps } from './done.svelte'
import type { Workspace } from './workspace.svelte'

/** What can be done with an open network, from wherever: menu, keys or buttons. What is done to a goal is done in sight. */
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
    if (!this.isAsked && this.#isPossible('import')) this.#importFile(path)
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
      void this.#onGoals(() => this.actions.askForBulk(bulkKindOf(command)))
    } else this.#commands[command]()
  }

  readonly #commands: Readonly<Record<Exclude<WorkbenchCommand, BulkCommand>, () => void>> = {
    import: () => {
      this.#importFile(null)
    },
    export: () => void this.session.whenSaved(() => this.#askForExport()),
    'export-everything': () => void this.session.exports.everything(this.workspace.view.key),
    'network-settings': () => {
      this.session.local.ask(this.workspace.view.key)
    },
    'close-network': () => void this.session.close(),
    'new-goal': () => void this.#onGoals(() => showMade(this.actions.newGoal())),
    // Several goals are not copied unseen: where to, and what they are called, is asked.
    duplicate: () => {
      if (this.workspace.chosenKeys.length > 1) this.#do('bulk-duplicate')
      else void this.#onGoals(() => showMade(this.actions.duplicate()))
    },
    delete: () => void this.#onGoals(() => this.actions.markDeleted()),
    discard: () => void this.#onGoals(() => this.actions.askToDiscard()),
    undo: () => void this.#step('undo'),
    redo: () => void this.#step('redo'),
    find: () => void this.#onGoals(() => Promise.resolve(this.screens.goals?.find())),
    'add-filter': () => {
      this.#ask({ kind: 'condition', place: null })
    },
    columns: () => void this.#onGoals(() => Promise.resolve(this.screens.goals?.chooseColumns())),
    'save-view': () => {
      this.#ask({ kind: 'view-name', act: 'save' })
    },
    findings: () => void this.#onGoals(() => Promise.resolve(this.screens.goals?.toggleFindings())),
    pull: () => {
      this.desk.pull()
    },
    'pull-offer': () => {
      this.desk.pullOffers()
    },
    post: () => {
      this.desk.post()
    },
    changes: () => void this.screens.show('changes'),
    conflicts: () => void this.screens.show('conflicts'),
    goals: () => void this.screens.show('goals'),
    history: () => void this.screens.show('history'),
    'restore-points': () => {
      this.actions.askForRestorePoint()
    },
  }

  #importFile(path: string | null): void {
    this.actions.ask({ kind: 'import', path })
  }

  /** Everything typed is in it. */
  #askForExport(): Promise<void> {
    this.actions.ask({ kind: 'export' })
    return Promise.resolve()
  }

  #ask(question: FindQuestion): void {
    void this.#onGoals(() => {
      this.actions.ask(question)
      return Promise.resolve()
    })
  }

  async #onGoals(task: () => Promise<unknown>): Promise<void> {
    if (this.screens.shown !== 'goals') await this.screens.show('goals')
    await this.session.messages.attempt(task)
  }

  /** What had the focus may have gone with the step. */
  async #step(step: keyof Steps): Promise<void> {
    await this.session.messages.attempt(async () => {
      await this.steps.take(step)
      if (this.screens.shown === 'goals') this.workspace.lookAtMoved()
    })
    await tick()
    if (focusIsLost()) this.screens.focus()
  }
}

/** A goal that was just made is named first. */
async function showMade(making: Promise<boolean>): Promise<void> {
  const made = await making
  await tick()
  if (made) focusField('name')
}
