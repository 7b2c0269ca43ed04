// What is wrong with a correction that was sent, gathered above the form.
import type { ErrorSummaryProps } from '../../../../platform/web/components.ts'
import type { ResubmitRefusal } from '../../../resubmit.ts'
import { materialId } from './correction-items.ts'
import type { CorrectionItemView, Faults } from './correction-items.ts'
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
      return { faults: { ...noFaults, errors: refusal.errors }, others: [] }
  }
}

/** Each line leads to its question or its place for files. */
export function correctionSummary(
  t: Translate,
  items: readonly CorrectionItemView[],
  { faults, others }: Wrong,
): ErrorSummaryProps {
  const lines = [
    ...others.map((text) => ({ text: t(text), href: '#corrections' })),
    ...faults.errors.map(({ message, fieldId }) => ({ text: message, href: `#${fieldId}` })),
    ...[...faults.materials].flatMap(([number, sentences]) => {
      const name = items.find(({ material }) => material?.id === materialId(number))?.material?.name
      return sentences.map((sentence) => ({
        text: t('{name}：{sentence}', { name: name ?? '', sentence: t(sentence) }),
        href: `#${materialId(number)}`,
      }))
    }),
  ]
  return { title: t('有 {count} 处要改', { count: lines.length }), items: lines }
}
