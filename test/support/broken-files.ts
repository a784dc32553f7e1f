import { aFileText, aFileWithGoalText, nested } from './configs'

/** A file that cannot be used, and what is said of it after its name. */
export interface BrokenFile {
  readonly kind: string
  readonly content: string | Uint8Array
  readonly said: string
}

const MEND = 'Nothing was opened or changed. Mend the file or ask for it again.'
const UTF8 = 'Save it as UTF-8 in a text editor, then open it again.'
const EXPORTED = 'Choose a configuration that Goalpost exported, a file ending in .goalpost.json.'

const file = aFileText({ goals: [{ id: 5, name: 'Käufe' }] })
const lines = JSON.stringify(JSON.parse(file), null, 2)

const refused = (kind: string, content: string, problem: string): BrokenFile => ({
  kind,
  content,
  said: ` cannot be opened. ${problem} ${MEND}`,
})

const unreadable = (kind: string, content: string | Uint8Array, said: string): BrokenFile => ({
  kind,
  content,
  said,
})

/** One file of each kind that somebody may hand over, or make to do harm. */
export const brokenFiles: readonly BrokenFile[] = [
  refused(
    'cut off between two values',
    lines.slice(0, lines.indexOf('"offers"')),
    'It ends in the middle, on line 10: the rest of it is missing.',
  ),
  refused(
    'cut off in a text',
    lines.slice(0, lines.indexOf('ufe')),
    'It ends in the middle, on line 14: the rest of it is missing.',
  ),
  refused(
    'cut off in a word',
    '{"format": tru',
    'It ends in the middle, on line 1: the rest of it is missing.',
  ),
  refused(
    'no JSON',
    'offer_id;name',
    'This is not a JSON file, or only part of one. Ask for it again.',
  ),
  refused(
    'JSON with a comma too many',
    file.replace('}]', '},]'),
    'This is not a JSON file, or only part of one. Ask for it again.',
  ),
  refused(
    'JSON with comments',
    `// goals\n${file}`,
    'This is not a JSON file, or only part of one. Ask for it again.',
  ),
  refused('a list', '[]', 'This JSON file does not hold a configuration.'),
  refused(
    'of another format',
    '{"format": "other"}',
    'This JSON file is not a Goalpost configuration: its "format" should be "goalpost/config".',
  ),
  refused(
    'of a newer version',
    aFileText({ version: 2 }),
    'It was written by a newer Goalpost (file version 2, this one reads 1). Update Goalpost.',
  ),
  refused(
    'of no version',
    aFileText({ version: 'one' }),
    'Its "version" should be a whole number such as 1.',
  ),
  refused(
    'nested 200,000 levels deep',
    nested(200_000),
    'It is nested more than 64 levels deep, from line 1 on.',
  ),
  refused(
    'nested too deep where nobody looks',
    aFileText({ goals: [] }).replace('{', `{"x":\n${nested(200_000)},`),
    'It is nested more than 64 levels deep, from line 2 on.',
  ),
  refused(
    'a goal nested too deep',
    aFileWithGoalText(`{"id": 5, "x": ${nested(40)}}`),
    'Goal 5 is nested more than 32 levels deep.',
  ),
  refused(
    'with a key twice in a goal',
    aFileWithGoalText('{"id": 5,\n"default_payout": "1",\n"default_payout": "100"}'),
    '“default_payout” stands more than once in goals no. 1 (lines 2 and 3).',
  ),
  refused(
    'with a key twice, once escaped',
    aFileWithGoalText('{"id": 1}, {"name": "A", "n\\u0061me": "B"}'),
    '“name” stands more than once in goals no. 2 (line 1).',
  ),
  refused(
    'with two lists of goals',
    file.replace('"goals"', '"goals": [], "goals"'),
    '“goals” stands more than once in the outermost object (line 1).',
  ),
  refused(
    'with a key __proto__',
    aFileWithGoalText('{"id": 5, "x": [{"__proto__": {"name": "x"}}]}'),
    'It has a key __proto__ in goals no. 1.x no. 1 (line 1), which no real export has.',
  ),
  refused(
    'with a field of the wrong type',
    aFileText({ goals: [{ id: 5, name: 7 }] }),
    'Goal 5 has name = 7: a text is needed.',
  ),
  refused(
    'with escape sequences where a sentence repeats them',
    aFileWithGoalText('{"id": "\u009b31m", "x": 1, "x": 2}').replaceAll('"x"', '"\\u001b[2J"'),
    '“\ufffd[2J” stands more than once in goals no. 1 (line 1).',
  ),
  unreadable('empty', '', ' is empty. Export it once more, or ask for it again.'),
  unreadable(
    'of a mark and spaces',
    '\ufeff \n',
    ' is empty. Export it once more, or ask for it again.',
  ),
  unreadable(
    'a picture',
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0),
    ` is not a text file. ${EXPORTED}`,
  ),
  unreadable('text with a zero byte', file.replace('5', '\0'), ` is not a text file. ${EXPORTED}`),
  unreadable(
    'other bytes',
    Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
    ` is not a text file. ${EXPORTED}`,
  ),
  unreadable(
    'in Latin-1',
    Buffer.from(lines, 'latin1'),
    ` is not in UTF-8: line 14 holds a character of another encoding. ${UTF8}`,
  ),
  unreadable(
    'in UTF-16',
    Buffer.from(`\ufeff${file}`, 'utf16le'),
    ` is not in UTF-8: it is UTF-16. ${UTF8}`,
  ),
  unreadable(
    'in UTF-16 without a mark',
    Buffer.from(file, 'utf16le'),
    ` is not in UTF-8: it is UTF-16. ${UTF8}`,
  ),
  unreadable(
    'in UTF-16, the other way round',
    Buffer.from(`\ufeff${file}`, 'utf16le').swap16(),
    ` is not in UTF-8: it is UTF-16. ${UTF8}`,
  ),
]
