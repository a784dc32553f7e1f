import { number, type ObjectSchema } from 'yup'
import { leftSchema, viewName, viewSchema } from '#domain/query/view-schema'
import type { FindVerbs } from './find-verbs'
import { exactly, name } from './request-shapes'

/** What the verbs that find goals may be asked, checked strictly. */
export const findSchemas: Readonly<Record<keyof FindVerbs, ObjectSchema<object>>> = {
  'views.list': exactly({ network: name() }),
  'views.save': exactly({ network: name(), view: viewSchema, instead: viewName().optional() }),
  'views.remove': exactly({ network: name(), name: viewName() }),
  'views.remember': exactly({ network: name(), left: leftSchema }),
  'history.pulled': exactly({
    network: name(),
    days: number().integer().min(1).max(365).required(),
  }),
}
