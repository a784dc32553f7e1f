/** Which goals a list is about: all, those of one offer, or those whose offer this network does not know. */
export type Scope = 'all' | 'lost' | number
