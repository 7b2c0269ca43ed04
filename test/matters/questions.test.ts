// Sixty questions in plain words, twenty of them never used when the plain words were collected.
import { beforeAll, describe, expect, test } from 'vitest'
import { extrasFor } from '../../src/matters/extras.ts'
import { searchMatters } from '../../src/matters/queries/search.ts'
import { noFilters } from '../../src/matters/rules/search/filters.ts'
import { readQuery } from '../../src/matters/rules/search-query.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import { useDatabase } from '../support/database.ts'
import type { Wanted } from './asked-in-qinghai.ts'
import { asked, askedAndHeldOut } from './asked-in-qinghai.ts'
import type { Asked } from './asked-of-the-hall.ts'
import { askedAndHeldBack, askedOfBundles, askedOfTheHall } from './asked-of-the-hall.ts'
import { notHere } from './not-here.ts'
import type { Question } from './plain-questions.ts'
import { heldOut, questions } from './plain-questions.ts'

let db: Db
beforeAll(async () => {
  db = (await useDatabase()).db
})

async function missed(asked: readonly Question[]): Promise<string[]> {
  const missing: string[] = []
  for (const [words, name] of asked) {
    const { page } = await searchMatters(db, readQuery(words), noFilters, null)
    const first = page.items.slice(0, 5).map((item) => item.name)
    if (!first.includes(name)) missing.push(`${words} → ${name}，得到 ${first.join('、')}`)
  }
  return missing
}

describe('what people ask is answered among the first five', () => {
  test('for every question of the collection', async () => {
    expect(await missed(questions)).toEqual([])
  })

  test('for at least sixteen of the twenty that were held out', async () => {
    const missing = await missed(heldOut)
    expect(missing.length, missing.join('\n')).toBeLessThanOrEqual(4)
  })
})

async function unanswered(questions: readonly Wanted[]): Promise<string[]> {
  const missing: string[] = []
  for (const [words, ...wanted] of questions) {
    const { page } = await searchMatters(db, readQuery(words), noFilters, null)
    const first = page.items.slice(0, 3).map((item) => item.name)
    if (!wanted.some((name) => first.includes(name))) missing.push(`${words}：${first.join('、')}`)
  }
  return missing
}

describe('what people of Qinghai type is answered among the first three', () => {
  test('for all but a few of those that were looked at', async () => {
    const missing = await unanswered(asked)
    expect(missing.length, missing.join('\n')).toBeLessThanOrEqual(4)
  })

  test('for five of six of those that were held out', async () => {
    const missing = await unanswered(askedAndHeldOut)
    expect(missing.length, missing.join('\n')).toBeLessThanOrEqual(askedAndHeldOut.length / 6)
  })
})

/** Neither among the first five nor honestly said to be missing. */
async function failed(questions: readonly Asked[]): Promise<string[]> {
  const failures: string[] = []
  for (const { words, names, mayBeNothing } of questions) {
    const { page, approximate } = await searchMatters(db, readQuery(words), noFilters, null)
    const first = page.items.slice(0, 5).map((item) => item.name)
    const isFound = first.some((name) => names.some((piece) => name.includes(piece)))
    const isHonest = mayBeNothing && (first.length === 0 || approximate)
    if (!isFound && !isHonest) failures.push(`${words}：${first.join('、')}`)
  }
  return failures
}

describe('what people ask the hall is answered among the first five, or honestly not', () => {
  test('for the questions by which it was mended', async () => {
    expect(await failed(askedOfTheHall)).toEqual([])
  })

  test('for nine of ten of those that were held back', async () => {
    const failures = await failed(askedAndHeldBack)
    expect(failures.length, failures.join('\n')).toBeLessThanOrEqual(askedAndHeldBack.length / 10)
  })
})

describe('what is done together is found by what people ask', () => {
  test.each(askedOfBundles)('%s: %s', async (words, title) => {
    const query = readQuery(words)
    const { page, approximate } = await searchMatters(db, query, noFilters, null)
    const found = approximate ? [] : page.items.slice(0, 3).map(({ name }) => name)
    const [first] = await extrasFor(db, query, found)
    expect(first?.title).toBe(title)
  })

  test.each(['身份证丢了', '装修', '营业执照', '比特币', 'lihun'])('not by %s', async (words) => {
    expect(await extrasFor(db, readQuery(words), [])).toEqual([])
  })
})

describe('what this catalogue has not is not answered as if it had', () => {
  test('for all but a few questions', async () => {
    const confident: string[] = []
    for (const words of notHere) {
      const { approximate, total, page } = await searchMatters(
        db,
        readQuery(words),
        noFilters,
        null,
      )
      if (total > 0 && !approximate) confident.push(`${words}：${page.items[0]?.name ?? ''}`)
    }
    expect(confident.length, confident.join('\n')).toBeLessThanOrEqual(notHere.length / 20)
  })

  test('and what it has is not called missing more often than one time in ten', async () => {
    const doubted: string[] = []
    const known = [...questions, ...heldOut, ...asked, ...askedAndHeldOut]
    for (const [words] of known) {
      const { approximate } = await searchMatters(db, readQuery(words), noFilters, null)
      if (approximate) doubted.push(words)
    }
    expect(doubted.length, doubted.join('\n')).toBeLessThanOrEqual(known.length / 10)
  })

  test('许可 alone does not make a hit', async () => {
    const { total } = await searchMatters(db, readQuery('装修许可'), noFilters, null)
    expect(total).toBe(0)
  })
})
