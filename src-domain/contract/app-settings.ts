import { number, object, string, type ObjectSchema } from 'yup'
import { defaultCheckSettings, type CheckSettings } from '#domain/goal/check-settings'
import type { DecimalMark } from '#domain/money/typed'

/** What a person sets in the settings dialog. */
export interface AppSettings {
  /** The mark that amounts are written with: one of them, or the one of the system's regional format. */
  readonly decimalMark: DecimalMark | 'system'
  /** An amount that moves further than this is asked about before a post. */
  readonly farPercent: number
  /** How long the history is kept; null for ever. */
  readonly historyDays: HistoryDays | null
  /** How many calls to the platform in ten seconds are made at most: what is left of its 50 is for other programs. */
  readonly calls: Calls
  /** Light or dark, or as the system is. */
  readonly theme: Theme
  /** Whether contrast is high, or as the system asks for it. */
  readonly contrast: Contrast
  /** How close the lines of lists are. */
  readonly density: Density
}

/** What can be chosen for the history, besides keeping all of it. */
export const HISTORY_DAYS = [30, 90, 180, 365] as const
export type HistoryDays = (typeof HISTORY_DAYS)[number]

/** What can be chosen for the calls. */
export const CALLS = [10, 25, 40, 50] as const
export type Calls = (typeof CALLS)[number]

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const CONTRASTS = ['system', 'high'] as const
export type Contrast = (typeof CONTRASTS)[number]

/** The height of a line in a list, in CSS pixels. */
export const ROW_HEIGHTS = { compact: 28, normal: 32, roomy: 36 } as const
export type Density = keyof typeof ROW_HEIGHTS

export const initialSettings: AppSettings = {
  decimalMark: 'system',
  farPercent: defaultCheckSettings.farPercent,
  historyDays: 90,
  calls: 25,
  theme: 'system',
  contrast: 'system',
  density: 'normal',
}

/** The least and the most that farPercent may be. */
export const FAR_PERCENT = { least: 1, most: 1000 } as const

/** Checks settings from outside, strictly. */
export const settingsSchema: ObjectSchema<AppSettings> = object({
  decimalMark: string<AppSettings['decimalMark']>().oneOf(['system', '.', ',']).required(),
  farPercent: number().integer().min(FAR_PERCENT.least).max(FAR_PERCENT.most).required(),
  historyDays: number<HistoryDays>().oneOf(HISTORY_DAYS).nullable().defined(),
  calls: number<Calls>().oneOf(CALLS).required(),
  theme: string<Theme>().oneOf(THEMES).required(),
  contrast: string<Contrast>().oneOf(CONTRASTS).required(),
  density: string<Density>().oneOf(['compact', 'normal', 'roomy']).required(),
})
  .noUnknown()
  .required()

/** The days for which the history is kept, as a number to reckon with. */
export function historyDaysOf({ historyDays }: AppSettings): number {
  return historyDays ?? Infinity
}

/** What the settings come to on a system whose regional format has this mark. */
export function checkSettingsOf(
  { decimalMark, farPercent }: AppSettings,
  systemMark: DecimalMark,
): CheckSettings {
  return { mark: decimalMark === 'system' ? systemMark : decimalMark, farPercent }
}
