// 导出清单: the view that is looked at, all of it, as a file for a spreadsheet program. It holds what the list
// shows and no more; that somebody took it along is on record before the first line leaves (个人信息保护法第五十四条).
import type { Request, Response } from 'express'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { recordAlone } from '../../../audit/index.ts'
import type { Staff } from '../../../kernel/actor.ts'
import { regionLookup } from '../../../organizations/index.ts'
import type { RegionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { csvLine, csvStart, csvType } from '../../../platform/web/csv.ts'
import { allow } from '../../../platform/web/errors.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import { statusNames } from '../../../workflow/index.ts'
import { applicantKindNames } from '../../messages.ts'
import { wholeQueue } from '../../queries/queue.ts'
import type { QueueAsked, QueueRow } from '../../queries/queue.ts'
import { grouped } from '../../rules/number.ts'
import { askedOf } from './queue/asked.ts'

export async function download(ctx: Context, req: Request, res: Response): Promise<void> {
  const { actor } = ctx
  allow(actor.kind === 'staff')
  if (actor.kind !== 'staff') return
  if (underWay.has(actor.accountId)) return answerTooMany(req, res, 60)
  underWay.add(actor.accountId)
  try {
    await send(ctx, actor, req, res)
  } finally {
    underWay.delete(actor.accountId)
  }
}

/** Who exports a long list in this process: one at a time, so that nobody's lists take all connections. */
const underWay = new Set<string>()

async function send(ctx: Context, actor: Staff, req: Request, res: Response): Promise<void> {
  const { today } = ctx
  const lookup = await regionLookup(ctx.db)
  const { query, ...asked } = askedOf(actor, req.query, lookup)
  await recordAlone(ctx.db, ctx, {
    ...{ action: 'desk.export', subjectType: 'queue', subjectId: actor.accountId },
    after: { view: query },
  })
  res.set('Content-Type', csvType).set('Cache-Control', 'no-store')
  res.attachment(`办件清单-${today}.csv`)
  const lines = linesOf(ctx, actor, { ...asked, today, after: null }, lookup)
  // A browser that goes away stops the reading.
  await pipeline(Readable.from(lines), res).catch((error: unknown) => {
    if (!res.destroyed) throw error
  })
}

async function* linesOf(
  { db }: Context,
  actor: Staff,
  asked: QueueAsked,
  lookup: RegionLookup,
): AsyncGenerator<string> {
  yield csvStart + csvLine(columns.map(([label]) => label))
  for await (const rows of wholeQueue(db, actor, asked)) {
    yield rows.map((row) => csvLine(columns.map(([, text]) => text(row, lookup)))).join('')
  }
}

type Column = readonly [label: string, text: (row: QueueRow, lookup: RegionLookup) => string]

const columns: readonly Column[] = [
  // As it stands on every page; and a number of thirteen digits stays a text.
  ['查询号', ({ queryNumber }) => grouped(queryNumber)],
  ['事项', ({ matterName }) => matterName],
  ['业务办理项', ({ handleItem }) => handleItem ?? ''],
  ['申请人', ({ applicantName }) => applicantName],
  ['申请人类型', ({ applicantKind }) => applicantKindNames[applicantKind]],
  ['地方', ({ regionCode }, lookup) => lookup.nameOf(regionCode)],
  ['环节', ({ status }) => statusNames[status]],
  ['收件', ({ receivedOn }) => receivedOn ?? ''],
  ['到期', ({ dueOn }) => dueOn ?? ''],
  ['最迟动手', ({ actBy }) => actBy ?? ''],
  ['办结', ({ concludedOn }) => concludedOn ?? ''],
  ['承办人', ({ assigneeName }) => assigneeName ?? ''],
  ['标签', ({ labels }) => labels],
]
