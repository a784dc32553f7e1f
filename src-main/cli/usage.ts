export const USAGE = 'Usage: goalpost validate FILE... [--json]'

const exitStatus = `Exit status: 0 no errors (warnings are allowed), 1 errors were found,
2 wrong usage or a file that cannot be read.`

const helpTexts = {
  goalpost: `${USAGE}

Commands:
  validate   check configuration files by every rule that the app knows

goalpost validate --help tells more.

${exitStatus}
`,
  validate: `${USAGE}

Checks each goal of the files: a .goalpost.json, or a saved answer of the
platform to Goal::findAll. Nothing is changed, nothing is sent anywhere.

Options:
  --json       one JSON document instead of tables
  -h, --help   this text

${exitStatus}
`,
} as const

/** The help text for stdout: it was asked for, so it is the result. */
export function help(of: keyof typeof helpTexts): string {
  return helpTexts[of]
}
