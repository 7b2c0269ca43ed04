// 隐私说明: the version in force, what it changed, and the versions before it.
import type { Request, Response } from 'express'
import { provinceSettings } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay } from '../../../platform/i18n/zh-format.ts'
import { dayOf } from '../../../kernel/day.ts'
import { found } from '../../../platform/web/errors.ts'
import type { Link } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { shownNotice } from '../../shown-notice.ts'
import type { ShownNotice } from '../../shown-notice.ts'
import { noticeInForce, noticeOf, notices } from '../../store.ts'
import type { Notice } from '../../types.ts'

export interface NoticePage extends BasePage {
  readonly heading: string
  readonly notice: ShownNotice
  /** True for a version that another has taken the place of. */
  readonly superseded: boolean
  readonly others: readonly Link[]
  readonly current: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'consents/public/notice': NoticePage
  }
}

export async function show(ctx: Context, _req: Request, res: Response): Promise<void> {
  await present(ctx, res, await noticeInForce(ctx.db))
}

export async function showEarlier(ctx: Context, req: Request, res: Response): Promise<void> {
  const version = /^[1-9]\d{0,5}$/.exec(String(req.params['version']))?.[0]
  await present(ctx, res, found(version === undefined ? null : await noticeOf(ctx.db, Number(version))))
}

async function present(ctx: Context, res: Response, notice: Notice): Promise<void> {
  const { t, links } = shellOf(res)
  const all = await notices(ctx.db)
  const superseded = all[0]?.version !== notice.version
  const heading = t('隐私说明')
  const page: NoticePage = {
    title: superseded ? t('隐私说明（第 {version} 版）', { version: notice.version }) : heading,
    heading,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: heading, href: superseded ? paths.notice : null },
      ...(superseded ? [{ label: t('第 {version} 版', { version: notice.version }), href: null }] : []),
    ],
    notice: shownNotice(t, notice, await provinceSettings(ctx.db)),
    superseded,
    others: all
      .filter(({ version }) => version !== notice.version)
      .map(({ version, publishedAt }) => ({
        label: t('第 {version} 版，{day}发布', { version, day: fullDay(dayOf(publishedAt)) }),
        href: version === all[0]?.version ? paths.notice : paths.earlier(version),
      })),
    current: paths.notice,
  }
  await render(res, 'consents/public/notice', page)
}
