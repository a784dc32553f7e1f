import { baseValue, changedFields } from '#domain/change/record'
import type { Decide } from './decide'

/** A goal that is not on the platform yet goes, as it does when it is deleted by itself. */
export const markAllDeleted: Decide = (_goal, record) =>
  record.base === null ? [{ gone: true }] : [{ field: 'status', to: 'deleted' }]

export const discardAll: Decide = (_goal, record) => {
  if (record.base === null) return [{ gone: true }]
  const fields = changedFields(record)
  return fields.length === 0
    ? [{ field: null, why: 'has no changes' }]
    : fields.map((field) => ({ field, to: baseValue(record, field) }))
}

export const activate: Decide = () => [{ field: 'status', to: 'active' }]
