// 编码和名称: a code names its type, and no two entries have one name; what is published is only warned of.
import { expect, test } from 'vitest'
import { checkEntry } from '../../../src/matters/rules/check-entry.ts'
import { plainName } from '../../../src/matters/rules/plain-name.ts'
import { someContent } from '../content.ts'

const licence = someContent({ type: '行政许可', typeCode: '01' })
const found = (code: string, isNew: boolean, namesakes: { code: string; name: string }[] = []) =>
  checkEntry(licence, { code, isNew, namesakes }).map(
    (one) => `${one.severity} ${one.code} ${one.field}`,
  )

test.each([
  ['630131001000', []],
  ['XK01002000', []],
  ['630231001000', ['error code-of-other-type entry:code']],
  ['QZ01002000', ['error code-of-other-type entry:code']],
])('the code %s of a licence', (code, findings) => {
  expect(found(code, true)).toEqual(findings)
})

test('what is published can only be replaced, so its other changes are not barred', () => {
  expect(found('630231001000', false)).toEqual(['warning code-of-other-type entry:type'])
})

test('another entry of the same name is named', () => {
  const other = { code: '630131002000', name: '食品经营许可' }
  expect(found('630131001000', true, [other])).toEqual(['error same-name identity:name'])
  expect(found('630131001000', false, [other])).toEqual(['warning same-name identity:name'])
  const [finding] = checkEntry(licence, { code: '630131001000', isNew: true, namesakes: [other] })
  expect(finding?.sentence).toContain('“食品经营许可”（630131002000）')
})

test('names are the same whatever brackets and blanks they are written with', () => {
  expect(plainName('中医（藏医）诊所 备案')).toBe(plainName('中医(藏医)诊所备案'))
  expect(plainName('食品经营许可')).not.toBe(plainName('食品生产许可'))
})
