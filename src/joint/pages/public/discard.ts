// 不办了: asks once more, then puts the joint draft into the bin; and takes it out of there again.
import type { Request, Response } from 'express'
import { accountPaths } from '../../../accounts/index.ts'
import { answerBin, draftSettings, sendButton } from '../../../applications/index.ts'
import { bundlePaths } from '../../../bundles/index.ts'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import { HttpError } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { discardJoint, restoreJoint } from '../../discard.ts'
import { jointFiles } from '../../draft.ts'
import { openJoint } from './own-joint.ts'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const joint = await openJoint(ctx, req, res)
  if (joint === null) return
  const { t, links } = shellOf(res)
  const { draftBinDays } = await draftSettings(ctx.db)
  const goOn = bundlePaths.section(joint.id, 1)
  const matter = t(joint.bundleName)
  await render(res, 'applications/public/discard', {
    title: t('删掉这份草稿？'),
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('我的'), href: accountPaths.mySpace() },
      { label: t('申请：{matter}', { matter }), href: goOn },
      { label: t('删掉草稿'), href: null },
    ],
    text: t('“{matter}”的草稿，{when}存的，传了 {count} 个文件。删掉的放在草稿回收站，{days} 天内可以取回。', {
      ...{ matter, when: longMoment(joint.updatedAt), days: draftBinDays },
      count: (await jointFiles(ctx.db, joint.id)).length,
    }),
    action: bundlePaths.discard(joint.id),
    buttons: [
      linkButton(t('不删，接着填'), goOn, 'primary'),
      sendButton(t('删掉草稿'), 'danger'),
    ],
  })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const done = await discardJoint(ctx, id)
  if (!done.ok && done.refusal === 'not-found') throw new HttpError(404, 'not found')
  res.redirect(303, done.ok ? accountPaths.mySpace() : bundlePaths.joint(id))
}

export async function restore(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const done = await restoreJoint(ctx, id)
  if (done.ok) return res.redirect(303, bundlePaths.section(id, 1))
  if (done.refusal === 'not-found') throw new HttpError(404, 'not found')
  await answerBin(ctx, res, true)
}
