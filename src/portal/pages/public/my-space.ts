// 我的: what waits for me, my applications, drafts, messages, documents and account.
import type { Request, Response } from 'express'
import { accountPaths, applicantProfile } from '../../../accounts/index.ts'
import type { ApplicantProfile } from '../../../accounts/index.ts'
import {
  applicationPaths,
  draftSettings,
  myOverview,
  waitingSignatures,
} from '../../../applications/index.ts'
import type { MyApplication, MyCounts } from '../../../applications/index.ts'
import { bundlePaths } from '../../../bundles/index.ts'
import { ownJoints } from '../../../joint/index.ts'
import { latestMessages, notificationPaths } from '../../../notifications/index.ts'
import { may, personOf } from '../../../kernel/actor.ts'
import type { Applicant } from '../../../kernel/actor.ts'
import type { Permission } from '../../../kernel/permission.ts'
import { inForceFor, kindNames, mandatePaths, offersFor } from '../../../mandates/index.ts'
import type { NamedMandate } from '../../../mandates/index.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type { Context } from '../../../platform/context.ts'
import { alongside } from '../../../platform/database/alongside.ts'
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
  /** False for an agent: messages and papers are the principal's own. */
  readonly papers: boolean
  readonly links: {
    readonly matters: string
    readonly messages: string
    readonly bin: string
    readonly documents: string
  }
  readonly account: readonly CountedLink[]
  /** 代别人、代单位办事: those in force, each with the page from which one acts. */
  readonly heldMandates: readonly CountedLink[]
  /** 有人委托您: offers that wait for an answer. */
  readonly offers: NoticeProps | null
  /** 请您签署 */
  readonly toSign: readonly CountedLink[]
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

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const { db, actor, today } = ctx
  const me = ownApplicant(actor)
  const { t, links } = shellOf(res)
  const asked = req.query['after']
  const after = typeof asked === 'string' ? asked : null
  const papers = may(me, 'own.papers')
  const self = may(me, 'own.account')
  const [joints, mandates, known, own, messages] = await alongside(db, (line) =>
    Promise.all([
      ownJoints(line, me),
      self ? inForceFor(line, me.accountId, today) : [],
      self && me.type === 'person' ? applicantProfile(line, ctx.vault, me.accountId) : null,
      myOverview(line, me, { today, after, documents: papers ? mostDocuments : 0 }),
      papers ? latestMessages(line, me.accountId, mostMessages) : { items: [], unread: 0 },
    ]),
  )
  const [offers, toSign] =
    known === null
      ? [[], []]
      : await alongside(db, (line) =>
          Promise.all([
            offersFor({ ...ctx, db: line }, known),
            toSignLinks({ ...ctx, db: line }, t, known),
          ]),
        )
  const { waiting, applications, drafts, counts, documents } = own
  await render(res, 'portal/public/my-space', {
    title:
      me.agent === null
        ? t('{name}，您好', { name: personOf(me).name })
        : t('代{name}办事', { name: me.name }),
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('我的'), href: null },
    ],
    papers,
    counts: countsNav(t, counts, papers ? messages.unread : null),
    waiting: waitingNotices(t, waiting),
    joints: {
      density: 'normal',
      items: joints.map(({ id, bundleName, filed, paused }) => ({
        ...{ title: t(bundleName), href: bundlePaths.joint(id), light: null, meta: [], tags: [] },
        text: filed
          ? t('看各部分的进度')
          : paused
            ? t('还没有提交，有的部分暂停办理，点开看怎么办')
            : t('还没有提交'),
      })),
    },
    applications: applicationLines(t, applications.items, today),
    pagination: {
      previous: after === null ? null : paths.mySpace,
      next: applications.next === null ? null : `${mySpaceAfter(applications.next)}#applications`,
      summary: null,
    },
    drafts: draftLines(t, drafts, await warningDays(db, drafts)),
    messages: messages.items.map((message) => ({
      title: message.title,
      href: message.link ?? notificationPaths.inbox(),
      when: longMoment(message.createdAt),
      unread: message.readAt === null,
    })),
    documents: documents.map((document) => documentLine(t, document)),
    links: {
      matters: mattersPath(),
      messages: notificationPaths.inbox(),
      bin: applicationPaths.bin,
      documents: paths.myDocuments,
    },
    account: accountLinks(t, me),
    heldMandates: heldLinks(t, mandates),
    offers: offersNotice(t, offers.length),
    toSign,
  })
}

/** Asked only where a draft is near its end: most pages have none. */
async function warningDays(
  db: Context['db'],
  drafts: readonly MyApplication[],
): Promise<number> {
  const near = drafts.some(({ expiryWarnedAt }) => expiryWarnedAt !== null)
  return near ? (await draftSettings(db)).draftWarningDays : 0
}

/** `unread` is null for who may not read the messages. */
function countsNav(t: Shell['t'], counts: MyCounts, unread: number | null): MyNavProps {
  return {
    label: t('我的'),
    items: [
      { count: String(counts.open), label: t('在办'), href: '#applications' },
      { count: String(counts.drafts), label: t('没填完'), href: '#drafts' },
      ...(unread === null
        ? []
        : [
            { count: String(unread), label: t('新消息'), href: '#messages' },
            { count: String(counts.documents), label: t('文书'), href: '#documents' },
          ]),
    ],
  }
}

function accountLinks(t: Shell['t'], me: Applicant): CountedLink[] {
  const link = (label: string, href: string, needs: Permission) => ({
    ...{ label: t(label), href, count: null, current: false, needs },
  })
  return [
    link('个人信息和密码', accountPaths.account(), 'own.account'),
    link('全部消息', notificationPaths.inbox(), 'own.papers'),
    link('通知设置', notificationPaths.settings, 'own.account'),
    link(me.type === 'company' ? '经办人' : '委托代办', mandatePaths.list, 'mandates.manage'),
    link('以前填过的内容', applicationPaths.reuse, 'own.account'),
    link('全部文书', paths.myDocuments, 'own.papers'),
    link('我的证照', licencePaths.mine, 'own.papers'),
    link('我的材料', paths.myCopies, 'own.account'),
    link('下载我的数据', privacyPaths.ownData, 'own.account'),
    link('注销账号', privacyPaths.closure, 'own.account'),
    link('账号与安全怎么保护', paths.helpTopic('account'), 'public'),
  ].flatMap(({ needs, ...one }) => (may(me, needs) ? [one] : []))
}

function heldLinks(t: Shell['t'], mandates: readonly NamedMandate[]): CountedLink[] {
  return mandates.map(({ id, principalName, kind }) => ({
    label: t('代{name}办事（{kind}）', { name: principalName, kind: t(kindNames[kind]) }),
    ...{ href: mandatePaths.one(id), count: null, current: false },
  }))
}

/** What other people ask this person to sign before they file it. */
async function toSignLinks(
  ctx: Context,
  t: Shell['t'],
  profile: ApplicantProfile,
): Promise<CountedLink[]> {
  const waiting = await waitingSignatures(ctx, profile)
  return waiting.map(({ id, matterName, applicantName: name, again }) => {
    const matter = t.named(matterName)
    return {
      label: again
        ? t('{name}的“{matter}”改过了，请重新签署', { name, matter })
        : t('签署{name}的“{matter}”', { name, matter }),
      ...{ href: applicationPaths.signing(id), count: null, current: false },
    }
  })
}

function offersNotice(t: Shell['t'], count: number): NoticeProps | null {
  if (count === 0) return null
  const text = t('有 {count} 份委托等您答复。', { count })
  const actions = [linkButton(t('去看委托'), mandatePaths.list)]
  return { tone: 'waiting', title: null, text, actions }
}
