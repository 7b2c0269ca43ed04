// 认领: who may take, fill in and give up which list, and what a claimant's own elements do.
import { beforeAll, describe, expect, test } from 'vitest'
import { system } from '../../src/kernel/actor.ts'
import type { Level, Staff } from '../../src/kernel/actor.ts'
import { acceptChanges } from '../../src/matters/accept-changes.ts'
import { claimMatter, claimRegion } from '../../src/matters/claim.ts'
import { remediesOf } from '../../src/documents/index.ts'
import { currentMatter, listingOf, offeringFor } from '../../src/matters/index.ts'
import { editList } from '../../src/matters/edit-list.ts'
import { guideOf } from '../../src/matters/queries/guide.ts'
import { chooseOfferedBy, offerNew } from '../../src/matters/offered-by.ts'
import { releaseList } from '../../src/matters/release-list.ts'
import { levelRefusal } from '../../src/matters/rules/list-scope.ts'
import { implementationOf, nothingOwn } from '../../src/matters/rules/implementation.ts'
import type { Context } from '../../src/platform/context.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { contextFor } from '../support/context.ts'
import type { TestDatabase } from '../support/database.ts'
import { useDatabase } from '../support/database.ts'
import { someContent } from './content.ts'

const food = '630131001000'
const zaduo = '630000/632700/632722'
const reason = '窗口搬到新大厅'

let database: TestDatabase
let ctx: Context

beforeAll(async () => {
  database = await useDatabase()
  ctx = contextFor(database.resources, system)
})

async function editorOf(regionPath: string, lineId = 'BGT'): Promise<Context> {
  const regionCode = regionPath.split('/').at(-1) ?? ''
  const row = await ctx.db('departments').where({ regionCode, lineId }).first('id', 'name', 'level')
  if (row === undefined) throw new Error(`no ${lineId} in ${regionCode}`)
  const account = await ctx
    .db<{ id: string; username: string }>('accounts')
    .where({ username: 'zaduo-bianji' })
    .first('id')
  const actor: Staff = {
    kind: 'staff',
    accountId: account?.id ?? '0',
    name: '才仁',
    permissions: new Set(['matters.edit']),
    seat: {
      departmentId: row.id,
      departmentName: row.name,
      level: row.level,
      regionCode,
      regionPath,
      posts: ['catalogue-editor'],
    },
  }
  return { ...ctx, actor }
}

async function listOf(code: string, regionPath: string): Promise<string> {
  const current = await currentMatter(ctx.db, code)
  const offering = await offeringFor(ctx.db, current?.matter.id ?? '0', regionPath)
  if (offering === null) throw new Error(`nobody takes ${code} in ${regionPath}`)
  return offering.id
}

describe('a level takes what is exercised at it', () => {
  const cases: readonly (readonly [Level, readonly Level[], string | null])[] = [
    ['county', ['county'], null],
    ['county', ['township'], null],
    ['county', ['province'], 'above-your-level'],
    ['county', ['prefecture', 'province'], 'above-your-level'],
    ['prefecture', ['county'], 'not-your-level'],
    ['prefecture', ['county', 'prefecture'], null],
    ['prefecture', ['province'], 'above-your-level'],
    ['province', ['county'], 'not-your-level'],
    ['province', ['province'], null],
    ['township', ['county'], 'above-your-level'],
  ]
  test.each(cases)('%s, exercised at %j: %s', (level, offeredAt, refusal) => {
    expect(levelRefusal(level, offeredAt)).toBe(refusal)
  })
})

describe('the elements of a list', () => {
  const entry = someContent({ promisedDays: 8, visits: 1 })
  const next = someContent({ promisedDays: 10, visits: 0, name: '食品经营许可（新）' })

  test('locked elements follow the entry, open ones stay as accepted', () => {
    const list = implementationOf(next, entry, nothingOwn)
    expect(list).toMatchObject({ name: '食品经营许可（新）', promisedDays: 8, visits: 0 })
  })

  test('a promise is never longer than that of the entry in force', () => {
    const shorter = someContent({ promisedDays: 5 })
    expect(implementationOf(shorter, entry, nothingOwn).promisedDays).toBe(5)
    const own = { ...nothingOwn, promisedDays: 7 }
    expect(implementationOf(shorter, entry, own).promisedDays).toBe(5)
    expect(implementationOf(entry, entry, own).promisedDays).toBe(7)
  })

  test('what the province locks too is the same everywhere', () => {
    const elements = { ...next.elements, lockedToo: ['promisedDays', 'note'] as const }
    const locked = { ...next, elements }
    const own = { ...nothingOwn, promisedDays: 2, note: '本县说明' }
    const list = implementationOf(locked, entry, own)
    expect(list.promisedDays).toBe(10)
    expect(list.elements.note).toBeNull()
  })
})

describe('a new entry', () => {
  const offerAgain = (offeredBy: 'claims' | 'province') =>
    transaction(ctx.db, async (tx) => {
      const current = await currentMatter(tx, food)
      if (current === null) throw new Error('the entry is gone')
      const { matter } = current
      const before = await tx('notifications').count<{ count: number }[]>({ count: '*' })
      await chooseOfferedBy(tx, matter.id, offeredBy)
      await offerNew(tx, ctx, current)
      const after = await tx('notifications').count<{ count: number }[]>({ count: '*' })
      return Number(after[0]?.count) - Number(before[0]?.count)
    })

  test('left to the places is told to their editors; taken by the province is told to nobody', async () => {
    expect(await offerAgain('claims')).toBeGreaterThan(0)
    expect(await offerAgain('province')).toBe(0)
  })
})

describe('claiming', () => {
  test('every list of the seed comes from the bulk claim, and another claim adds none', async () => {
    const claims = await ctx
      .db<{ action: string }>('auditEntries')
      .where({ action: 'matters.claim-region' })
      .count<{ count: string }[]>()
    expect(Number(claims[0]?.count)).toBeGreaterThanOrEqual(54)
    const added = await transaction(ctx.db, (tx) =>
      claimRegion(tx, ctx, { regionCode: '632722', lineId: null }),
    )
    expect(added).toEqual({ ok: true, value: 0 })
  })

  test('a matter above the level is refused with its reason', async () => {
    const provincial = await ctx
      .db('matters as m')
      .join('matterVersions as v', 'v.id', 'm.currentVersionId')
      .whereRaw(`v.elements -> 'offeredAt' = '["province"]'`)
      .first<{ code: string }>('m.code')
    const theirs = await editorOf(zaduo)
    expect(await claimMatter(theirs, provincial?.code ?? '')).toEqual({
      ok: false,
      refusal: 'above-your-level',
    })
  })

  test('is given up with a reason, and taken up again', async () => {
    const theirs = await editorOf(zaduo)
    const id = await listOf(food, zaduo)
    expect(await claimMatter(theirs, food)).toEqual({ ok: false, refusal: 'claimed-already' })
    expect(await releaseList(theirs, id, '短')).toEqual({ ok: false, refusal: 'reason-missing' })
    expect((await releaseList(theirs, id, '机构改革，职责上划')).ok).toBe(true)
    const current = await currentMatter(ctx.db, food)
    expect(await offeringFor(ctx.db, current?.matter.id ?? '0', zaduo)).toBeNull()
    const told = (await guideOf(ctx.db, food, '632722'))?.notHere
    expect(told?.place).toBe('玉树藏族自治州杂多县')
    expect(told?.nearby.every(({ regionCode }) => regionCode.startsWith('6327'))).toBe(true)
    expect(told?.nearby).toHaveLength(3)
    const bulk = await transaction(ctx.db, (tx) =>
      claimRegion(tx, theirs, { regionCode: '632722', lineId: null }),
    )
    expect(bulk).toEqual({ ok: true, value: 0 })
    expect(await claimMatter(theirs, food)).toEqual({ ok: true, value: 1 })
    expect(await listOf(food, zaduo)).toBe(id)
  })

  test('an editor of another county, and of another department, is refused', async () => {
    const id = await listOf(food, zaduo)
    const edit = { own: { ...nothingOwn, phone: '0976-8880000' }, reason, seenVersionId: '' }
    const elsewhere = await editorOf('630000/630100/630103')
    const police = await editorOf(zaduo, 'GAT')
    for (const other of [elsewhere, police]) {
      expect(await editList(other, id, edit)).toEqual({ ok: false, refusal: 'not-your-department' })
      expect(await releaseList(other, id, reason)).toMatchObject({ ok: false })
      expect(await acceptChanges(other, [{ listId: id, versionId: '1', keep: [] }])).toMatchObject({
        ok: false,
      })
      const claimed = await transaction(ctx.db, (tx) =>
        claimRegion(tx, other, { regionCode: '632701', lineId: null }),
      )
      expect(claimed).toEqual({ ok: false, refusal: 'not-your-department' })
    }
    const own = await editorOf(zaduo, 'SCJ')
    expect(await editList(own, id, edit)).toEqual({ ok: true, value: { version: 1 } })
  })

  test('the court that a county was assigned stands in its guide and in its letters', async () => {
    const theirs = await editorOf(zaduo)
    const id = await listOf(food, zaduo)
    const list = await ctx.db('offerings').where({ id }).first('listVersionId', 'departmentId')
    const own = { ...nothingOwn, court: '玉树市人民法院', reconsideration: '玉树州市监局' }
    const seenVersionId = list?.listVersionId ?? ''
    await editList(theirs, id, { own, reason, seenVersionId })
    const places = { reconsiderationOrgan: '杂多县人民政府', court: '玉树市人民法院' }
    const guide = await guideOf(ctx.db, food, '632722')
    expect(guide?.remedyPlaces).toEqual(places)
    const organ = { id: list?.departmentId ?? '', regionPath: zaduo }
    const letter = await transaction(ctx.db, (tx) =>
      remediesOf(tx, ctx, organ, guide?.matter.id ?? ''),
    )
    expect(letter).toMatchObject(places)
    const other = await guideOf(ctx.db, food, '632521')
    expect(other?.remedyPlaces?.court).toBe('共和县人民法院')
  })

  test('a shorter promise of the county is read by its guide and nobody else’s', async () => {
    const theirs = await editorOf(zaduo)
    const id = await listOf(food, zaduo)
    const list = await ctx.db('offerings').where({ id }).first('listVersionId')
    const seenVersionId = list?.listVersionId ?? ''
    const edit = (promisedDays: number) => ({
      own: { ...nothingOwn, promisedDays, address: '新大厅 3 楼', window: '12 号窗口' },
      ...{ reason, seenVersionId },
    })
    expect(await editList(theirs, id, edit(9))).toEqual({ ok: false, refusal: 'promise-too-long' })
    expect(await editList(theirs, id, edit(5))).toEqual({ ok: true, value: { version: 3 } })
    expect(await editList(theirs, id, edit(4))).toEqual({ ok: false, refusal: 'changed-meanwhile' })
    const current = await currentMatter(ctx.db, food)
    if (current === null) throw new Error('no matter of food')
    const promised = async (path: string) => {
      const offering = await offeringFor(ctx.db, current.matter.id, path)
      if (offering === null) throw new Error(path)
      return (await listingOf(ctx.db, current.version, offering)).version.promisedDays
    }
    expect(await promised(zaduo)).toBe(5)
    expect(await promised('630000/630100/630103')).toBe(8)
    expect((await offeringFor(ctx.db, current.matter.id, zaduo))?.address).toBe('新大厅 3 楼')
  })
})
