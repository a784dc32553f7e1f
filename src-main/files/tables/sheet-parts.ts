const ATTRIBUTES = String.raw`((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*/?>`
const SHEET = new RegExp(String.raw`<(?:[^\s<>/:]+:)?sheet${ATTRIBUTES}`, 'g')
const RELATION = new RegExp(String.raw`<(?:[^\s<>/:]+:)?Relationship${ATTRIBUTES}`, 'g')
const [NAME, ID, TARGET] = ['name', 'id', 'target'].map(
  (name) => new RegExp(String.raw`(?<![\w.-])${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'i'),
)

/**
 * The parts that hold the sheets of a workbook, in its order; empty for a sheet whose part is not told.
 * @param workbook the XML of `xl/workbook.xml`
 * @param relations the XML of `xl/_rels/workbook.xml.rels`
 */
export function sheetParts(workbook: string, relations: string): readonly string[] {
  const targets = new Map(
    Array.from(relations.matchAll(RELATION), ([, tag]) => [valueOf(tag, ID), valueOf(tag, TARGET)]),
  )
  return Array.from(workbook.matchAll(SHEET))
    .filter(([, tag]) => valueOf(tag, NAME) !== '')
    .map(([, tag]) => partOf(targets.get(valueOf(tag, ID)) ?? ''))
}

/** A target is a path from the root of the archive, or from the folder of the workbook. */
function partOf(target: string): string {
  if (target === '') return ''
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

function valueOf(tag = '', attribute?: RegExp): string {
  const [, double, single] = attribute?.exec(tag) ?? []
  return double ?? single ?? ''
}
