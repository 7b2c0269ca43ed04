// 我的: what waits for me, my applications, drafts, messages, documents and account.
import type { Request, Response } from 'express'
import { accountPaths } from '../../../accounts/index.ts'
import { applicationPaths, myApplications, myCounts, myDocuments, myDrafts, waitingForMe } from '../../../applications/index.ts'
import type { MyCounts } from '../../../applications/index.ts'
import { bundlePaths } from '../../../bundles/index.ts'
import { ownJoints } from '../../../joint/index.ts'
import { inbox, notificationPaths, unreadCount } from '../../../notifications/index.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type { Context } from '../../../platform/context.ts'
import type {
  CountedLink,
  ListProps,
  MyNavProps,
  NoticeProps,
  PaginationProps,
} from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { privacyPaths } from '../../../privacy/index.ts'
import { licencePaths } from '../../../licences/index.ts'
import { mattersPath } from '../../../matters/index.ts'
import { mySpaceAfter, paths } from '../../paths.ts'
import { documentLine } from './my-documents.ts'
import type { DocumentLine } from './my-documents.ts'
import { applicationLines, draftLines, waitingNotices } from './my-lines.ts'
import type { DraftLine } from './my-lines.ts'
import { ownApplicant } from './own-applicant.ts'

export interface MySpacePage extends BasePage {
  readonly counts: MyNavProps
  readonly waiting: readonly NoticeProps[]
  /** 一件事: several matters filed as one. */
  readonly joints: ListProps
  readonly applications: ListProps
  readonly pagination: PaginationProps
  readonly drafts: readonly DraftLine[]
  readonly messages: readonly MessageLine[]
  readonly documents: readonly DocumentLine[]
  readonly links: {
    readonly matters: string
    readonly messages: string
    readonly bin: string
    readonly documents: string
  }
  readonly account: readonly CountedLink[]
}

interface MessageLine {
  readonly title: string
  readonly href: string
  readonly when: string
  readonly unread: boolean
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'portal/public/my-space': MySpacePage
  }
}

const mostMessages = 4
const mostDocuments = 3

export async function show({ db, actor, today }: Context, req: Request, res: Response): Promise<void> {
  const me = ownApplicant(actor)
  const { t, links } = shellOf(res)
  const asked = req.query['after']
  const after = typeof asked === 'string' ? asked : null
  const joints = await ownJoints(db, me)
  const [waiting, applications, drafts, counts, unread, messages, documents] = await Promise.all([
    waitingForMe(db, me, today),
    myApplications(db, me, after),
    myDrafts(db, me),
    myCounts(db, me),
    unreadCount(db, me.accountId),
    inbox(db, me.accountId, null),
    myDocuments(db, me, null, mostDocuments),
  ])
  await render(res, 'portal/public/my-space', {
    title: t('{name}，您好', { name: me.name }),
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('我的'), href: null },
    ],
    counts: countsNav(t, counts, unread),
    waiting: waitingNotices(t, waiting),
    joints: {
      density: 'normal',
      items: joints.map(({ id, bundleName, filed }) => ({
        ...{ title: t(bundleName), href: bundlePaths.joint(id), light: null, meta: [], tags: [] },
        text: filed ? t('看各部分的进度') : t('还没有提交'),
      })),
    },
    applications: applicationLines(t, applications.items, today),
    pagination: {
      previous: after === null ? null : paths.mySpace,
      next: applications.next === null ? null : `${mySpaceAfter(applications.next)}#applications`,
      summary: null,
    },
    drafts: draftLines(t, drafts),
    messages: messages.items.slice(0, mostMessages).map((message) => ({
      title: message.title,
      href: message.link ?? notificationPaths.inbox(),
      when: longMoment(message.createdAt),
      unread: message.readAt === null,
    })),
    documents: documents.items.map((document) => documentLine(t, document)),
    links: {
      matters: mattersPath(),
      messages: notificationPaths.inbox(),
      bin: applicationPaths.bin,
      documents: paths.myDocuments,
    },
    account: accountLinks(t),
  })
}

function countsNav(t: Shell['t'], counts: MyCounts, unread: number): MyNavProps {
  return {
    label: t('我的'),
    items: [
      { count: String(counts.open), label: t('在办'), href: '#applications' },
      { count: String(counts.drafts), label: t('没填完'), href: '#drafts' },
      { count: String(unread), label: t('新消息'), href: '#messages' },
      { count: String(counts.documents), label: t('文书'), href: '#documents' },
    ],
  }
}

function accountLinks(t: Shell['t']): CountedLink[] {
  const link = (label: string, href: string) => ({ label, href, count: null, current: false })
  return [
    link(t('个人信息和密码'), accountPaths.account()),
    link(t('全部消息'), notificationPaths.inbox()),
    link(t('通知设置'), notificationPaths.settings),
    link(t('以前填过的内容'), applicationPaths.reuse),
    link(t('全部文书'), paths.myDocuments),
    link(t('我的证照'), licencePaths.mine),
    link(t('我的材料'), paths.myCopies),
    link(t('下载我的数据'), privacyPaths.ownData),
    link(t('注销账号'), privacyPaths.closure),
    link(t('账号与安全怎么保护'), paths.helpTopic('account')),
  ]
}
