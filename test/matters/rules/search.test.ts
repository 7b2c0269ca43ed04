// How a text becomes words, how a question is read, and what comes first.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markedName } from '../../../src/matters/rules/marks.ts'
import { rankOf, scoreOf, tierOf, tiers } from '../../../src/matters/rules/ranking.ts'
import { longestQuery, readQuery } from '../../../src/matters/rules/search-query.ts'
import { keyOf, tokensOf } from '../../../src/matters/rules/tokens.ts'
import { searchEntry } from '../../../src/matters/search-entry.ts'

describe('words of a text', () => {
  test.each([
    ['低保', ['低', '保', '低保']],
    ['ＫＴＶ许可', ['ktv', '许', '可', '许可']],
    ['12315投诉', ['12315', '投', '诉', '投诉']],
    ['（班线）', ['班', '线', '班线']],
    ['𣲗水', ['𣲗', '水', '𣲗水']],
    ['', []],
  ])('%s', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens)
  })

  test('full-width and half-width names have one key', () => {
    expect(keyOf('道路旅客运输（班线客运）经营许可')).toBe(keyOf('道路旅客运输(班线客运)经营许可'))
  })
})

describe('a question', () => {
  test.each([
    ['怎么办身份证', ['身份', '份证'], null],
    ['食品经营许可', ['食品', '品经', '经营', '营许', '许可'], null],
    ['证', ['证'], null],
    ['材料', ['材料'], null],
    ['shen fen zheng', ['shen', 'fen', 'zheng'], 'shenfenzheng'],
    ['shēnfènzhèng', ['shēnfènzhèng'], 'shenfenzheng'],
    ['SPJY', ['spjy'], 'spjy'],
    ['!!! %_', [], null],
  ])('%s', (typed, words, letters) => {
    expect(readQuery(typed)).toMatchObject({ words, letters })
  })

  test('anything typed is read, cut to 100 characters, into words without marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const query = readQuery(typed)
        expect(query.text.length).toBeLessThanOrEqual(longestQuery)
        for (const word of query.words) expect(word).not.toMatch(/['\\%_&|!():*\s]/)
      }),
    )
  })
})

describe('ranking', () => {
  const name = keyOf('食品经营许可')
  const aliases = ['食品许可证', '餐饮许可证', '开饭馆'].map(keyOf)

  test.each([
    ['食品经营许可', tiers.exactName],
    ['开饭馆', tiers.exactAlias],
    ['食品', tiers.nameBegins],
    ['餐饮', tiers.aliasBegins],
    ['经营许可', tiers.nameHolds],
    ['饭馆', tiers.aliasHolds],
    ['食品许可', tiers.aliasBegins],
    ['许可经营', tiers.words],
  ])('%s', (key, tier) => {
    expect(tierOf(key, name, aliases)).toBe(tier)
  })

  test('a better kind of match wins over any closeness and any use', () => {
    expect(scoreOf(rankOf(tiers.exactAlias, 0), 0)).toBeGreaterThan(
      scoreOf(rankOf(tiers.nameBegins, 1), 1_000_000),
    )
    expect(scoreOf(rankOf(tiers.words, 0.5), 0)).toBeGreaterThan(
      scoreOf(rankOf(tiers.words, 0.4), 9_999),
    )
    expect(scoreOf(rankOf(tiers.words, 0.5), 7)).toBeGreaterThan(
      scoreOf(rankOf(tiers.words, 0.5), 6),
    )
  })
})

describe('what the index holds', () => {
  const entry = searchEntry({
    name: '食品经营许可',
    aliases: ['开饭馆'],
    resultName: '食品经营许可证',
    type: '行政许可',
    lineName: '省市场监管局',
  })

  test('what the matter is called, gives and who runs it', () => {
    expect(entry).toMatchObject({
      name: '食品经营许可',
      aliases: ['开饭馆'],
      result: '食品经营许可证',
      context: '行政许可 省市场监管局',
    })
  })

  test('sounds are written as everybody hears them', () => {
    expect(entry.sounds).toBe(' sipinjinyinxuke kaihanguan')
  })

  test('pinyin and initials stand beside each other, term by term', () => {
    expect(entry.pinyin).toBe(' shipinjingyingxuke kaifanguan')
    expect(entry.initials).toBe(' spjyxk kfg')
  })
})

test('the words searched for are marked in the name', () => {
  expect(markedName('食品经营许可', ['经营', '营许', '许可'])).toEqual([
    { text: '食品', marked: false },
    { text: '经营许可', marked: true },
  ])
})
