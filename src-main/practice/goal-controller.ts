import type { Json } from '#domain/json'
import type { BracketedObject } from '#domain/wire/brackets'
import type { Controller, Work } from './controller'
import { findAll, findAllByIds, findById } from './find'
import { required, wantsObject } from './params'
import { refused, words } from './refusal'
import type { Row } from './rows'

const search = (work: Work) => ({ model: 'Goal' as const, ...work })

/** Goals: there is no delete, and no way to write several at once. */
export const goalController: Controller = {
  findAll: (work) => findAll(search(work)),
  findAllByIds: (work) => findAllByIds(search(work)),
  findById: (work) => findById(search(work)),
  create: ({ params, writes, lens }) => {
    const row = writes.create(dataOf(params), lens.emptyClears)
    return wantsObject(params) ? answered(row) : row.id
  },
  update: ({ params, writes, lens }) => {
    const row = writes.update(required(params, 'id'), dataOf(params), lens.emptyClears)
    return wantsObject(params) ? answered(row) : true
  },
  updateField: ({ params, writes, lens }) => {
    const [id, field] = [required(params, 'id'), required(params, 'field')]
    const { value } = params
    if (value === undefined) throw refused(words.missing('value'))
    const row = writes.update(id, { [field]: value }, lens.emptyClears)
    return wantsObject(params) ? answered(row) : true
  },
}

function dataOf({ data }: BracketedObject): BracketedObject {
  if (typeof data !== 'object') throw refused(words.missing('data'))
  return Object.fromEntries(Object.entries(data))
}

function answered(row: Row): Json {
  return { Goal: row }
}
