// 一件事: nothing is asked twice, nothing is lost, versions stay, and search finds them.
import { beforeAll, describe, expect, test } from 'vitest'
import supertest from 'supertest'
import { askedElements } from '../../src/matters/index.ts'
import { currentParts, listBundles, mergedOf, publishBundle } from '../../src/bundles/index.ts'
import type { Merged } from '../../src/bundles/index.ts'
import { answersFor, mergedPath, profileKeys, rawFor } from '../../src/bundles/index.ts'
import { checkContent } from '../../src/bundles/rules/check-content.ts'
import { partsFor, readSituation } from '../../src/bundles/rules/parts.ts'
import { checkDefinition, dictionaries, readDefinition } from '../../src/forms/index.ts'
import { system } from '../../src/kernel/actor.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { testApp } from '../support/app.ts'
import { contextFor } from '../support/context.ts'
import { contentOf, wordsOf } from '../../src/bundles/pages/admin/typed-bundle.ts'
import { useDatabase } from '../support/database.ts'
import { signedIn } from '../support/sign-in.ts'

let resources: Resources
let all: readonly { readonly name: string; readonly merged: Merged }[]

beforeAll(async () => {
  resources = (await useDatabase()).resources
  const bundles = await listBundles(resources.db, true)
  all = await Promise.all(
    bundles.map(async ({ content }) => {
      const codes = content.parts.map(({ matterCode }) => matterCode)
      const parts = await currentParts(resources.db, codes)
      return { name: content.name, merged: await mergedOf(resources.db, content, parts) }
    }),
  )
})

describe('the merged form of every bundle', () => {
  test('is a sound form that asks less than the matters apart', async () => {
    const known = await dictionaries()
    expect(all.length).toBeGreaterThanOrEqual(3)
    for (const { merged } of all) {
      const { definition, asked } = merged.form
      expect(readDefinition(JSON.parse(JSON.stringify(definition)))).toMatchObject({ ok: true })
      expect(checkDefinition(definition, Object.keys(known))).toEqual([])
      expect(asked.after).toBeLessThan(asked.before)
      expect(definition.sections[0]?.key).toBe('shared')
    }
  })

  test('answers every question of every matter, each exactly once', () => {
    for (const { merged } of all) {
      for (const { matterCode } of merged.parts) {
        const keys = Object.values(merged.form.sources)
          .flat()
          .filter((source) => source.matterCode === matterCode)
          .map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
      }
      const sources = Object.values(merged.form.sources).flat()
      expect(sources).toHaveLength(merged.form.asked.before)
    }
  })

  test('gives each matter its answers back under its own names', () => {
    for (const { merged } of all) {
      for (const { matterCode } of merged.parts) {
        const asks = (merged.form.sources['applicantName'] ?? [])
          .filter((one) => one.matterCode === matterCode)
          .map(({ key }) => [key, '才仁'])
        const own = answersFor(merged.form, matterCode, { applicantName: '才仁' })
        expect(own).toEqual(Object.fromEntries(asks))
        for (const [key, sources] of Object.entries(merged.form.sources)) {
          for (const source of sources.filter((one) => one.matterCode === matterCode)) {
            expect(mergedPath(merged.form, matterCode, `${source.key}.0.x`)).toBe(`${key}.0.x`)
            expect(rawFor(merged.form, matterCode, { [`${key}.0.x`]: ['1'] })).toMatchObject({
              [`${source.key}.0.x`]: ['1'],
            })
          }
        }
      }
    }
  })

  test('asks each thing once, and keeps apart what is not the same', () => {
    const labels = (name: string) =>
      all
        .find((one) => one.name === name)
        ?.merged.form.definition.sections.flatMap(({ fields }) => fields)
        .map(({ label }) => label) ?? []
    const shop = labels('开办餐饮店')
    const twice = /法定代表人|联系人$|联系电话|单位详细地址|场所详细地址|从业人员数/
    expect(shop.filter((label) => twice.test(label))).toEqual([])
    const child = labels('新生儿出生')
    expect(child.filter((label) => /电话|手机/.test(label))).toEqual(['手机号码'])
    expect(child.filter((label) => /出生(日期|时间)/.test(label))).toEqual(['新生儿出生日期'])
    expect(child.filter((label) => /藏文/.test(label))).toHaveLength(1)
    expect(child).toEqual(
      expect.arrayContaining(['落户地', '申请人户籍所在地', '民族', '申请人民族']),
    )
  })

  test.each([
    ['开办餐饮店', '统一社会信用代码', '个体工商户设立登记'],
    ['新生儿出生', '出生医学证明编号', '出生医学证明首次签发'],
  ])('of %s demands nobody’s %s, which %s gives out', (name, label, source) => {
    const fields = all
      .find((one) => one.name === name)
      ?.merged.form.definition.sections.flatMap((section) => section.fields)
    const field = fields?.find((one) => one.label === label)
    expect(field).toMatchObject({ required: false, hint: expect.stringContaining(source) })
  })

  test('is filled with what the account knows by what each question means', () => {
    const child = all.find(({ name }) => name === '新生儿出生')?.merged.form
    const keys = child === undefined ? {} : profileKeys(child)
    const labels = child?.definition.sections
      .flatMap(({ fields }) => fields)
      .filter(({ key }) => ['nation', 'hkRegion', 'applicantId'].includes(keys[key] ?? ''))
      .map(({ label }) => label)
    expect(labels).toEqual(['申请人身份证号码', '申请人民族', '申请人户籍所在地'])
  })

  test('asks for a paper once, and loses none', () => {
    for (const { merged } of all) {
      const before = merged.parts.flatMap(
        ({ version }) => askedElements(version.elements).materials,
      )
      expect(merged.materials.flatMap(({ sources }) => sources)).toHaveLength(before.length)
      expect(merged.materials.length).toBeLessThan(before.length)
      const identity = merged.materials.filter(({ name }) => name.includes('居民身份证'))
      expect(identity.length).toBeLessThanOrEqual(2)
    }
  })
})

test('the editor chooses matters, conditions and questions by name', async () => {
  const editor = await signedIn(testApp(resources).app, 'qinghai-bianji', 'desk')
  const page = '/admin/bundles/restaurant'
  const shown = await editor.get(page)
  expect(shown.text).toContain('食品经营许可（630131001000）')
  expect(shown.text).toContain('只在“店里是不是还经营住宿、洗浴、美容美发？”答“是”时办')
  expect(shown.text).toContain('公共场所卫生许可：从业人员数')
  expect(shown.text).not.toContain('<textarea')
  const typed = wordsOf('restaurant', (await listBundles(resources.db, true))[0]?.content ?? null)
  expect(contentOf(typed)).toEqual((await listBundles(resources.db, true))[0]?.content)
})

describe('a bundle', () => {
  const content = {
    ...{
      name: '一件',
      summary: '说明',
      aliases: [],
      objects: ['person' as const],
      leadLineId: 'SCJ',
    },
    questions: [{ key: 'big', text: '大吗' }],
    parts: [
      { matterCode: '1', when: null },
      { matterCode: '2', when: 'big' },
    ],
    ...{ same: [], apart: [], carried: [] },
  }
  const known = new Set(['1', '2'])

  test('takes in what the situation needs', () => {
    expect(
      partsFor(content, readSituation(content, {})).map(({ matterCode }) => matterCode),
    ).toEqual(['1'])
    const big = readSituation(content, { 's.big': 'yes', 's.other': 'yes' })
    expect(big).toEqual({ big: true })
    expect(partsFor(content, big)).toHaveLength(2)
  })

  test.each([
    [{ name: ' ' }, 'no-name'],
    [{ objects: [] }, 'objects'],
    [{ parts: content.parts.slice(0, 1), questions: [] }, 'too-few-parts'],
    [
      {
        parts: [
          { matterCode: '1', when: null },
          { matterCode: '1', when: 'big' },
        ],
      },
      'matter-twice',
    ],
    [
      {
        parts: [
          { matterCode: '9', when: null },
          { matterCode: '2', when: 'big' },
        ],
      },
      'unknown-matter',
    ],
    [{ questions: [] }, 'unknown-question'],
    [{ questions: [...content.questions, { key: 'x', text: 'x' }] }, 'unused-question'],
  ])('is not published with a fault (%#)', (change, fault) => {
    const findings = checkContent({ ...content, ...change }, known)
    expect(findings.map((one) => one.fault)).toContain(fault)
  })

  test('never changes once published; the same again is no version', async () => {
    const [first] = await listBundles(resources.db, false)
    const again = {
      code: first?.code ?? '',
      content: first?.content ?? content,
      changeReason: '再发',
    }
    const ctx = contextFor(resources, system)
    expect(await publishBundle(ctx, again)).toMatchObject({
      refusal: { reason: 'nothing-changed' },
    })
    await expect(
      resources.db('bundleVersions').update({ changeReason: '改' } as never),
    ).rejects.toThrow()
  })

  test('is found by search, in the list, and has a guide for each situation', async () => {
    const agent = supertest(testApp(resources).app)
    expect((await agent.get('/matters?q=%E5%BC%80%E9%A5%AD%E9%A6%86')).text).toContain(
      '/one-thing/restaurant',
    )
    expect((await agent.get('/one-thing')).text).toContain('新生儿出生')
    const plain = await agent.get('/one-thing/restaurant')
    expect(plain.text).not.toContain('公共场所卫生许可')
    const fire = await agent.get('/one-thing/restaurant?s.lodging=yes')
    expect(fire.text).toContain('公共场所卫生许可')
    expect((await agent.get('/one-thing/nothing')).status).toBe(404)
    const part = (await agent.get('/matters/630131001000')).text
    expect(part).toContain('href="/one-thing/restaurant"')
    expect((await agent.get('/matters/630711002000')).text).not.toContain('href="/one-thing/')
  })
})
