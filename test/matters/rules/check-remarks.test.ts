// 备注: what editors wrote to themselves, and what only looks like it.
import { expect, test } from 'vitest'
import { checkRemarks } from '../../../src/matters/rules/check-remarks.ts'
import { someContent } from '../content.ts'

const findings = (condition: string) => {
  const sound = someContent()
  return checkRemarks({ ...sound, elements: { ...sound.elements, conditions: [condition] } })
}

test.each([
  '省收费文件（未核）',
  '年满 18 周岁，条号待核',
  '服务指南（检索到的转述）',
  '待补充',
  '多少天？？',
])('“%s” is a remark', (text) => expect(findings(text)).toHaveLength(1))

test.each([
  '未核发许可证的不得经营',
  '货物留待查验',
  '名称（未核准的除外）',
  '待核准后缴费',
  '本人转述他人意见的，应当说明',
])('“%s” is none', (text) => expect(findings(text)).toEqual([]))
