// 标签 on the page of an application: those on it, and those that could be.
import type { Label } from '../../../../desk/index.ts'
import { paths } from '../../../paths.ts'
import type { DeskSide } from './desk-side.ts'

export interface LabelsPart {
  readonly action: string
  readonly on: readonly Label[]
  readonly off: readonly Label[]
}

/** Null where the department keeps none. */
export function labelsPart({ labels, labelled }: DeskSide, id: string): LabelsPart | null {
  if (labels.length === 0) return null
  const isOn = (label: Label) => labelled.some((one) => one.id === label.id)
  return {
    action: paths.labels(id),
    on: labels.filter(isOn),
    off: labels.filter((one) => !isOn(one)),
  }
}
