// Searching the help: what people ask in their own words leads to the section that answers.
import { describe, expect, test } from 'vitest'
import { bestSentence, searchHelp } from '../../src/portal/rules/search-help.ts'
import { helpTopics } from '../../src/portal/texts/index.ts'

const sections = helpTopics.flatMap(({ title, sections: parts }) =>
  parts.map(({ heading, paragraphs, steps, items }) => ({
    ...{ title, heading },
    sentences: [...paragraphs, ...steps, ...items],
  })),
)

describe('the search of the help', () => {
  test.each([
    ['忘了密码怎么办', '密码忘了'],
    ['怎么补正', '补正'],
    ['忘记密码', '密码忘了'],
    ['签名', '一起签'],
    ['取消授权', '请别人代办'],
    ['公司经办人', '单位'],
    ['我要投诉', '对服务不满意'],
    ['收不到短信', '收不到短信'],
    ['照片太大', '能传什么'],
    ['Esc', '键盘'],
    ['容缺受理', '2026年11月22日'],
  ])('%s leads to %s', (question, heading) => {
    const found = searchHelp(sections, question, 8)
    expect(found.map((one) => `${one.title} ${one.heading}`).join('\n')).toContain(heading)
  })

  test('the sentence shown is the one that speaks of it', () => {
    const [first] = searchHelp(sections, '查询码', 1)
    expect(first === undefined ? '' : bestSentence(first, '查询码')).toContain('查询码')
  })

  test.each(['', '怎么办', '？？', '量子纠缠'])('“%s” finds nothing', (question) => {
    expect(searchHelp(sections, question, 8)).toEqual([])
  })

  test('no more than asked for, and every section that is given was one of them', () => {
    const found = searchHelp(sections, '办件', 3)
    expect(found).toHaveLength(3)
    expect(sections).toEqual(expect.arrayContaining([...found]))
  })
})
