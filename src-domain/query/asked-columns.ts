import { goalFields } from '#domain/goal/catalogue'

/** The columns that can be asked about, by what can be asked of them. Whether one is empty can be asked of all. */
export const askedColumns = {
  text: [
    ...goalFields.filter((field) => field.kind === 'text').map(({ name }) => name),
    'offer',
    'advertiser',
  ],
  amount: [
    ...goalFields.filter((field) => field.kind === 'decimal').map(({ name }) => name),
    'margin',
  ],
  ids: goalFields.filter((field) => field.kind === 'integer').map(({ name }) => name),
  flag: goalFields.filter((field) => field.kind === 'flag').map(({ name }) => name),
  choice: goalFields.filter((field) => field.kind === 'choice').map(({ name }) => name),
  time: goalFields.filter((field) => field.kind === 'moment').map(({ name }) => name),
} as const

/** What can be asked of a column, besides whether it is empty. */
export type AskedKind = keyof typeof askedColumns

/** The columns of which something can be asked. */
export type AskedColumn<Kind extends AskedKind = AskedKind> = (typeof askedColumns)[Kind][number]
