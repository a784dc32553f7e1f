import type { WorkKind, WorkState } from '#domain/contract/work'
import { counted, figure } from '../../ui/counted'

/** What is said of something that takes long. */
export interface WorkWords {
  readonly title: string
  /** How far it is. */
  readonly text: string
  /** What stopping it would leave behind. */
  readonly promise: string
}

interface Said {
  readonly title: string
  /** What is counted; goals where nothing is said. */
  readonly noun?: readonly [one: string, many: string]
  /** What stopping it leaves undone; that nothing is changed where nothing is said. */
  readonly promise?: string
}

const NO_FILE = 'If you stop it, no file is written.'

const said: Readonly<Record<WorkKind, Said>> = {
  edit: { title: 'Changing goals' },
  create: { title: 'Making a goal' },
  duplicate: { title: 'Duplicating goals' },
  delete: { title: 'Marking goals deleted' },
  fix: { title: 'Fixing goals' },
  discard: { title: 'Discarding changes' },
  restore: { title: 'Putting goals back' },
  resolve: { title: 'Deciding conflicts' },
  import: { title: 'Importing' },
  undo: { title: 'Undoing' },
  redo: { title: 'Doing it again' },
  read: { title: 'Reading the file' },
  export: { title: 'Exporting', promise: NO_FILE },
  'export history': {
    title: 'Exporting the history',
    noun: ['entry', 'entries'],
    promise: NO_FILE,
  },
  'export post': { title: 'Exporting the post', promise: NO_FILE },
  'open file': { title: 'Opening the file' },
  copy: { title: 'Exporting everything', noun: ['file', 'files'] },
  'open copy': { title: 'Opening the copy', noun: ['file', 'files'] },
  'keep point': { title: 'Keeping a restore point' },
  compare: { title: 'Comparing with the restore point' },
  'list history': { title: 'Reading the history', noun: ['entry', 'entries'] },
  'show entry': { title: 'Looking at what was done' },
  'plan post': { title: 'Looking at what would be posted' },
  'begin post': { title: 'Getting ready to post' },
}

/** Something that takes long, in words. */
export function workWords(kind: WorkKind, state: WorkState, isStopping: boolean): WorkWords {
  const { title, promise = 'If you stop it, nothing is changed.' } = said[kind]
  if (state.committing) {
    return {
      title,
      text: 'Being written to the disk.',
      promise: 'From here on it can no longer be stopped.',
    }
  }
  const text = isStopping ? 'Stopping…' : howFar(kind, state)
  return { title, text, promise }
}

function howFar(kind: WorkKind, { done, total }: WorkState): string {
  const [one, many] = said[kind].noun ?? ['goal', 'goals']
  if (total !== null) return `${figure(done)} of ${counted(total, one, many)}`
  return done === 0 ? 'Working…' : `${counted(done, one, many)} so far`
}
