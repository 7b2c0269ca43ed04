// 检查收费: nothing is charged without law (行政许可法 第五十八条), and what is charged is said.
import type { Fee } from '../types.ts'
import type { Finding } from './finding.ts'
import { error, warning, when } from './finding.ts'

export function checkFee({ charged, standard, basis }: Fee): Finding[] {
  return [
    ...when(charged && basis === null, () =>
      error('fee-without-basis', ['fee', 'feeBasis'], '收费要写明依据，没有法律依据不得收费。'),
    ),
    ...when(charged && standard === null, () =>
      error('fee-without-standard', ['fee', 'feeStandard'], '收费要写明标准。'),
    ),
    ...when(!charged && standard !== null && /[1-9]\d*\s*元/.test(standard), () =>
      warning(
        'free-with-price',
        ['fee', 'charged'],
        `写了不收费，收费标准里却有“${standard ?? ''}”。`,
      ),
    ),
  ]
}
