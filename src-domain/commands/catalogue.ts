import { bulkEntries } from './bulk'
import type { CommandEntry } from './command'

/**
 * Every command once: the menu, the palette, the keys of the window and the list of shortcuts are made from this. A new one is
 * an entry here and what it does in the window (`src-renderer/app/bench.ts`), without which it does not compile.
 */
const described = {
  'open-file': {
    label: 'Open a configuration file…',
    in: 'file/open',
    keys: ['CmdOrCtrl+O'],
    needs: [],
  },
  'open-copy': { label: 'Open a copied network…', in: 'file/open', needs: [] },
  import: {
    label: 'Import…',
    in: 'file/export',
    keys: ['CmdOrCtrl+I'],
    needs: ['network', 'changeable', 'loaded'],
  },
  export: {
    label: 'Export…',
    in: 'file/export',
    keys: ['CmdOrCtrl+E'],
    needs: ['network', 'loaded'],
  },
  'export-everything': { label: 'Export everything…', in: 'file/export', needs: ['network'] },
  'restore-points': { label: 'Restore points…', in: 'file/network', needs: ['network'] },
  'network-settings': { label: 'Network settings…', in: 'file/network', needs: ['network'] },
  'close-network': {
    label: 'Close network',
    in: 'file/close',
    keys: ['CmdOrCtrl+Shift+W'],
    needs: ['network'],
  },
  settings: { label: 'Settings…', in: 'file/settings', keys: ['CmdOrCtrl+,'], needs: [] },

  undo: {
    label: 'Undo',
    in: 'edit/steps',
    keys: ['CmdOrCtrl+Z'],
    needs: ['network', 'changeable', 'done'],
  },
  redo: {
    label: 'Redo',
    in: 'edit/steps',
    keys: ['CmdOrCtrl+Shift+Z', 'Ctrl+Y'],
    needs: ['network', 'changeable', 'undone'],
  },

  'new-goal': {
    label: 'New goal',
    in: 'goal/make',
    keys: ['CmdOrCtrl+N'],
    needs: ['network', 'changeable', 'offers'],
  },
  duplicate: {
    label: 'Duplicate',
    in: 'goal/make',
    keys: ['CmdOrCtrl+Shift+D'],
    needs: ['network', 'changeable', 'goal'],
  },
  ...bulkEntries,
  delete: { label: 'Mark deleted', in: 'goal/end', needs: ['network', 'changeable', 'goal'] },
  discard: {
    label: 'Discard changes…',
    in: 'goal/end',
    needs: ['network', 'changeable', 'goal', 'changed'],
  },

  pull: {
    label: 'Pull',
    in: 'platform/pull',
    keys: ['CmdOrCtrl+Shift+L'],
    needs: ['network', 'changeable', 'restful'],
  },
  'pull-offer': {
    label: 'Pull the chosen offers',
    in: 'platform/pull',
    needs: ['network', 'changeable', 'offer', 'restful'],
  },
  post: {
    label: 'Post…',
    in: 'platform/post',
    keys: ['CmdOrCtrl+Shift+P'],
    needs: ['network', 'changeable', 'loaded'],
  },

  goals: { label: 'Goals', in: 'view/screens', keys: ['CmdOrCtrl+1'], needs: ['network'] },
  changes: { label: 'Changes', in: 'view/screens', keys: ['CmdOrCtrl+2'], needs: ['network'] },
  conflicts: { label: 'Conflicts', in: 'view/screens', keys: ['CmdOrCtrl+3'], needs: ['network'] },
  history: { label: 'History', in: 'view/screens', keys: ['CmdOrCtrl+4'], needs: ['network'] },
  find: { label: 'Find goals', in: 'view/find', keys: ['CmdOrCtrl+F'], needs: ['network'] },
  'add-filter': { label: 'Add a filter…', in: 'view/find', needs: ['network'] },
  columns: { label: 'Columns…', in: 'view/find', needs: ['network'] },
  'save-view': { label: 'Save as a view…', in: 'view/find', needs: ['network'] },
  findings: {
    label: 'Findings',
    in: 'view/panes',
    keys: ['CmdOrCtrl+Shift+F'],
    needs: ['network'],
  },
  'next-pane': { label: 'Next pane', in: 'view/panes', keys: ['F6'], needs: [] },
  'previous-pane': { label: 'Previous pane', in: 'view/panes', keys: ['Shift+F6'], needs: [] },

  palette: { label: 'Command palette…', in: 'help/find', keys: ['CmdOrCtrl+K'], needs: [] },
  shortcuts: { label: 'Keyboard shortcuts', in: 'help/find', keys: ['F1', '?'], needs: [] },
} satisfies Readonly<Record<string, CommandEntry>>

export type Command = keyof typeof described

export const commands: Readonly<Record<Command, CommandEntry>> = described

/** The names of all commands, in the order of the menus. */
export const commandNames = Object.keys(described) as readonly Command[]
