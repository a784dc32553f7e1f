import type { Controller, Work } from './controller'
import { findAll, findAllByIds, findAllIds, findById } from './find'

const search = (work: Work) => ({ model: 'Advertiser' as const, ...work })

/** Advertisers, to be read only. Some controllers wrap a list even where no limit was asked for: here it is this one. */
export const advertiserController: Controller = {
  findAll: (work) => findAll(search(work), true),
  findAllByIds: (work) => findAllByIds(search(work)),
  findAllIds: (work) => findAllIds(search(work)),
  findById: (work) => findById(search(work)),
}
