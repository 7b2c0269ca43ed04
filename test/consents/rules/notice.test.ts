// What a notice must say, and how its text is read.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noticeFaults } from '../../../src/consents/rules/check-notice.ts'
import { sectionsOf, sentencesOfBody } from '../../../src/consents/rules/sections.ts'
import delivered from '../../../seeds/data/privacy-notice.json' with { type: 'json' }

const good = { ...delivered, changes: '写清保存多久', asksConsent: false }

describe('the text of a notice', () => {
  test('has headings with their paragraphs and items', () => {
    expect(sectionsOf('## 谁负责\n本站。\n\n## 收集什么\n- 姓名\n- 电话\r\n写在这里。')).toEqual([
      { heading: '谁负责', paragraphs: ['本站。'], items: [] },
      { heading: '收集什么', paragraphs: ['写在这里。'], items: ['姓名', '电话'] },
    ])
  })

  test('loses no line that stands below a heading', () => {
    const line = fc.stringMatching(/^[一-龥]{1,12}$/)
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), fc.array(line), (headings, words) => {
        const body = headings.flatMap((one) => [`## ${one}`, ...words.map((word) => `- ${word}`)])
        expect(sentencesOfBody(body.join('\n'))).toEqual(headings.flatMap((one) => [one, ...words]))
      }),
    )
  })
})

describe('before it is published', () => {
  test('the delivered text is without fault', () => {
    expect(noticeFaults(good)).toEqual({})
  })

  test.each([
    ['lead', { lead: ' ' }, 'empty'],
    ['changes', { changes: '' }, 'empty'],
    ['lead', { lead: '长'.repeat(201) }, 'too-long'],
    ['body', { body: '没有小标题' }, 'no-headings'],
    ['body', { body: `开头\n${good.body}` }, 'unplaced'],
    ['body', { body: good.body.replace('{host}', '{hots}') }, 'unknown-slot'],
    ['body', { body: '## 收集什么\n- 姓名，用来办事，电话 {hotline}' }, 'unsaid'],
  ] as const)('%s is refused: %j', (field, change, fault) => {
    expect(noticeFaults({ ...good, ...change })).toEqual({ [field]: fault })
  })
})
