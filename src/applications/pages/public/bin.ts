// 回收站: what was thrown away, until when, and the button that takes it out again.
import type { Request, Response } from 'express'
import { accountPaths } from '../../../accounts/index.ts'
import { binnedJoints, bundlePaths } from '../../../bundles/index.ts'
import type { Applicant } from '../../../kernel/actor.ts'
import { addDays, dayOf } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import type { Db } from '../../../platform/database/transaction.ts'
import { fullDay, longMoment } from '../../../platform/i18n/zh-format.ts'
import type { ButtonProps, Link, NoticeProps } from '../../../platform/web/components.ts'
import { allow, HttpError } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { restoreDraft } from '../../discard-draft.ts'
import { paths } from '../../paths.ts'
import { myBin } from '../../queries/my-bin.ts'
import { draftSettings } from '../../settings.ts'
import { sendButton } from './filing-buttons.ts'

export interface BinPage extends BasePage {
  readonly lead: string
  readonly refusal: NoticeProps | null
  readonly drafts: readonly {
    readonly name: string
    readonly note: string
    readonly action: string
    readonly button: ButtonProps
  }[]
  readonly back: Link
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/bin': BinPage
  }
}

export async function show(ctx: Context, _req: Request, res: Response): Promise<void> {
  await answerBin(ctx, res, false)
}

export async function restore(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const done = await restoreDraft(ctx, id)
  if (done.ok) return res.redirect(303, paths.check(id))
  if (done.refusal === 'not-found') throw new HttpError(404, 'not found')
  await answerBin(ctx, res, true)
}

/** The bin of the caller, drafts of bundles too; `refused`: another draft stands in the way of the one asked for. */
export async function answerBin(ctx: Context, res: Response, refused: boolean): Promise<void> {
  const { actor } = ctx
  allow(actor.kind === 'applicant')
  if (actor.kind !== 'applicant') return
  const { t, links } = shellOf(res)
  const { draftBinDays } = await draftSettings(ctx.db)
  const drafts = await allBinned(ctx.db, actor)
  const mine = { label: t('我的'), href: accountPaths.mySpace() }
  const text = t('这个事项您已经有一份在填的草稿。要取回这一份，请先把在填的那份删掉。')
  const page: BinPage = {
    title: t('草稿回收站'),
    breadcrumb: [{ label: t('首页'), href: links.home }, mine, { label: t('草稿回收站'), href: null }],
    lead:
      drafts.length === 0
        ? t('回收站是空的。')
        : t('删掉的和很久没动的草稿在这里放 {days} 天，过后清除。', { days: draftBinDays }),
    refusal: refused ? { tone: 'warn', title: null, text, actions: [] } : null,
    drafts: drafts.map(({ name, updatedAt, binnedAt, action }) => ({
      name: t(name),
      note: t('{when}存的，{last}以后清除', {
        when: longMoment(updatedAt),
        last: fullDay(addDays(dayOf(binnedAt), draftBinDays)),
      }),
      action,
      button: { ...sendButton(t('取回'), 'second'), context: t.named(name) },
    })),
    back: mine,
  }
  await render(res, 'applications/public/bin', page, refused ? 422 : 200)
}

/** Newest first; an agent of a person is given single matters, never a bundle. */
async function allBinned(db: Db, actor: Applicant) {
  const single = await myBin(db, actor)
  const joint = actor.agent?.kind === 'agent' ? [] : await binnedJoints(db, actor.accountId)
  return [
    ...single.map(({ matterName, ...one }) => ({
      ...one,
      ...{ name: matterName, action: paths.restoration(one.id) },
    })),
    ...joint.map(({ bundleName, ...one }) => ({
      ...one,
      ...{ name: bundleName, action: bundlePaths.restoration(one.id) },
    })),
  ].sort((a, b) => b.binnedAt.getTime() - a.binnedAt.getTime())
}
