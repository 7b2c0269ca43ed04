// 本级承诺 against the steps of the province.
import { expect, test } from 'vitest'
import { promiseDoubt } from '../../../src/matters/rules/own-promise.ts'
import type { Elements } from '../../../src/matters/types.ts'

type Step = Elements['steps'][number]

const step = (days: number, unit: Step['unit'], counted = true) => ({ days, unit, counted }) as Step
const days = (...steps: Step[]) => ({ steps, promiseUnit: 'working-day' }) as const

test.each([
  [null, days(step(20, 'working-day')), null],
  [20, days(step(15, 'working-day'), step(5, 'working-day')), null],
  [1, days(step(15, 'working-day'), step(5, 'working-day')), '加起来的 20 个工作日'],
  [1, days(step(30, 'working-day', false)), null],
  [0, days(step(1, 'working-day')), '承诺当场'],
])('a promise of %s working days', (promised, elements, said) => {
  const doubt = promiseDoubt(promised, elements)
  if (said === null) expect(doubt).toBeNull()
  else expect(doubt).toContain(said)
})
