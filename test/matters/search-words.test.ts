// Plain words: what people say finds the matter, and what finds nothing is noted without numbers.
import type { Express } from 'express'
import { beforeAll, describe, expect, test } from 'vitest'
import { system } from '../../src/kernel/actor.ts'
import { addWord, removeWord } from '../../src/matters/edit-words.ts'
import { searchMatters } from '../../src/matters/queries/search.ts'
import { missOf } from '../../src/matters/rules/miss.ts'
import { noFilters } from '../../src/matters/rules/search/filters.ts'
import { readElsewhere } from '../../src/matters/rules/read-elsewhere.ts'
import { readQuery } from '../../src/matters/rules/search-query.ts'
import { plainWords } from '../../src/matters/queries/plain-words.ts'
import { contextFor } from '../support/context.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { useDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import supertest from 'supertest'

let database: TestDatabase
let app: Express

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
})

async function firstThree(typed: string): Promise<string[]> {
  const { page } = await searchMatters(database.db, readQuery(typed), noFilters, null)
  return page.items.slice(0, 3).map(({ name }) => name)
}

describe('questions in plain words', () => {
  test.each([
    ['生娃要办什么', '生育登记'],
    ['我想开饭馆需要什么手续', '食品经营许可'],
    ['怎么办身份证', '居民身份证申领、换领、补领'],
    ['身份证过期了怎么办', '居民身份证申领、换领、补领'],
    ['身份证掉了', '居民身份证申领、换领、补领'],
    ['宝宝落户', '出生登记（申报户口）'],
    ['退休金怎么领', '企业职工基本养老保险退休审核'],
    ['老板不发工资找谁', '拖欠农民工工资举报投诉'],
    ['工伤怎么鉴定', '劳动能力鉴定'],
    ['失业了能领钱吗', '失业保险金申领'],
    ['孩子上学报名', '义务教育阶段新生入学报名'],
    ['上大学没钱怎么办', '生源地信用助学贷款申请'],
    ['去外省住院能报销吗', '基本医疗保险异地就医备案'],
    ['高血压药费', '门诊慢特病病种待遇认定'],
    ['家里困难想申请补助', '最低生活保障对象认定、保障金给付'],
    ['农村低保', '最低生活保障对象认定、保障金给付'],
    ['八十岁补贴', '高龄老年人补贴给付'],
    ['我要开公司', '公司设立登记'],
    ['公司不干了', '市场主体简易注销登记'],
    ['买到假货怎么投诉', '消费者投诉举报（12315）'],
    ['开诊所要什么证', '医疗机构执业登记'],
    ['开药店', '药品零售企业许可'],
    ['理发店要办卫生证吗', '公共场所卫生许可'],
    ['开民宿', '旅馆业特种行业许可'],
    ['新车上牌', '机动车注册登记'],
    ['跑出租要什么证', '巡游出租汽车驾驶员证核发'],
    ['二手房过户', '不动产转移登记（二手房过户）'],
    ['公积金怎么提取', '住房公积金提取（购房、租房）'],
    ['没房住想租政府的房', '公共租赁住房申请'],
    ['村里盖房子审批', '农村村民宅基地用地建房审批'],
    ['牛被狼吃了', '陆生野生动物致害补偿申请'],
    ['熊进屋了', '陆生野生动物致害补偿申请'],
    ['草场补贴', '草原生态保护补助奖励（禁牧、草畜平衡）申报'],
    ['挖冬虫夏草要证吗', '冬虫夏草采集许可（采集证）'],
    ['卖牛羊要检疫吗', '动物及动物产品检疫合格证核发'],
    ['买拖拉机有补贴吗', '农业机械购置与应用补贴申请'],
    ['我要当兵', '应征公民报名（征兵）'],
    ['出国证件', '普通护照签发（导办）'],
    ['无犯罪证明', '无犯罪记录证明'],
    ['離婚登記', '内地居民离婚登记'],
    ['營業執照', '个体工商户设立登记'],
    ['護照', '普通护照签发（导办）'],
    ['邻居吵架谁来管', '人民调解申请'],
    ['开KTV', '娱乐场所经营许可'],
  ])('%s', async (typed, name) => {
    expect(await firstThree(typed)).toContain(name)
  })
})

test('a name that says it stands before a plain word', async () => {
  const [first] = await firstThree('失业登记')
  expect(first).toBe('失业登记')
})

describe('words of editors', () => {
  test('are added, found by, and removed', async () => {
    const ctx = contextFor(database.resources, system)
    expect(await firstThree('撸串')).toEqual([])
    expect(await addWord(ctx, { word: '撸 串', means: '食品经营' })).toMatchObject({ ok: true })
    expect(await firstThree('想撸串')).toContain('食品经营许可')
    expect(await addWord(ctx, { word: '撸串', means: '食品经营' })).toEqual({
      ok: false,
      refusal: 'word-known',
    })
    const { items } = await plainWords(database.db, { q: '撸串', after: '' })
    expect(await removeWord(ctx, items[0]?.id ?? '0')).toMatchObject({ ok: true })
    expect(await firstThree('撸串')).toEqual([])
  })

  test.each([
    ['', '食品', 'word-missing'],
    ['撸串', '', 'means-missing'],
    ['撸串', '没有这个事项的名字', 'means-unknown'],
  ])('%j meaning %j is refused', async (word, means, refusal) => {
    const ctx = contextFor(database.resources, system)
    expect(await addWord(ctx, { word, means })).toEqual({ ok: false, refusal })
  })

  test('by the page, with the error at its field', async () => {
    const editor = await signedIn(app, 'qinghai-bianji', 'desk')
    const page = '/admin/matters/words'
    const refused = await postForm(editor, page, page, { word: '撸串', means: '天上' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('href="#means"')
    expect(refused.text).toContain('value="撸串"')
    const added = await postForm(editor, page, page, { word: '烤羊肉', means: '食品经营许可' })
    expect(added.status).toBe(303)
    const list = await editor.get(page).query({ q: '烤羊肉' })
    const removal = /action="(\/admin\/matters\/words\/\d+\/removal)"/.exec(list.text)?.[1] ?? ''
    expect((await postForm(editor, page, removal, {})).status).toBe(303)
  })
})

describe('searches without result', () => {
  test.each([
    ['修手机 13812345678', '修手机 ***********'],
    ['  ', null],
    ['x', null],
    ['１２３', null],
    ['修手機！', '修手機'.replace('機', '机')],
  ])('%j is kept as %j', (typed, kept) => {
    expect(missOf(typed)).toBe(kept)
  })

  test('are counted and shown to editors', async () => {
    await supertest(app).get('/matters').query({ q: '烫头染发 6217001234567890' })
    await supertest(app).get('/matters').query({ q: '烫头染发 6217001234567891' })
    const row = await database.db('searchMisses').where('words', 'like', '烫头染发%').first()
    expect(row).toMatchObject({ words: '烫头染发 ****************', count: 2 })
    const editor = await signedIn(app, 'qinghai-bianji', 'desk')
    expect((await editor.get('/admin/matters/words')).text).toContain('烫头染发')
  })
})

describe('what is run elsewhere', () => {
  const page = '/admin/matters/words/elsewhere'
  const written = {
    ...{
      name: '补鞋',
      words: '补鞋、修鞋',
      sentence: '街上的鞋摊都能补。',
      phone: '12345',
      link: '',
    },
  }

  test('is told above what is near, and by pinyin too', async () => {
    const han = await supertest(app).get('/matters').query({ q: '换驾驶证' })
    expect(han.text).toContain('不在这里办')
    expect(han.text).toContain('tel:12123')
    expect(han.text).toContain('没有找到“换驾驶证”')
    const { total, elsewhere } = await searchMatters(
      database.db,
      readQuery('jiehun'),
      noFilters,
      null,
    )
    expect(elsewhere?.words).toContain('结婚')
    expect(total).toBe(0)
  })

  test('is written, written anew and removed by editors', async () => {
    const editor = await signedIn(app, 'qinghai-bianji', 'desk')
    expect((await postForm(editor, '/admin/matters/words', page, written)).status).toBe(303)
    const again = { ...written, words: '修鞋', phone: '' }
    expect((await postForm(editor, '/admin/matters/words', page, again)).status).toBe(303)
    const found = await searchMatters(database.db, readQuery('哪里修鞋'), noFilters, null)
    expect(found.elsewhere).toMatchObject({ name: '补鞋', words: ['修鞋'], phone: null })
    const { id = '0' } =
      (await database.db('searchElsewhere').where({ name: '补鞋' }).first()) ?? {}
    const removal = `${page}/${id}/removal`
    expect((await postForm(editor, '/admin/matters/words', removal, {})).status).toBe(303)
    const none = await searchMatters(database.db, readQuery('哪里修鞋'), noFilters, null)
    expect(none.elsewhere).toBeNull()
  })

  test('is refused with the error at its field, and nothing typed is lost', async () => {
    const editor = await signedIn(app, 'qinghai-bianji', 'desk')
    const wrong = { ...written, link: 'javascript:alert(1)' }
    const refused = await postForm(editor, '/admin/matters/words', page, wrong)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('href="#elsewhere-link"')
    expect(refused.text).toContain('街上的鞋摊都能补。')
  })
})

describe('what editors write of it', () => {
  const good = { name: '补鞋', words: '修鞋', sentence: '街上能补。', phone: '', link: '' }
  test.each([
    [{ ...good, name: ' ' }, 'name-missing'],
    [{ ...good, words: '鞋' }, 'words-missing'],
    [{ ...good, sentence: '街上' }, 'sentence-missing'],
    [{ ...good, phone: '打电话' }, 'phone-wrong'],
    [{ ...good, link: 'http://a.cn' }, 'link-wrong'],
  ])('%j is refused', (one, refusal) => {
    expect(readElsewhere(one)).toEqual({ ok: false, refusal })
  })

  test('is kept as keys', () => {
    expect(readElsewhere({ ...good, words: '修鞋、修鞋，ＡＢ證' })).toMatchObject({
      value: { words: ['修鞋', 'ab证'], phone: null },
    })
  })
})
