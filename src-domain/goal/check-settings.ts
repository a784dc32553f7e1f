import type { DecimalMark } from '#domain/money/typed'

/** What a person can set of the rules and their sentences. */
export interface CheckSettings {
  /** Amounts in sentences are written with it. */
  readonly mark: DecimalMark
  /** An amount that moves further than this from the platform's, in percent of it, is asked about before a post. */
  readonly farPercent: number
}

/** Where nothing is set, and on the command line, whose output scripts read. */
export const defaultCheckSettings: CheckSettings = { mark: '.', farPercent: 50 }
