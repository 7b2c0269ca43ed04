// 管理首页: the pages that one may open, and what is new in the catalogue.
import type { Request, Response } from 'express'
import { may } from '../../../kernel/actor.ts'
import { guidePath, pendingChanges, pendingChangesPath } from '../../../matters/index.ts'
import { dayOf } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import type { CardsProps, ListProps, NoticeProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { purposes } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { countOfDrafts, latestPublications } from '../../queries/catalogue-news.ts'
import type { PublishedVersion } from '../../queries/catalogue-news.ts'

export interface AdministrationPage extends BasePage {
  readonly places: CardsProps
  readonly drafts: NoticeProps | null
  /** What the province changed and the departments here have not confirmed. */
  readonly pending: NoticeProps | null
  /** null for those whom the catalogue does not concern. */
  readonly news: ListProps | null
  readonly handbookHref: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'portal/admin/administration': AdministrationPage
  }
}

export async function show(ctx: Context, _req: Request, res: Response): Promise<void> {
  const { db, actor } = ctx
  const { menu } = shellOf(res)
  const edits = may(actor, 'matters.edit')
  const reads = edits || may(actor, 'workflow.read')
  const [drafts, pending, published] = await Promise.all([
    edits ? countOfDrafts(db) : 0,
    edits ? pendingChanges(ctx) : 0,
    reads ? latestPublications(db) : [],
  ])
  const places = menu.filter(({ href }) => href !== paths.administration)
  await render(res, 'portal/admin/administration', {
    title: '管理首页',
    breadcrumb: [],
    places: {
      items: places.map(({ label, href }) => ({
        title: label,
        href,
        text: purposes[label] ?? null,
        tag: null,
      })),
    },
    drafts: drafts === 0 ? null : draftsNotice(drafts),
    pending: pending === 0 ? null : pendingNotice(pending),
    news: reads ? newsList(published) : null,
    handbookHref: paths.helpTopic('admin'),
  })
}

function draftsNotice(count: number): NoticeProps {
  return {
    tone: 'waiting',
    title: `有 ${count} 份事项草稿还没有发布`,
    text: '草稿不影响正在用的版本。',
    actions: [],
  }
}

function pendingNotice(count: number): NoticeProps {
  return {
    tone: 'waiting',
    title: `有 ${count} 项省级变更等您确认`,
    text: '全省统一的要素已经跟着改了，本级可改的要素确认以后才换。',
    actions: [linkButton('去确认', pendingChangesPath(), 'primary')],
  }
}

function newsList(published: readonly PublishedVersion[]): ListProps {
  return {
    density: 'normal',
    items: published.map(({ code, name, version, publishedAt, changeReason }) => ({
      title: name,
      href: guidePath(code),
      light: null,
      text: changeReason,
      meta: [`第 ${version} 版`, `${longDay(dayOf(publishedAt))}发布`],
      tags: [],
    })),
  }
}
