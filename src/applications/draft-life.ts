// The life of drafts that nobody comes back to, whatever kind they are of: their owners are warned, then
// they go to the bin, then they are cleared away with the files that nothing else needs.
import { addDays } from '../kernel/day.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { fullDay } from '../platform/i18n/zh-format.ts'
import { forEachAlone } from './for-each-alone.ts'
import { paths } from './paths.ts'
import { draftTimes } from './rules/draft-times.ts'
import type { DraftStage } from './rules/draft-times.ts'
import { draftSettings } from './settings.ts'

/** One kind of drafts: how they are found and held, and what is written at each turn of their life. */
export interface DraftKind<Draft> {
  /** Ids of those at this stage since before the moment, a few hundred at most. */
  readonly old: (db: Db, stage: DraftStage, before: Date) => Promise<readonly string[]>
  /** Null when it was filed or cleared meanwhile. */
  readonly lock: (tx: Tx, id: string) => Promise<Draft | null>
  readonly warn: (tx: Tx, ctx: Context, draft: Draft) => Promise<void>
  readonly bin: (tx: Tx, ctx: Context, draft: Draft) => Promise<void>
  readonly clear: (tx: Tx, ctx: Context, draft: Draft) => Promise<void>
  readonly owner: (tx: Tx, draft: Draft) => Promise<DraftOwner>
}

export interface DraftOwner {
  readonly accountId: string
  /** What is applied for, as the message calls it. */
  readonly name: string
  /** Where one goes on with it. */
  readonly link: string
}

/** Tells how many drafts were touched; running it again does nothing twice. */
export async function liveOn<Draft>(ctx: Context, kind: DraftKind<Draft>): Promise<number> {
  const settings = await draftSettings(ctx.db)
  const { draftWarningDays, draftBinDays } = settings
  const before = draftTimes(ctx.now, settings)
  const binned = await kind.old(ctx.db, 'binned', before.binned)
  const over = await kind.old(ctx.db, 'warned', before.warned)
  const old = await kind.old(ctx.db, 'unwarned', before.unwarned)
  const each = (ids: readonly string[], work: (tx: Tx, draft: Draft) => Promise<void>) =>
    forEachAlone(ids, (id) =>
      transaction(ctx.db, async (tx) => {
        const draft = await kind.lock(tx, id)
        if (draft === null) return false
        await work(tx, draft)
        return true
      }),
    )
  const cleared = await each(binned, (tx, draft) => kind.clear(tx, ctx, draft))
  const put = await each(over, async (tx, draft) => {
    await kind.bin(tx, ctx, draft)
    const body = `很久没有动过，${draftBinDays} 天内可以从回收站取回。`
    const owner = await kind.owner(tx, draft)
    await tell(tx, ctx, { ...owner, link: paths.bin }, '草稿放进了回收站', body)
  })
  const warned = await each(old, async (tx, draft) => {
    await kind.warn(tx, ctx, draft)
    const last = fullDay(addDays(ctx.today, draftWarningDays))
    const body = `${last}以前打开，按一次“存好，下一步”，就继续保留；不存的话会放进回收站。`
    await tell(tx, ctx, await kind.owner(tx, draft), '草稿快到期了', body)
  })
  return cleared + put + warned
}

/** Not bound to the draft, which may be gone before the message is read. */
async function tell(
  tx: Tx,
  ctx: Context,
  { accountId, name, link }: DraftOwner,
  title: string,
  body: string,
): Promise<void> {
  const message = { accountId, applicationId: null, body, link }
  await notify(tx, ctx, { ...message, title: `${name}：${title}` })
}
