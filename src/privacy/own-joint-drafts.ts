// The drafts of 联办件 as their owner takes them along; once filed, their parts are applications like others.
import { attachmentsByIds, readUnaltered } from '../attachments/index.ts'
import { jointById } from '../bundles/index.ts'
import { parseRaw, presentAnswers } from '../forms/index.ts'
import { jointDraft } from '../joint/index.ts'
import { regionLookup } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import { longMoment } from '../platform/i18n/zh-format.ts'
import { linesOf } from './own-application.ts'
import type { Put } from './own-application.ts'
import { freeName } from './rules/file-names.ts'
import type { OwnFile } from './types.ts'

export async function ownJointDrafts(
  ctx: Context,
  accountId: string,
  put: Put,
): Promise<readonly OwnFile[]> {
  const ids = await ctx
    .db('jointApplications')
    .where({ applicantAccountId: accountId })
    .whereNull('submittedAt')
    .orderBy('id')
    .pluck('id')
  const drafts: OwnFile[] = []
  for (const id of ids) {
    const draft = await ownDraft(ctx, id, put)
    if (draft !== null) drafts.push(draft)
  }
  return drafts
}

async function ownDraft(ctx: Context, id: string, put: Put): Promise<OwnFile | null> {
  const joint = await jointById(ctx.db, id)
  if (joint === null) return null
  const { merged, env, raw, files } = await jointDraft(ctx.db, joint, ctx.today)
  const { definition } = merged.form
  const { answers } = parseRaw(definition, raw, env, 'draft')
  const shown = presentAnswers(definition, answers, env, { masked: false })
  const taken = new Set<string>()
  const names: string[] = []
  const stored = files.map(({ attachmentId }) => attachmentId)
  for (const file of await attachmentsByIds(ctx.db, stored)) {
    if (file.scanState === 'waiting' || file.scanState === 'infected') continue
    const bytes = await readUnaltered(ctx, file)
    if (bytes === null) continue
    const name = freeName(taken, `材料/联办件草稿-${id}`, file.fileName)
    await put(name, bytes)
    names.push(name)
  }
  return {
    ...{ matter: joint.bundleName, item: null, number: null, status: '还没有提交（一件事）' },
    region: (await regionLookup(ctx.db)).nameOf(joint.regionCode),
    ...{ begun: longMoment(joint.createdAt), submitted: null, concluded: null },
    answers: shown.sections.flatMap(({ items }) => items.flatMap((item) => linesOf(item, ''))),
    ...{ history: [], documents: [], files: names },
  }
}
