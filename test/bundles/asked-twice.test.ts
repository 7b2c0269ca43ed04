// 同一道题: what two matters ask alike is proposed by itself, joined at once, and not published twice.
import { beforeAll, describe, expect, test } from 'vitest'
import type { FormDefinition } from '../../src/forms/index.ts'
import type { MergeDecisions } from '../../src/bundles/index.ts'
import { bundlePaths, listBundles } from '../../src/bundles/index.ts'
import { withAllJoined } from '../../src/bundles/pages/admin/same-rows.ts'
import { contentOf, wordsOf } from '../../src/bundles/pages/admin/typed-bundle.ts'
import { askedTwice, checkDecisions } from '../../src/bundles/rules/check-decisions.ts'
import { mergeForms } from '../../src/bundles/rules/merge-forms.ts'
import { suggestSame } from '../../src/bundles/rules/suggest-same.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'

type Question = readonly [key: string, label: string, more?: Readonly<Record<string, unknown>>]

function form(matterCode: string, ...questions: readonly Question[]) {
  const fields = questions.map(([key, label, more]) => ({
    ...{ key, label, type: 'text', required: true, hint: null, example: null, when: null },
    ...{ maxLength: 100, ...more },
  }))
  const sections = [{ key: 's', title: '情况', help: null, when: null, fields }]
  const definition = { title: matterCode, sections } as unknown as FormDefinition
  return { matterCode, matterName: matterCode, definition }
}

const block = (key: string): Question => [
  `block${key}`,
  '申请人信息',
  { type: 'heading', block: { key, version: 1 } },
]
const undecided: MergeDecisions = { same: [], apart: [], carried: [] }
const ref = (matterCode: string, key: string) => ({ matterCode, key })

describe('a proposal to join', () => {
  test.each([
    ['the same words', [['a', '店名']], [['b', '店名']], true],
    ['the same words but for brackets', [['a', '面积（平方米）']], [['b', '面积']], true],
    ['one block, one key', [block('x'), ['a', '姓名']], [block('x'), ['a', '称呼']], true],
    ['words that mean the same', [['a', '手机号码']], [['b', '联系电话']], false],
    ['one key under other words', [['addr', '经营地址']], [['addr', '店在哪里']], false],
    ['the same words in another block', [block('x'), ['n', '民族']], [['n', '民族']], false],
  ] as const)('for %s is sure: %#', (_what, one, other, sure) => {
    const found = suggestSame([form('1', ...one), form('2', ...other)], undecided)
    expect(found.map((each) => each.sure)).toEqual([sure])
  })

  test.each([
    ['another type', [['a', '面积']], [['a', '面积', { type: 'number' }]]],
    [
      'other choices',
      [['a', '类别', { type: 'choice', options: [{ value: '1', label: '甲' }] }]],
      [['a', '类别', { type: 'choice', options: [{ value: '1', label: '乙' }] }]],
    ],
    ['other words and keys', [['a', '店名']], [['b', '面积']]],
    [
      'what nobody is always asked',
      [['a', '店名', { when: { all: [] } }]],
      [['a', '店名', { when: { all: [] } }]],
    ],
  ] as const)('is not made for %s', (_what, one, other) => {
    expect(suggestSame([form('1', ...one), form('2', ...other)], undecided)).toEqual([])
  })

  test('adds a new matter’s question to those that stand joined, unless it was kept apart', () => {
    const forms = ['1', '2', '3'].map((code) => form(code, ['a', '店名']))
    const same = [{ label: '字号', members: [ref('1', 'a'), ref('2', 'a')] }]
    expect(suggestSame(forms, { same, apart: [] })).toEqual([
      { members: [ref('1', 'a'), ref('3', 'a')], label: '字号', sure: true },
    ])
    expect(suggestSame(forms, { same, apart: [[ref('2', 'a'), ref('3', 'a')]] })).toEqual([])
  })
})

test('all that is sure is joined at once, and then nothing is asked twice', () => {
  const forms = ['1', '2', '3'].map((code) => form(code, ['a', '店名'], ['b', '面积']))
  const same = [{ label: '字号', members: [ref('1', 'a'), ref('2', 'a')] }]
  const before = { ...contentOf(wordsOf('x', null)), ...undecided, same }
  expect(askedTwice(before, forms)).toHaveLength(2)
  const after = contentOf(withAllJoined(wordsOf('x', before), forms))
  expect(checkDecisions(after, forms)).toEqual([])
  expect(after.same).toHaveLength(2)
  expect(mergeForms('x', forms, after).asked).toEqual({ before: 6, after: 2 })
})

describe('on the page of a bundle', () => {
  let resources: Resources
  beforeAll(async () => {
    resources = (await useDatabase()).resources
  })

  test('delivered bundles ask nothing twice', async () => {
    const editor = await signedIn(testApp(resources).app, 'qinghai-bianji', 'desk')
    for (const { code } of await listBundles(resources.db, true)) {
      expect((await editor.get(bundlePaths.adminOne(code))).text).not.toContain('问了不止一遍')
    }
  })

  test('a matter that is added asks into what stands joined, and the version in force is not blamed', async () => {
    const editor = await signedIn(testApp(resources).app, 'qinghai-bianji', 'desk')
    const page = bundlePaths.adminOne('retirement')
    const shown = (await editor.get(page)).text
    const stands = {
      ...basicsOf(shown),
      ...fieldsOf(shown),
      p3: '632014006000',
      reason: '加上社保卡',
    }
    const refused = await postForm(editor, page, page, stands)
    expect(refused.status).toBe(422)
    expect(refused.text).toMatch(/加进“申请人姓名”（已有 \d+ 道，再加 1 道）：还没有定/)
    expect(refused.text).not.toContain('在用的这一版')
    const joined = (await postForm(editor, page, page, { ...stands, then: 'join' })).text
    expect(joined.match(/<summary>申请人姓名（/g)).toHaveLength(1)
    expect(joined).toContain('申请人姓名（4 道）：是同一道题')
  })

  test('a matter that is written twice is told by its name, at the second of the two', async () => {
    const editor = await signedIn(testApp(resources).app, 'qinghai-bianji', 'desk')
    const page = bundlePaths.adminOne('retirement')
    const shown = (await editor.get(page)).text
    const stands = { ...basicsOf(shown), ...fieldsOf(shown), p3: '632099003000', reason: '重复' }
    const refused = (await postForm(editor, page, page, stands)).text
    expect(refused).toContain(
      'href="#b-p3">同一个事项写了两次：住房公积金提取（购房、租房）（632099003000）',
    )
    expect(refused).toContain('id="b-p3"')
  })

  test('a new one is refused at the very row, joined by one button, then published', async () => {
    const editor = await signedIn(testApp(resources).app, 'qinghai-bianji', 'desk')
    const page = bundlePaths.adminOne('new')
    const typed = {
      ...{ code: 'shop', name: '开店', summary: '一次办', objects: 'person', leadLineId: 'SCJ' },
      ...{ p0: '632014006000', p1: '632036001000', reason: '新增' },
    }
    const refused = await postForm(editor, page, page, typed)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('几个事项问的是同一道题')
    const link = /href="#(b-g0-is)"/.exec(refused.text)?.[1] ?? 'none'
    expect(refused.text).toContain(`id="${link}"`)
    const joined = await postForm(editor, page, page, { ...typed, then: 'join' })
    expect(joined.status).toBe(200)
    expect(joined.text).toMatch(/有 \d+ 组题定成了同一道题/)
    const rows = fieldsOf(joined.text)
    const published = await postForm(editor, page, page, { ...typed, ...rows })
    expect(published.status).toBe(303)
  })
})

/** What stands above the rows, as a browser would send it. */
function basicsOf(html: string): Record<string, string | string[]> {
  const chosen = (name: string) => {
    const [, options = ''] =
      new RegExp(`<select[^>]*name="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(html) ?? []
    return /value="([^"]*)"[^>]*selected/.exec(options)?.[1] ?? ''
  }
  const typed = (name: string) =>
    new RegExp(`name="${name}"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="${name}"`)
      .exec(html)
      ?.slice(1)
      .find((value) => value !== undefined) ?? ''
  const parts = ['p0', 'p1', 'p2'].flatMap((name) => [
    [name, chosen(name)],
    [`${name}.when`, chosen(`${name}.when`)],
  ])
  return {
    ...Object.fromEntries(parts),
    ...{ name: '企业职工退休', summary: '一次办', objects: 'person', leadLineId: 'RST' },
    ...{ q0: '是不是缴存过住房公积金？', 'q0.key': typed('q0.key') },
  }
}

/** What a browser would send of the rows: the names, the ticked boxes, the chosen verdicts. */
function fieldsOf(html: string): Record<string, string | string[]> {
  const sent: Record<string, string | string[]> = {}
  for (const [tag] of html.matchAll(/<input[^>]*name="g\d+[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1] ?? ''
    const value = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
    if (/type="checkbox"/.test(tag)) {
      if (/\schecked/.test(tag)) sent[name] = [...[sent[name] ?? []].flat(), value]
    } else sent[name] = value
  }
  for (const [, name = '', options = ''] of html.matchAll(
    /<select[^>]*name="(g\d+\.is)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    sent[name] = /value="([^"]*)"[^>]*selected/.exec(options)?.[1] ?? ''
  }
  return sent
}
