/**
 * How one field of a platform object is described. A catalogue (a list of these) is the one source for types, forms,
 * file keys, decoding and difference labels.
 */
interface FieldBase<Name extends string> {
  /** The platform's own name, used in files and on the wire. */
  readonly name: Name
  readonly label: string
}

export interface Choice {
  readonly value: string
  readonly label: string
  /** For narrow places: a table cell, a badge. */
  readonly short: string
  /** False for a value that is shown when the platform has it, but never offered. */
  readonly writable: boolean
}

export interface IntegerField<Name extends string> extends FieldBase<Name> {
  readonly kind: 'integer'
}

export interface DecimalField<Name extends string> extends FieldBase<Name> {
  readonly kind: 'decimal'
  readonly unit: 'money' | 'percent'
  readonly places: number
}

export interface FlagField<Name extends string> extends FieldBase<Name> {
  readonly kind: 'flag'
}

export interface TextField<Name extends string> extends FieldBase<Name> {
  readonly kind: 'text'
  readonly lines: 'one' | 'many'
}

export interface ChoiceField<Name extends string> extends FieldBase<Name> {
  readonly kind: 'choice'
  readonly choices: readonly Choice[]
}

/** A time as the platform sent it (an epoch in seconds, or a text): a token to show and compare, never a clock. */
export interface MomentField<Name extends string> extends FieldBase<Name> {
  readonly kind: 'moment'
}

export type Field<Name extends string = string> =
  | IntegerField<Name>
  | DecimalField<Name>
  | FlagField<Name>
  | TextField<Name>
  | ChoiceField<Name>
  | MomentField<Name>

export type FieldKind = Field['kind']

interface ValueByKind {
  integer: number | null
  decimal: string | null
  flag: boolean
  text: string | null
  choice: string | null
  moment: number | string | null
}

/** What a field of this description holds. Null where nothing is set; a flag is always on or off. */
export type ValueOf<F extends Field> = ValueByKind[F['kind']]

export type FieldValue = ValueByKind[FieldKind]

/** The object that a catalogue describes. */
export type ObjectOf<Fields extends readonly Field[]> = {
  readonly [F in Fields[number] as F['name']]: ValueOf<F>
}
