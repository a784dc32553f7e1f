export const fileFormats = ['json', 'changes', 'csv', 'xlsx', 'html', 'pdf'] as const

/** What a network can be written as: a configuration, a change file, a table, a report. */
export type FileFormat = (typeof fileFormats)[number]

/** So many characters a comment in a file may have. */
export const LONGEST_COMMENT = 10_000

/** How the name of a file of each format ends; the first one is the one that is proposed. */
const endings: Readonly<Record<FileFormat, readonly [string, ...string[]]>> = {
  changes: ['.goalpost-changes.json'],
  json: ['.goalpost.json', '.json'],
  csv: ['.csv'],
  xlsx: ['.xlsx'],
  html: ['.html', '.htm'],
  pdf: ['.pdf'],
}

/** Whether a text names a format that can be written. */
export function isFileFormat(text: string): text is FileFormat {
  return (fileFormats as readonly string[]).includes(text)
}

/** How the proposed name of a file ends. */
export function endingOf(format: FileFormat): string {
  return endings[format][0]
}

/** The format that a file's name tells; null where it tells none. */
export function formatOfName(name: string): FileFormat | null {
  const lower = name.toLowerCase()
  const found = fileFormats.filter((format) => endings[format].some((end) => lower.endsWith(end)))
  return found.find((format) => format === 'changes') ?? found[0] ?? null
}
