import { goalFields } from '#domain/goal/catalogue'
import { advertiserFields } from '#domain/network/advertiser'
import { offerFields } from '#domain/network/offer'

const leaves: ReadonlySet<string> = new Set()

export const goalModel = { name: 'Goal', fields: goalFields, leaves } as const

export const offerModel = { name: 'Offer', fields: offerFields, leaves } as const

/** The platform's documentation lists a token among an advertiser's fields, with which conversions can be reported. */
export const advertiserModel = {
  name: 'Advertiser',
  fields: advertiserFields,
  leaves: new Set(['conversion_security_token']),
} as const
