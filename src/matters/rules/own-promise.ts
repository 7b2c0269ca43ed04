// 本级承诺: a place may promise less time than the province; whether its steps leave it that is another matter.
import type { Elements } from '../types.ts'
import { promiseInWords } from './words.ts'
import { inWorkingDays } from './term.ts'

/** A sentence when all steps that count take longer than what the place promised; null otherwise. */
export function promiseDoubt(
  promisedDays: number | null,
  { steps, promiseUnit }: Pick<Elements, 'steps' | 'promiseUnit'>,
): string | null {
  if (promisedDays === null) return null
  const needed = steps
    .filter(({ counted }) => counted)
    .reduce((sum, { days, unit }) => sum + inWorkingDays({ length: days, unit }), 0)
  if (needed <= inWorkingDays({ length: promisedDays, unit: promiseUnit })) return null
  const promise = promiseInWords(promisedDays, promiseUnit)
  return `本级承诺${promise}，比各环节加起来的 ${Math.ceil(needed)} 个工作日短。环节的时限由省级定，请核对本级做不做得到；做不到就改回来。`
}
