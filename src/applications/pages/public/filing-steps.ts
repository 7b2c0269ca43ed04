// The way through an application: its sections, the materials, the last look.
import type { StepsProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import type { FilingState } from './filing-state.ts'

/** A section by its number, or one of the two pages that follow. */
export type Place = number | 'materials' | 'check'

/** Where a draft is gone on with: the first page on which something is missing. */
export function firstOpen(id: string, { sections, missing }: FilingState): string {
  const open = sections.find(({ errors }) => errors.length > 0)
  if (open !== undefined) return paths.section(id, open.number)
  return missing.length > 0 ? paths.materials(id) : paths.check(id)
}

export function nextOf(id: string, { sections }: FilingState, number: number): string {
  const next = sections.find((one) => one.number > number)
  return next === undefined ? paths.materials(id) : paths.section(id, next.number)
}

/** Null at the first section. */
export function previousOf(id: string, { sections }: FilingState, place: Place): string | null {
  if (place === 'check') return paths.materials(id)
  const before = place === 'materials' ? sections : sections.filter((one) => one.number < place)
  const last = before.at(-1)
  return last === undefined ? null : paths.section(id, last.number)
}

export interface Way {
  readonly steps: StepsProps
  /** 第 2 步，共 4 步 */
  readonly where: string
}

export function wayOf(t: Shell['t'], { sections, missing }: FilingState, here: Place): Way {
  const stations: readonly { place: Place; label: string; complete: boolean }[] = [
    ...sections.map(({ number, section, errors }) => {
      return { place: number, label: t(section.title), complete: errors.length === 0 }
    }),
    { place: 'materials', label: t('材料'), complete: missing.length === 0 },
    { place: 'check', label: t('核对并提交'), complete: false },
  ]
  const at = stations.findIndex(({ place }) => place === here)
  const total = stations.length
  return {
    where: t('第 {number} 步，共 {total} 步', { number: at + 1, total }),
    steps: {
      label: t('共 {total} 步', { total }),
      items: stations.map(({ label, complete }, index) => ({
        label: `${index + 1} ${label}`,
        state: index === at ? 'current' : index < at && complete ? 'done' : 'todo',
      })),
    },
  }
}
