import { faultNames, faults } from '../practice/faults'
import { syncHelpTexts } from './sync/sync-usage'
import { transferHelpTexts } from './transfer/transfer-usage'

export const USAGE = `Usage: goalpost validate FILE... [--json]
       goalpost pull --data DIR --network ID [--offers ID,...] [--json]
       goalpost status --data DIR [--json]
       goalpost plan --data DIR [--json]
       goalpost post --data DIR [--yes] [--json]
       goalpost import FILE --data DIR [--dry-run] [--json]
       goalpost export --data DIR --to FILE [--format NAME] [--json]
       goalpost practice [--port N] [--data DIR] [--goals N] [--seed N] [--faults NAME,...]`

const exitStatus = `Exit status: 0 no errors (warnings are allowed), 1 errors were found,
2 wrong usage or a file that cannot be read.`

const syncHelp = syncHelpTexts(USAGE)

const helpTexts = {
  goalpost: `${USAGE}

Commands:
  validate   check configuration files by every rule that the app knows
  pull       bring a network up to what the platform shows
  status     tell how the networks of a data folder stand
  plan       tell what a post would send
  post       send what is pending
  import     take a file in as drafts
  export     write a network, or what was changed in it, to a file
  practice   run a stand-in for the platform on this computer, to try things on

goalpost COMMAND --help tells more.

Exit status: 0 done, 1 findings, 2 wrong usage or something that cannot be read,
3 the platform could not be reached or refused.
`,
  validate: `${USAGE}

Checks each goal of the files: a .goalpost.json, or a saved answer of the
platform to Goal::findAll. Nothing is changed, nothing is sent anywhere.

Options:
  --json       one JSON document instead of tables
  -h, --help   this text

${exitStatus}
`,
  ...syncHelp,
  ...transferHelpTexts(USAGE),
  practice: `${USAGE}

Runs a practice network: a stand-in for the platform's API with its quirks. One
line of JSON on stdout gives its address, network id and token, everything else
goes to stderr. It runs until it is interrupted.

Options:
  --port N     the port; without it, any that is free
  --data DIR   keeps what is written in this folder, for the next time
  --goals N    so many goals, made up; without it, the sample network
  --seed N     what is made up and what goes wrong follow from this number
  --faults NAME,...
               about every tenth call meets one of these faults, or of all:
${faultNames.map((name) => `                 ${name.padEnd(15)}  ${faults[name].help}`).join('\n')}
  -h, --help   this text

Exit status: 0 interrupted, 2 wrong usage, or it could not be started.
`,
} as const

/** The help text for stdout: it was asked for, so it is the result. */
export function help(of: keyof typeof helpTexts): string {
  return helpTexts[of]
}
