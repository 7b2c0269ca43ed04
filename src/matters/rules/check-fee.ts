// 检查收费: nothing is charged without law (行政许可法 第五十八条), and what is charged is said: as a whole,
// or item by item.
import type { Fee } from '../types.ts'
import type { Finding } from './finding.ts'
import { error, rowField, warning, when } from './finding.ts'

export function checkFee({ charged, standard, basis, items }: Fee): Finding[] {
  const priced = standard ?? items[0]?.standard ?? ''
  return [
    ...when(charged && basis === null && items.length === 0, () =>
      error('fee-without-basis', ['fee', 'feeBasis'], '收费要写明依据，没有法律依据不得收费。'),
    ),
    ...items.flatMap((item, at) =>
      when(basis === null && item.basis.trim() === '', () =>
        error(
          'fee-without-basis',
          ['fee', rowField('fees', at, 'basis')],
          `收费项目“${item.name}”没有写依据，没有法律依据不得收费。`,
        ),
      ),
    ),
    ...when(charged && standard === null && items.length === 0, () =>
      error(
        'fee-without-standard',
        ['fee', 'feeStandard'],
        '收费要写明标准：写在“收费标准”里，或者一项一项写在“收费项目”里。',
      ),
    ),
    ...when(!charged && /[1-9]\d*\s*元/.test(priced), () =>
      warning('free-with-price', ['fee', 'charged'], `写了不收费，却写着“${priced}”。`),
    ),
  ]
}
