import type { TransferCommandName } from './transfer-arguments'

const COMMON = `  --data DIR       the data folder of the app; its networks are in DIR/networks
  --network NAME   which network, by key:KEY or network id, where there are several`

const LAST = `  --json           one JSON document instead of a table
  -h, --help       this text`

/** The help texts of the commands between a data folder and a file. */
export function transferHelpTexts(usage: string): Readonly<Record<TransferCommandName, string>> {
  return {
    import: `${usage}

Takes a file in: CSV, an Excel workbook, a configuration or a change file of
Goalpost, or a saved answer of the platform to Goal::findAll. It makes drafts
only, as one step that can be undone in the app, after a restore point. A blank
cell changes nothing, [] clears. What is in conflict, asks or is refused is left
out and told.

Options:
${COMMON}
  --dry-run        shows what would be done, and does nothing
  --other-network  takes a file of another network all the same
${LAST}

Exit status: 0 everything in the file is here now, 1 something was left out,
2 wrong usage, a file that cannot be read or is of another network, or a network
that cannot be written to.
`,
    export: `${usage}

Writes the goals of a network to a file, as they are here with what is pending;
as "changes", only what is pending, for a colleague. Changes nothing.

Options:
${COMMON}
  --to FILE        the file; one that is there is replaced
  --format NAME    json, changes, csv, xlsx or html; without it, the name tells
${LAST}

Exit status: 0 done, 2 wrong usage, or something that cannot be read or written.
`,
  }
}
