// 主项和子项: what may stand under what, told with the place and the reason.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Relative } from '../../../src/matters/rules/check-family.ts'
import { checkFamily, familyOf } from '../../../src/matters/rules/check-family.ts'
import { someContent } from '../content.ts'

function relative(code: string, change: Partial<Relative> = {}): Relative {
  return {
    ...{ code, name: `事项${code}`, status: 'published', levels: ['county'], mainCode: null },
    ...change,
  }
}

function found(own: Relative, others: readonly Relative[]): string[] {
  const { elements } = someContent()
  const relatives = new Map([...others, own].map((one) => [one.code, one]))
  const version = someContent({
    levels: own.levels,
    elements: { ...elements, mainCode: own.mainCode },
  })
  return checkFamily(version, familyOf(own, relatives)).map(
    ({ severity, field, sentence }) => `${severity} ${field ?? '-'} ${sentence}`,
  )
}

const under = (code: string, mainCode: string, change: Partial<Relative> = {}) =>
  relative(code, { ...change, mainCode })

test('a matter of the same level stands under a main matter', () => {
  expect(found(under('乙', '甲'), [relative('甲')])).toEqual([])
  const wider = relative('甲', { levels: ['province', 'county'] })
  expect(found(under('乙', '甲'), [wider])).toEqual([])
})

const refused: readonly (readonly [string, Relative, readonly Relative[], string])[] = [
  ['itself', under('乙', '乙'), [], '主项不能是它自己'],
  ['nothing known', under('乙', '甲'), [], '没有编码为“甲”的事项'],
  ['its own sub-item', under('乙', '甲'), [under('甲', '乙')], '绕成了一圈'],
  ['a longer circle', under('乙', '甲'), [under('甲', '丙'), under('丙', '乙')], '绕成了一圈'],
  ['a sub-item', under('乙', '甲'), [under('甲', '丙'), relative('丙')], '自己是“事项丙”的子项'],
  ['another, with sub-items', under('乙', '甲'), [relative('甲'), under('丙', '乙')], '下面有子项'],
  ['one withdrawn', under('乙', '甲'), [relative('甲', { status: 'withdrawn' })], '已经取消'],
  [
    'one of a lower level',
    under('乙', '甲', { levels: ['prefecture', 'county'] }),
    [relative('甲')],
    '子项不能高于主项',
  ],
]

test.each(refused)('under %s it is refused', (_, own, others, sentence) => {
  const [finding, ...rest] = found(own, others)
  expect(rest).toEqual([])
  expect(finding).toContain('error identity:mainCode')
  expect(finding).toContain(sentence)
})

test('a main matter cannot give up the level of its sub-item', () => {
  const above = under('乙', '甲', { levels: ['province'] })
  expect(found(relative('甲'), [above])[0]).toContain('error identity:levels 子项“事项乙”')
})

test('one that is not published yet is only pointed out', () => {
  const [finding] = found(under('乙', '甲'), [relative('甲', { status: 'draft' })])
  expect(finding).toContain('warning')
})

test('whatever stands under whatever, three levels or a circle never pass', () => {
  const codes = ['甲', '乙', '丙', '丁']
  const code = fc.constantFrom(...codes)
  fc.assert(
    fc.property(fc.array(fc.option(code), { minLength: 4, maxLength: 4 }), (mains) => {
      const all = codes.map((each, at) => relative(each, { mainCode: mains[at] ?? null }))
      const fine = all.every((own) => found(own, all).length === 0)
      const lawful = all.every(
        ({ mainCode }) =>
          mainCode === null || all.find((one) => one.code === mainCode)?.mainCode === null,
      )
      expect(fine).toBe(lawful)
    }),
  )
})

test('a code of another family is pointed at', () => {
  const main = relative('630131001000')
  expect(found(under('630131001002', main.code), [main])).toEqual([])
  const [other, ...rest] = found(under('630123006000', main.code), [main])
  expect(rest).toEqual([])
  expect(other).toContain('warning identity:mainCode 基本编码 630123006000 不在主项')
})
