import type { Controller, Work } from './controller'
import { findAll, findAllByIds, findAllIds, findById } from './find'

const search = (work: Work) => ({ model: 'Offer' as const, ...work })

/** Offers, to be read only: Goalpost never writes one. */
export const offerController: Controller = {
  findAll: (work) => findAll(search(work)),
  findAllByIds: (work) => findAllByIds(search(work)),
  findAllIds: (work) => findAllIds(search(work)),
  findById: (work) => findById(search(work)),
}
