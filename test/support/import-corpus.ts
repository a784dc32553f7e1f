/**
 * What each file of test/fixtures/imports comes to when it is held against the network of corpus.test.ts: every row that is not
 * unchanged, then how many are; or why the file is refused. The names say who writes such files.
 */
export const importCorpus: Readonly<Record<string, readonly string[]>> = {
  'changes-edited.goalpost-changes.json': [
    'cannot be imported.',
    'It is not as Goalpost wrote it: it was edited, or damaged on its way.',
  ],
  'changes-newer.goalpost-changes.json': [
    'cannot be imported.',
    'It was written by a newer Goalpost (file version 2, this one reads 1). Update Goalpost.',
  ],
  'changes-other-network.goalpost-changes.json': [
    'of the network other',
    'conflict 501: default_payout 6.50000; name Registration (in conflict)',
  ],
  'changes-unknown-field.goalpost-changes.json': [
    'cannot be imported.',
    'Goal no. 1 has no field “colour”.',
  ],
  'changes.goalpost-changes.json': [
    'conflict 501: default_payout 6.50000; name Registration (in conflict)',
    'create Upsell: offer_id 41; name Upsell',
    'refused 999: This network has no goal 999. Pull first; a new goal has no ID.',
    '1 unchanged',
  ],
  'cleared.csv': ['update 502: ref_id cleared; default_payout cleared', '1 unchanged'],
  'configuration.goalpost.json': [
    'update 501: name Sign up',
    'update 502: ref_id cleared',
    'create Upsell: offer_id 41; name Upsell; default_payout 2.00000',
  ],
  'control-characters.xlsx': ['update 501: name A\rA'],
  'cut-off.xlsx': ['cannot be imported. It is a broken Excel workbook, or only part of one.'],
  'doubtful-thousands.csv': [
    'refused 501: Payout per conversion is “1,234”: it can be read as 1.234 or as 1234. Say which decimal mark the file has.',
    'update 502: default_payout 2500.75000; max_payout 3.00000',
  ],
  'duplicate-keys.goalpost.json': [
    'cannot be imported.',
    '“name” stands more than once in goals no. 1 (line 1).',
  ],
  'empty.csv': ['is empty.'],
  'excel-ansi-umlauts.csv': ['update 503: name Größe'],
  'excel-csv-french.csv': [
    'update 501: default_payout 6.50000',
    'update 502: name Première "offre"; default_payout 1010.50000; is_private true',
  ],
  'excel-csv-german.csv': [
    'update 501: default_payout 6.50000',
    'update 502: default_payout 1010.50000; max_payout 20.00000',
    'update 503: name Größe; max_payout 2.50000; is_private true',
  ],
  'excel-csv-utf8.csv': [
    'update 501: default_payout 6.50000',
    'update 502: max_payout 20.00000',
    'update 503: max_payout 2.50000',
  ],
  'excel-date-in-reference.csv': ['update 501: ref_id 01. Mrz'],
  'excel-date-in-reference.xlsx': [
    'refused 501: Reference ID is a date in the spreadsheet (2024-03-01). Make its column text and type it again.',
  ],
  'excel-error-cell.xlsx': [
    'refused 501: Name is “#DIV/0!”: the spreadsheet could not work it out.',
  ],
  'excel-error-cells.csv': [
    "refused 501: Name is “#REF!”: the spreadsheet could not work it out. If it is meant as text, write “'#REF!”.",
    'refused 502: Payout per conversion is “#DIV/0!”: the spreadsheet could not work it out.',
  ],
  'excel-error-cells.xlsx': [
    'update 501: name #N/A',
    'refused 502: Payout per conversion is “#N/A”: the spreadsheet could not work it out.',
    'refused Größe Ω: Goal ID is “#REF!”: the spreadsheet could not work it out.',
    'refused 503: Payout per conversion is a formula that no spreadsheet has worked out yet. Open the file in one, save it, and import it again.',
    'refused without a name: Reference ID is “#NAME?”: the spreadsheet could not work it out.',
  ],
  'excel-exponent-id.csv': [
    'refused Signup: Goal ID is “5.01E+02”: the spreadsheet dropped its last digits. Make its column text and type it again.',
  ],
  'excel-exponent.xlsx': ['update 501: default_payout 0.00001'],
  'excel-extra-columns.csv': ['update 501: name Sign up'],
  'excel-float-noise.xlsx': [
    'update 501: default_payout 6.10000',
    'update 502: default_payout 0.30000',
  ],
  'excel-formula.xlsx': [
    'update 501: default_payout 6.50000',
    'refused 502: Payout per conversion is a formula that no spreadsheet has worked out yet. Open the file in one, save it, and import it again.',
  ],
  'excel-line-breaks.csv': [
    'update 501: description first\nsecond',
    'update 502: description a, b "c"',
  ],
  'excel-macros.xlsx': ['The workbook has macros. They were not run.', 'update 501: name Sign up'],
  'excel-rounded-exponent.csv': [
    'refused 501: Payout per conversion is “1.23E+05”: the spreadsheet dropped its last digits. Make its column text and type it again.',
  ],
  'excel-second-sheet.xlsx': ['update 501: name Sign up'],
  'excel-semicolon-thousands-doubt.csv': [
    'refused 501: Payout per conversion is “1.234”: it can be read as 1.234 or as 1234. Say which decimal mark the file has.',
  ],
  'excel-sep-line.csv': ['update 501: name Sign up'],
  'excel-small-exponent.csv': ['update 501: default_payout 0.00001'],
  'excel-text-ids.xlsx': ['update 501: ref_id 007'],
  'excel-trailing-blank-rows.csv': ['update 501: name Sign up'],
  'excel-unicode-text.txt': ['update 501: default_payout 6.50000', '1 unchanged'],
  'excel.xlsx': ['update 501: name Sign up; default_payout 6.50000; is_private true'],
  'external-entity.xlsx': [
    'cannot be imported. It brings declarations of its own, which no spreadsheet writes.',
  ],
  'far-corner.xlsx': ['cannot be imported. It has more than 500,000 rows.'],
  'formula-name.csv': [
    'update 501: name =HYPERLINK("http://x")',
    "update 502: name =cmd|' /C calc'!A0",
  ],
  'half.goalpost.json': [
    'cannot be imported.',
    'It ends in the middle, on line 1: the rest of it is missing.',
  ],
  'header-only.csv': [],
  'inline-strings.xlsx': ['update 501: name Sign & up'],
  'labels-other-case.csv': ['update 501: name Sign up; default_payout 6.50000'],
  'labels.csv': ['update 501: name Sign up; default_payout 6.50000; is_private true'],
  'libreoffice-all-quoted.csv': ['update 501: name Sign up; default_payout 6.50000'],
  'libreoffice-apostrophes.csv': [
    'update 501: name =SUM(A1); ref_id 007',
    "update 502: name '90s deal; ref_id ''x",
  ],
  'libreoffice-pipe.csv': ['update 501: name Sign, up'],
  'libreoffice-styled-far.xlsx': ['update 501: name Sign up'],
  'libreoffice-utf16-be.csv': ['update 503: name Größe Ω2'],
  'libreoffice-utf16-no-mark.csv': ['update 503: name Groesse'],
  'libreoffice.csv': ['update 501: name Sign up; default_payout 6.50000', '1 unchanged'],
  'libreoffice.xlsx': ['update 501: name Sign up'],
  'mixed-line-ends.csv': ['update 501: name Sign up', 'update 502: name First\rdeposit'],
  'no-headers.csv': ['cannot be imported. None of its columns has a name that is known here.'],
  'not-xml.xlsx': ['cannot be imported. It is a broken Excel workbook, or only part of one.'],
  'numbers-comma.csv': ['update 501: name Sign up; default_payout 6.50000', '1 unchanged'],
  'numbers.csv': ['update 501: name Sign up; default_payout 6.50000'],
  'numbers.xlsx': ['update 501: name Sign up'],
  'old-excel.xls': [
    'cannot be imported. It is a workbook of an old Excel (.xls), or one with a password.',
  ],
  'old-mac-line-ends.csv': ['update 501: name Sign up', '1 unchanged'],
  'open-quote.csv': [
    'cannot be imported. A quotation mark that is opened in row 2 is never closed.',
  ],
  'other-network.xlsx': ['of the network other', 'update 501: name Sign up'],
  'picture.csv': ['cannot be imported. It is a picture.'],
  'platform-answer-other-network.json': [
    'of the network other',
    'update 501: name Sign up; default_payout 6.50000',
  ],
  'platform-answer.json': ['update 501: name Sign up; default_payout 6.50000'],
  'platform-export.csv': ['update 501: name Sign up; payout_type cpa_percentage'],
  'portable.pdf': ['cannot be imported. It is a PDF.'],
  'proto-header.csv': ['update 501: name Sign up'],
  'proto-key.goalpost.json': [
    'cannot be imported.',
    'It has a key __proto__ in goals no. 1 (line 1), which no real export has.',
  ],
  'quote-within.csv': [
    'cannot be imported. In row 2 something follows a quotation mark that ends a cell.',
  ],
  'repeated-id.csv': [
    'update 501: name A',
    'refused 501: Goal 501 stands in the file already, in row 2.',
  ],
  'sheets-currency.csv': ['update 501: default_payout 1234.50000'],
  'sheets-lf.csv': ['update 501: default_payout 6.50000', 'update 502: max_payout 20.00000'],
  'sheets-pasted-title.csv': ['update 501: name Sign up; default_payout 6.50000'],
  'sheets-percent-sign.csv': ['update 502: percent_payout 12.50; payout_type cpa_both'],
  'sheets-true-false.csv': ['update 501: is_private true'],
  'sheets-tsv.tsv': ['update 501: name Sign up; default_payout 6.50000'],
  'sheets.csv': [
    'update 501: default_payout 6.50000',
    'update 502: max_payout 20.00000',
    'update 503: max_payout 2.50000',
  ],
  'sheets.xlsx': ['update 501: name Sign up; default_payout 6.50000'],
  'two-columns-one-field.csv': ['update 501: name Sign up'],
  'unknown-goal.csv': [
    'refused 999: This network has no goal 999. Pull first; a new goal has no ID.',
  ],
  'unpacks-to-more.xlsx': [
    'cannot be imported. It is a broken Excel workbook, or only part of one.',
  ],
  'unquoted-comma.csv': [
    'refused 501: It has more cells than there are headers. A comma in a cell must stand in quotation marks.',
  ],
  'web-page.xls': ['cannot be imported. It is a web page or XML.'],
  'with-password.xlsx': ['cannot be imported. It is protected by a password.'],
  'without-ids.csv': [
    'ask signup : It has no ID, but its offer has a goal “signup ” already. Say whether it is that one.',
    'create Upsell: offer_id 41; name Upsell; default_payout 2.00000',
    'refused Nowhere: This network has no offer 99.',
    'refused Nothing: It has neither an ID nor an offer.',
    'refused without a name: A new goal needs a name.',
    '1 unchanged',
  ],
  'word.docx': ['cannot be imported. It is an archive, but no Excel workbook.'],
  'wrong-values.csv': [
    'refused 501: Payout per conversion is “abc”, which is not an amount.; Private is “maybe”, but yes or no is needed.; Payout type is “cps!”, but one of these is needed: CPA, CPS, CPA + CPS.; Advertiser is “x”, but a whole number is needed.',
    'refused 502: Payout per conversion is “12 %”, but an amount without a percent sign is needed.',
  ],
  'zero-bytes.csv': ['cannot be imported. It is neither a text nor a spreadsheet.'],
  'zip-bomb.xlsx': ['cannot be imported. It unpacks to more than fits into the memory.'],
}
