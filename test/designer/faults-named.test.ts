// 发布前检查: every fault that bars a form or makes it worse is planted in one, and named with a link to its place, on
// a telephone without scripts; none of it is published.
import { beforeAll, expect, test } from 'vitest'
import { openHall } from '../stories/support/hall.ts'
import { Person } from '../stories/support/person.ts'
import { describeWithBrowser, noSidewaysScroll, screens } from '../support/browser.ts'
import { question } from '../forms/sample.ts'

const both = {
  all: [
    { field: 'has', op: 'equals', value: true },
    { field: 'has', op: 'equals', value: false },
  ],
}
const planted = [
  question('yes-no', { key: 'has', label: '家里有牲畜吗', yes: '有牦牛的', no: '没有牦牛的' }),
  question('text', { key: 'never', label: '永远问不到', when: both }),
  question('text', {
    key: 'early',
    label: '先问的',
    when: { field: 'late', op: 'equals', value: '好' },
  }),
  question('text', { key: 'late', label: '后问的' }),
  question('id-number', { key: 'idOne', label: '身份证号' }),
  question('id-number', { key: 'idTwo', label: '您的身份证号码' }),
  question('text', { key: 'blank', label: ' ' }),
]
const definition = {
  title: '草场补助',
  sections: [{ key: 'all', title: '全部', help: null, when: null, fields: planted }],
}

describeWithBrowser('a form with every fault', () => {
  let editor: Person
  let design: string

  beforeAll(async () => {
    const hall = await openHall('2026-03-12 10:00')
    editor = await Person.at(hall, screens.phoneWithoutScript)
    await editor.opens('/admin/forms')
    await editor.signsIn('qinghai-bianji')
    await editor.opens('/admin/forms')
    await editor.page.fill('#title', '草场补助')
    await editor.goesOnBy('form[method=post] button.button')
    design = new URL(editor.page.url()).pathname
    await editor.opens(`${design}/import`)
    const buffer = Buffer.from(JSON.stringify({ definition, samples: [] }))
    await editor.page.setInputFiles('main input[type=file]', {
      ...{ name: 'form.json', mimeType: 'application/json', buffer },
    })
    await editor.goesOnBy('form[method=post] button[type=submit]:visible')
    expect(new URL(editor.page.url()).pathname).toBe(design)
  })

  test.each([
    [
      'a question that no answers lead to',
      '“永远问不到”：怎么填都到不了这道题，请看看条件',
      'never',
    ],
    ['a condition on a later answer', '“先问的”：条件里的题排在后面，请移到前面', 'early'],
    [
      'two questions of one meaning',
      '“您的身份证号码”：和“身份证号”问的是同一件事，只留一道',
      'idTwo',
    ],
    ['no label', '“没有题目的一题（代号 blank）”：没有题目', 'blank'],
    ['no translation', '“家里有牲畜吗”：有 3 句还没有英文译文', 'has'],
  ])('%s is named, and its link leads there', async (_what, words, key) => {
    await editor.opens(design)
    expect(await noSidewaysScroll(editor.page)).toBe(true)
    const more = editor.page.locator('#findings details:not([open]) summary')
    if ((await more.count()) > 0) await more.click()
    const link = editor.page.locator('#findings').getByRole('link', { name: words, exact: true })
    await link.click()
    await editor.page.waitForLoadState('load')
    expect(new URL(editor.page.url()).pathname).toBe(`${design}/question`)
    const own = await editor.page.locator('main #key').inputValue()
    expect(own).toBe(key)
    expect(await noSidewaysScroll(editor.page)).toBe(true)
  })

  test('the question without a label can be opened from the outline, and nothing of it is published', async () => {
    await editor.opens(design)
    await editor.follows('没有题目的一题（代号 blank）')
    expect(await editor.page.locator('main #key').inputValue()).toBe('blank')
    await editor.opens(design)
    const refused = await editor.presses('发布这一版')
    expect(refused?.status()).toBe(422)
    await editor.sees('还有必须改的问题，改好才能发布。')
  })
})
