// What is wrong with a correction that was sent, gathered above the form.
import { saying } from '../../../../platform/i18n/translate.ts'
import type { ErrorSummaryProps } from '../../../../platform/web/components.ts'
import type { ResubmitRefusal } from '../../../resubmit.ts'
import { materialId } from './correction-items.ts'
import type { Faults, MaterialView } from './correction-items.ts'
import type { Translate } from './own-application.ts'

export interface Wrong {
  readonly faults: Faults
  /** Sentences about the form as a whole. */
  readonly others: readonly string[]
}

export const noFaults: Faults = { errors: [], materials: new Map() }

export function isFaulty({ errors, materials }: Faults): boolean {
  return errors.length > 0 || materials.size > 0
}

/** What a refusal says of the form; null when there is no form any more. */
export function wrongBy(refusal: ResubmitRefusal): Wrong | null {
  switch (refusal.reason) {
    case 'not-found':
    case 'not-correcting':
      return null
    case 'incomplete':
      return { faults: { errors: refusal.errors, materials: notSent(refusal.materials) }, others: [] }
  }
}

export function notSent(numbers: readonly number[]): Faults['materials'] {
  return new Map(numbers.map((number) => [number, [saying('还没有补传，请选好文件再交')]] as const))
}

/** Each line leads to its question or its place for files. */
export function correctionSummary(
  t: Translate,
  places: readonly MaterialView[],
  { faults, others }: Wrong,
): ErrorSummaryProps {
  const lines = [
    ...others.map((text) => ({ text: t(text), href: '#corrections' })),
    ...faults.errors.map(({ summary, fieldId }) => ({ text: t(summary), href: `#${fieldId}` })),
    ...[...faults.materials].flatMap(([number, sentences]) => {
      const name = places.find(({ id }) => id === materialId(number))?.name
      return sentences.map((sentence) => ({
        text: t('{name}：{sentence}', { name: name ?? '', sentence }),
        href: `#${materialId(number)}`,
      }))
    }),
  ]
  return { title: t('有 {count} 处要改', { count: lines.length }), items: lines }
}
