import type { Entity } from '#domain/model/decode'
import type { Field } from '#domain/model/field'

/** The advertiser fields that Goalpost reads. Everything else the platform sends is kept beside them. */
export const advertiserFields = [
  { name: 'id', label: 'ID', kind: 'integer' },
  // The platform has no "name" on an advertiser: the company is what people call it by.
  { name: 'company', label: 'Company', kind: 'text', lines: 'one' },
  { name: 'status', label: 'Status', kind: 'text', lines: 'one' },
  { name: 'ref_id', label: 'Reference ID', kind: 'text', lines: 'one' },
  { name: 'modified', label: 'Last modified', kind: 'moment' },
] as const satisfies readonly Field[]

/** A customer of the network who pays for conversions. Read-only here. */
export type Advertiser = Entity<typeof advertiserFields>
