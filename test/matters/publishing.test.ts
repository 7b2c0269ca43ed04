// Drafts and publication: versions never change, and nobody overwrites what he has not seen.
import { beforeAll, describe, expect, test } from 'vitest'
import { system } from '../../src/kernel/actor.ts'
import type { Staff } from '../../src/kernel/actor.ts'
import { currentMatter, matterVersion, publish } from '../../src/matters/index.ts'
import type { Seen } from '../../src/matters/index.ts'
import { saveBasics } from '../../src/matters/save-basics.ts'
import type { Edit } from '../../src/matters/rules/edit.ts'
import { versionsOf } from '../../src/matters/store.ts'
import type { MatterVersion } from '../../src/matters/index.ts'
import type { Context } from '../../src/platform/context.ts'
import { contextFor } from '../support/context.ts'
import type { TestDatabase } from '../support/database.ts'
import { useDatabase } from '../support/database.ts'

const reason = '流程优化，压缩承诺时限'
let database: TestDatabase
let ctx: Context

beforeAll(async () => {
  database = await useDatabase()
  ctx = contextFor(database.resources, system)
})

function editOf({ promisedDays, visits, elements }: MatterVersion, change: Partial<Edit>): Edit {
  const { aliases, conditions, crossRegion, fee, phone, opening } = elements
  const same = { aliases, conditions, crossRegion, fee, phone, opening }
  return { promisedDays, visits, ...same, ...change }
}

function saveDraft(as: Context, code: string, edit: Edit, seen: Seen) {
  return saveBasics(as, code, { edit, reason, seen, marks: null })
}

async function versionOf(code: string): Promise<MatterVersion> {
  const current = await currentMatter(ctx.db, code)
  if (current === null) throw new Error(`no matter ${code}`)
  return current.version
}

describe('a new version', () => {
  const code = '630131001000'

  test('is drafted, published with its reason, and leaves the old one as it was', async () => {
    const old = await versionOf(code)
    const seen = { currentVersionId: old.id, revision: 0 }
    const edit = editOf(old, { promisedDays: 6, aliases: [...old.elements.aliases, '开火锅店'] })
    expect(await saveDraft(ctx, code, edit, seen)).toMatchObject({ ok: true })
    expect((await versionOf(code)).id).toBe(old.id)
    const published = await publish(ctx, code, reason, { ...seen, revision: 1 })
    expect(published).toEqual({ ok: true, value: { version: 2 } })
    const now = await versionOf(code)
    expect(now).toMatchObject({ version: 2, promisedDays: 6, changeReason: reason })
    expect(await matterVersion(ctx.db, old.id)).toMatchObject({ version: 1, promisedDays: 8 })
  })

  test('a published version cannot be changed, not even by hand', async () => {
    const { id } = await versionOf(code)
    const change = ctx.db('matterVersions').where({ id }).update({ promisedDays: 1 })
    await expect(change).rejects.toThrow('已发布')
  })

  test('the audit log keeps each changed element before and after', async () => {
    const entry = await ctx
      .db<{ action: string; before: unknown; after: unknown }>('auditEntries')
      .where({ action: 'matters.publish' })
      .first()
    expect(entry).toMatchObject({
      before: { version: 1, elements: { 承诺办结时限: '8 个工作日' } },
      after: { version: 2, reason, elements: { 承诺办结时限: '6 个工作日' } },
    })
  })
})

describe('what is refused', () => {
  const code = '630511001000'
  const licence = '630120008000'

  test('a promise longer than the law allows', async () => {
    const current = await versionOf(licence)
    const days = (current.statutoryDays ?? 0) + 1
    const seen = { currentVersionId: current.id, revision: 0 }
    const saved = await saveDraft(ctx, licence, editOf(current, { promisedDays: days }), seen)
    expect(saved).toEqual({ ok: false, refusal: 'promise-too-long' })
  })

  test('a draft that somebody else stored meanwhile', async () => {
    const current = await versionOf(code)
    const seen = { currentVersionId: current.id, revision: 0 }
    const edit = editOf(current, { visits: 0 })
    expect(await saveDraft(ctx, code, edit, seen)).toMatchObject({ ok: true })
    expect(await saveDraft(ctx, code, edit, seen)).toEqual({
      ok: false,
      refusal: 'changed-meanwhile',
    })
    expect(await publish(ctx, code, reason, seen)).toEqual({
      ok: false,
      refusal: 'changed-meanwhile',
    })
  })

  test('publishing after somebody else has published', async () => {
    const current = await versionOf(code)
    const seen = { currentVersionId: current.id, revision: 1 }
    expect(await publish(ctx, code, '短', seen)).toEqual({ ok: false, refusal: 'reason-missing' })
    expect(await publish(ctx, code, reason, seen)).toMatchObject({ ok: true })
    expect(await publish(ctx, code, reason, seen)).toEqual({
      ok: false,
      refusal: 'published-meanwhile',
    })
    expect(await versionsOf(ctx.db, current.matterId)).toHaveLength(2)
  })

  test('a draft that changes nothing', async () => {
    const current = await versionOf(code)
    const seen = { currentVersionId: current.id, revision: 0 }
    await saveDraft(ctx, code, editOf(current, { visits: 9 }), seen)
    await saveDraft(ctx, code, editOf(current, {}), { ...seen, revision: 1 })
    const published = await publish(ctx, code, reason, { ...seen, revision: 2 })
    expect(published).toEqual({ ok: false, refusal: 'nothing-changed' })
  })

  test('an editor of a county', async () => {
    const current = await versionOf(licence)
    const seen = { currentVersionId: current.id, revision: 0 }
    const theirs = { ...ctx, actor: countyEditor() }
    expect(await saveDraft(theirs, licence, editOf(current, { visits: 0 }), seen)).toEqual({
      ok: false,
      refusal: 'not-the-province',
    })
  })
})

function countyEditor(): Staff {
  return {
    kind: 'staff',
    accountId: '1',
    name: '才仁',
    permissions: new Set(['matters.edit']),
    seat: {
      departmentId: '1',
      departmentName: '杂多县数据局',
      level: 'county',
      regionCode: '632722',
      regionPath: '630000/632700/632722',
      posts: ['catalogue-editor'],
    },
  }
}
