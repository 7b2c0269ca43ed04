// 换一个县: a plain form of the counties under their prefectures, which works without a script.
import type { RegionLookup } from '../../../organizations/index.ts'
import type { HiddenValue } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'

export interface RegionPicker {
  readonly id: string
  readonly action: string
  readonly label: string
  readonly prompt: string
  readonly button: string
  readonly keeps: readonly HiddenValue[]
  readonly groups: readonly {
    readonly label: string
    readonly options: readonly {
      readonly value: string
      readonly label: string
      readonly chosen: boolean
    }[]
  }[]
}

export interface PickerTerms {
  readonly action: string
  readonly label: string
  readonly chosen: string | null
  readonly keeps: readonly HiddenValue[]
}

export function regionPicker(t: Shell['t'], regions: RegionLookup, terms: PickerTerms): RegionPicker {
  return {
    id: 'region',
    action: terms.action,
    label: terms.label,
    prompt: t('请选县（市、区）'),
    button: t('选好了'),
    keeps: terms.keeps,
    groups: regions.prefectures.map(({ prefecture, counties }) => ({
      label: t.named(prefecture.name),
      options: counties.map(({ code, name }) => ({
        value: code,
        label: name,
        chosen: code === terms.chosen,
      })),
    })),
  }
}
