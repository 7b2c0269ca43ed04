// Versions that wait for their day: published by the job at its beginning, once, also after a night
// without a worker; two people review, and none of them edited it.
import { beforeAll, describe, expect, test } from 'vitest'
import { system } from '../../src/kernel/actor.ts'
import type { Post, Staff } from '../../src/kernel/actor.ts'
import { currentMatter } from '../../src/matters/index.ts'
import { draftOn, pullBack } from '../../src/matters/planned.ts'
import { saveElements } from '../../src/matters/save-part.ts'
import { draftOf, plannedOf } from '../../src/matters/draft-store.ts'
import { endSuspensions, publishPlanned } from '../../src/matters/publish-planned.ts'
import { review } from '../../src/matters/review.ts'
import { contentOf } from '../../src/matters/rules/edit.ts'
import { insertVersion, versionsOf } from '../../src/matters/store.ts'
import { recall, submit } from '../../src/matters/submit.ts'
import { resume, suspend } from '../../src/matters/suspend.ts'
import { withdraw } from '../../src/matters/withdraw.ts'
import { addDays } from '../../src/kernel/day.ts'
import type { Context } from '../../src/platform/context.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { guideOf } from '../../src/matters/queries/guide.ts'
import { contextFor } from '../support/context.ts'
import type { TestDatabase } from '../support/database.ts'
import { useDatabase } from '../support/database.ts'

const code = '630511001000'
const reason = '少跑一次现场'
let database: TestDatabase
let ctx: Context

beforeAll(async () => {
  database = await useDatabase()
  ctx = contextFor(database.resources, system)
})

async function as(username: string, post: Post): Promise<Context> {
  const row = await ctx
    .db<{ id: string; username: string }>('accounts')
    .where({ username })
    .first('id')
  const actor: Staff = {
    kind: 'staff',
    accountId: row?.id ?? '0',
    name: username,
    permissions: new Set(['matters.read']),
    seat: {
      ...{ departmentId: '1', departmentName: '青海省司法厅', level: 'province' },
      ...{ regionCode: '630000', regionPath: '630000', posts: [post] },
    },
  }
  return { ...ctx, actor }
}

async function drafted(note: string, editedByAccountId: string | null = null) {
  const current = await currentMatter(ctx.db, code)
  if (current === null) throw new Error('no matter')
  const { matter, version } = current
  const content = contentOf(version)
  await transaction(ctx.db, (tx) =>
    insertVersion(tx, {
      ...{ matterId: matter.id, version: version.version + 1, publishedAt: null },
      content: { ...content, elements: { ...content.elements, note }, changeReason: reason },
      ...{ editedByAccountId, basedOnVersionId: version.id, effectiveOn: null },
    }),
  )
  return { currentVersionId: version.id, revision: 1 }
}

const approval = { approved: true, comment: '', revision: 1 }

describe('a version with a day to come', () => {
  test('is reviewed by two different people, none of them its editor', async () => {
    const officer = await as('qinghai-bianzhi', 'establishment-reviewer')
    const lawyer = await as('qinghai-fazhi', 'legal-reviewer')
    const both = await as('qinghai-bianzhi', 'legal-reviewer')
    const seen = await drafted('第二版')
    const effectiveOn = addDays(ctx.today, 3)
    expect(await submit(ctx, code, { reason, effectiveOn }, seen)).toMatchObject({ ok: true })
    expect(await review(lawyer, code, approval)).toEqual({ ok: false, refusal: 'not-your-review' })
    expect(await review(officer, code, approval)).toEqual({ ok: true, value: 'legal-review' })
    expect(await review(both, code, approval)).toEqual({ ok: false, refusal: 'same-person' })
    const returned = { approved: false, comment: '依据没有写到条', revision: 1 }
    expect(await review(lawyer, code, returned)).toEqual({ ok: true, value: 'draft' })
    expect(await submit(ctx, code, { reason, effectiveOn }, seen)).toMatchObject({ ok: true })
    expect(await review(officer, code, approval)).toMatchObject({ ok: true })
    expect(await review(lawyer, code, approval)).toEqual({ ok: true, value: 'approved' })
    expect((await currentMatter(ctx.db, code))?.version.version).toBe(1)
  })

  test('is announced in the guide, with what will be different', async () => {
    expect((await guideOf(ctx.db, code, '632722'))?.upcoming).toEqual({
      ...{ on: addDays(ctx.today, 3), elements: ['说明'] },
    })
  })

  test('is published when its day has begun, by one worker of two, even days late', async () => {
    expect(await publishPlanned({ ...ctx, today: addDays(ctx.today, 2) })).toBe(0)
    const late = { ...ctx, today: addDays(ctx.today, 5) }
    const counts = await Promise.all([publishPlanned(late), publishPlanned(late)])
    expect(counts.toSorted()).toEqual([0, 1])
    expect((await currentMatter(ctx.db, code))?.version).toMatchObject({
      ...{ version: 2, stage: 'published', effectiveOn: late.today },
    })
    expect(await publishPlanned(late)).toBe(0)
  })

  test('two versions for one day are refused, and what was recalled is not published', async () => {
    const seen = await drafted('第三版')
    const taken = addDays(ctx.today, 5)
    const refused = await submit(ctx, code, { reason, effectiveOn: taken }, seen)
    expect(refused).toEqual({ ok: false, refusal: 'same-day' })
    const effectiveOn = addDays(ctx.today, 6)
    expect(await submit(ctx, code, { reason, effectiveOn }, seen)).toMatchObject({ ok: true })
    expect(await recall(ctx, code)).toMatchObject({ ok: true })
    expect(await publishPlanned({ ...ctx, today: addDays(ctx.today, 9) })).toBe(0)
    const { matter } = (await currentMatter(ctx.db, code)) ?? {}
    expect(await draftOf(ctx.db, matter?.id ?? '0')).toMatchObject({ stage: 'draft' })
  })
})

describe('several versions with days to come', () => {
  const several = '630511003000'

  async function plan(day: number, revision = 1) {
    const { matter, version } = (await currentMatter(ctx.db, several)) ?? fail()
    const seen = { currentVersionId: version.id, revision }
    const effectiveOn = addDays(ctx.today, day)
    const sent = await submit(ctx, several, { reason, effectiveOn }, seen)
    if (!sent.ok) return sent
    const officer = await as('qinghai-bianzhi', 'establishment-reviewer')
    const lawyer = await as('qinghai-fazhi', 'legal-reviewer')
    await review(officer, several, { ...approval, revision })
    await review(lawyer, several, { ...approval, revision })
    return plannedOf(ctx.db, matter.id)
  }

  function fail(): never {
    throw new Error('no matter')
  }

  async function note(text: string) {
    const { matter, version } = (await currentMatter(ctx.db, several)) ?? fail()
    const draft = await draftOf(ctx.db, matter.id)
    const seen = { currentVersionId: version.id, revision: draft?.revision ?? 0 }
    return saveElements(ctx, several, {
      ...{ seen, reason },
      change: (elements) => ({ ...elements, note: text }),
    })
  }

  test('wait each for its own day, the later built on the earlier', async () => {
    await note('三天后')
    expect(await plan(3)).toHaveLength(1)
    expect(await draftOn(ctx, several, 2)).toMatchObject({ ok: true })
    await note('十天后')
    expect(await plan(3, 2)).toEqual({ ok: false, refusal: 'same-day' })
    expect(await plan(2, 2)).toEqual({ ok: false, refusal: 'other-base' })
    expect(await plan(10, 2)).toMatchObject([{ version: 2 }, { version: 3 }])
    expect(await pullBack(ctx, several, 2)).toEqual({ ok: false, refusal: 'base-of-another' })
  })

  test('one that leaves the planned ones out may only hold before them', async () => {
    await note('马上改')
    expect(await plan(11)).toEqual({ ok: false, refusal: 'other-base' })
    expect(await plan(1)).toMatchObject([{ version: 4 }, { version: 2 }, { version: 3 }])
  })

  test('one may be pulled back before its day; with another draft in work it is given up', async () => {
    await note('又一份草稿')
    expect(await pullBack(ctx, several, 4)).toEqual({ ok: true, value: 'given-up' })
    expect(await pullBack(ctx, several, 4)).toEqual({ ok: false, refusal: 'not-planned' })
  })

  test('a worker that was away publishes them in their order, the last one from today', async () => {
    const late = { ...ctx, today: addDays(ctx.today, 12) }
    expect(await publishPlanned(late)).toBe(2)
    const { matter, version } = (await currentMatter(ctx.db, several)) ?? fail()
    expect(version).toMatchObject({ version: 3, effectiveOn: late.today })
    expect(version.elements.note).toBe('十天后')
    const versions = await versionsOf(ctx.db, matter.id)
    expect(versions.map((each) => each.effectiveOn)).toContain(addDays(ctx.today, 3))
  })
})

describe('suspension', () => {
  const other = '630511002000'

  test('ends by itself after its last day, and is on record', async () => {
    const until = addDays(ctx.today, 2)
    const why = { reason: '系统升级暂停', basis: null }
    expect(await suspend(ctx, other, { ...why, until })).toMatchObject({ ok: true })
    expect(await suspend(ctx, other, { ...why, until })).toEqual({
      ok: false,
      refusal: 'suspended',
    })
    expect(await endSuspensions({ ...ctx, today: until })).toBe(0)
    expect(await endSuspensions({ ...ctx, today: addDays(until, 1) })).toBe(1)
    expect((await currentMatter(ctx.db, other))?.matter.status).toBe('published')
    expect(await resume(ctx, other, why)).toEqual({ ok: false, refusal: 'not-suspended' })
    const kinds = await ctx.db('catalogueChanges').orderBy('id').pluck('kind')
    expect(kinds.slice(-2)).toEqual(['suspend', 'resume'])
  })

  test('a suspended matter may be withdrawn', async () => {
    const why = { reason: '职责取消，不再办理', basis: '国发文件' }
    await suspend(ctx, other, { ...why, until: null })
    const done = await withdraw(ctx, other, {
      reason: why.reason,
      basis: '国发文件',
      successorCode: '',
    })
    expect(done).toMatchObject({ ok: true })
    const last = await ctx.db('catalogueChanges').orderBy('id', 'desc').first()
    expect(last).toMatchObject({ kind: 'withdraw', basis: '国发文件' })
  })
})
