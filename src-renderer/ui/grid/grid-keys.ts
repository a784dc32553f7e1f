import type { KeyGroup } from '../key-help'

/** The keys of a grid, as a spreadsheet has them: what they do is in keys.ts and edit.svelte.ts. */
export const gridKeys: KeyGroup = {
  label: 'In the table of goals',
  lines: [
    { keys: ['Up', 'Down', 'Left', 'Right'], what: 'To the next cell' },
    { keys: ['CmdOrCtrl+Up', 'CmdOrCtrl+Down'], what: 'Go there without choosing' },
    { keys: ['CmdOrCtrl+Space'], what: 'Choose the goal there besides others, or not' },
    { keys: ['CmdOrCtrl+Left', 'CmdOrCtrl+Right'], what: 'To another column of the chosen goals' },
    { keys: ['Home', 'End'], what: 'To the first or the last cell of the row' },
    { keys: ['CmdOrCtrl+Home', 'CmdOrCtrl+End'], what: 'To the first or the last cell of all' },
    { keys: ['Shift+Down'], what: 'Choose up to the next cell' },
    { keys: ['CmdOrCtrl+Shift+Down'], what: 'Choose up to the end that way' },
    { keys: ['Enter', 'F2'], what: 'Edit the cell' },
    { keys: ['Tab'], what: 'Save the cell and go on to the right' },
    { keys: ['Escape'], what: 'Leave the cell as it was, or choose only the one at the cursor' },
    { keys: ['Space'], what: 'Switch what is on or off' },
    { keys: ['Delete'], what: 'Empty the chosen cells' },
    { keys: ['CmdOrCtrl+D'], what: 'Fill down from the first chosen cell' },
    { keys: ['Shift+Space'], what: 'Choose whole rows' },
    { keys: ['CmdOrCtrl+A'], what: 'Choose all goals' },
    { keys: ['Alt+Enter'], what: 'On to the fields of the goal' },
  ],
}

/** The keys of the names of its columns. */
export const headKeys: KeyGroup = {
  label: 'On the names of columns',
  lines: [
    { keys: ['Enter'], what: 'Sort by the column' },
    { keys: ['Shift+Enter'], what: 'Sort by it besides what is sorted by already' },
    { keys: ['Shift+Left', 'Shift+Right'], what: 'Make the column narrower or wider' },
    { keys: ['Alt+Left', 'Alt+Right'], what: 'Move the column' },
  ],
}
