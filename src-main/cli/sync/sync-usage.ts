import type { SyncCommandName } from './sync-arguments'

const DATA = `  --data DIR       the data folder of the app; its networks are in DIR/networks`

const NETWORK = `  --network NAME   which network, by key:KEY or network id, where there are several`

const COMMON = `  --json           one JSON document instead of a table
  -h, --help       this text`

const TOKEN = `The network's token comes from the environment variable GOALPOST_TOKEN, and
from nowhere else.`

/** The help texts of the commands between a data folder and the platform. */
export function syncHelpTexts(usage: string): Readonly<Record<SyncCommandName, string>> {
  return {
    pull: `${usage}

Brings a network up to what the platform shows; makes it where it is not here
yet. What was changed here stays. The result is what changed on the platform,
amounts first. ${TOKEN}

Options:
${DATA}
  --network ID     the platform's network id, or key:KEY for a network that is here
  --offers ID,...  only the goals of these offers
  --url URL        replaces https://ID.api.hasoffers.com, now and from now on;
                   plain http only to this computer itself
  --accept-fewer   goes on where the platform shows far less than is known here
${COMMON}

Exit status: 0 done, 1 goals are in conflict, an offer was not found, or it ended
before it was done, 2 wrong usage, or the network cannot be written to, 3 the platform
could not be reached or refused.
`,
    status: `${usage}

Tells of each network how many goals it has, how many are pending, in conflict
or no longer on the platform, and whether a post is not over. Changes nothing,
and calls nobody.

Options:
${DATA}
${COMMON}

Exit status: 0 nothing waits, 1 goals are in conflict or a post is not over,
2 wrong usage, or a network cannot be read.
`,
    plan: `${usage}

Tells what a post would send, what it would leave out and why, and which
warnings it would ask about. Changes nothing, and calls nobody.

Options:
${DATA}
${NETWORK}
${COMMON}

Exit status: 0 everything would be sent, 1 something is left out or asked about,
2 wrong usage, or the network cannot be read.
`,
    post: `${usage}

Sends what is pending. What an earlier post left goes on first. Ctrl+C lets what
is under way come to its end; the same command goes on from there.
${TOKEN}

Options:
${DATA}
${NETWORK}
  --yes            confirms everything that goalpost plan shows, the warnings too;
                   without it the plan is shown and nothing is sent
${COMMON}

Exit status: 0 everything is posted, 1 something was left out, refused, held,
taken otherwise or not sent yet, 2 wrong usage, no --yes, or the network cannot
be written to, 3 the platform could not be reached or refused.
`,
  }
}
