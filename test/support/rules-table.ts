import { siblingRules } from '#domain/check/sibling-rules'
import { goalField, type GoalFieldName } from '#domain/goal/goal'
import { adviceRules, errorRules } from '#domain/goal/goal-schema'

interface Row {
  readonly code: string
  readonly about: string
  readonly fields: readonly GoalFieldName[]
  readonly confirm?: true
  readonly fix?: unknown
}

const heads = [
  'Code',
  'When it speaks',
  'Severity',
  'Must be ticked',
  'Shown under',
  'One-click fix',
]

/** Every rule of Goalpost, for people to read: docs/rules.md. */
export function rulesTable(): string {
  const isMoney = (rule: Row) => rule.confirm === true
  const between = siblingRules.map(({ field, ...rule }): Row => ({ ...rule, fields: [field] }))
  return `# The rules of a goal

Errors block a post; warnings do not, but those over money must be ticked before it. This file is made from the rules in
\`src-domain/goal/rules\` and \`src-domain/check\`: a test fails where it is out of date, and \`npx vitest run --project unit -u\`
makes it anew.

${[
  section('Errors', 'error', errorRules),
  section('Warnings over money', 'warning', adviceRules.filter(isMoney)),
  section(
    'Other warnings',
    'warning',
    adviceRules.filter((rule) => !isMoney(rule)),
  ),
  section('Warnings between goals', 'warning', between),
].join('\n')}`
}

function section(title: string, severity: string, rules: readonly Row[]): string {
  const rows = rules.map(({ code, about, fields, confirm, fix }) => [
    `\`${code}\``,
    about,
    severity,
    yesOrNo(confirm === true),
    fields.map((name) => goalField(name).label).join(', '),
    yesOrNo(fix !== undefined),
  ])
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => line(cells))
  return `## ${title}\n\n${lines.join('\n')}\n`
}

function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no'
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
