// 一个事项（编辑）: its versions, what the draft changes, what to check, publication, withdrawal.
import type { Request, Response } from 'express'
import { may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import type {
  ErrorSummaryProps,
  Link,
  ListProps,
  VersionsProps,
} from '../../../platform/web/components.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import { found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { checkMatter } from '../../check-matter.ts'
import {
  adminMattersPath,
  comparisonPath,
  editPath,
  guidePath,
  historyPath,
  matrixPath,
  previewPath,
  rehearsalPath,
} from '../../paths.ts'
import type { Editing } from '../../queries/editing.ts'
import { editingOf } from '../../queries/editing.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'
import type { FormNews } from './form-news.ts'
import { formNews } from './form-news.ts'
import type { DraftPart, Refused, SuspensionPart, WithdrawalPart } from './matter-forms.ts'
import { draftPart, suspensionPart, withdrawalPart } from './matter-forms.ts'
import type { ElementPart, FindingLine } from './matter-parts.ts'
import { changeList, elementParts, findingLines, headline, versionStrip } from './matter-parts.ts'

export interface AdminMatterPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly headline: string
  /** Said when it takes no applications any more. */
  readonly withdrawn: { readonly text: string; readonly successor: Link | null } | null
  /** Said when the version in use asks by an older form than is published. */
  readonly form: FormNews | null
  readonly versions: VersionsProps
  readonly comparisons: readonly Link[]
  readonly guide: string
  /** What to look at before a publication. */
  readonly rehearsals: readonly Link[]
  readonly edit: Link | null
  /** Why there is nothing to edit here, null when there is. */
  readonly readOnlyBecause: string | null
  readonly elements: readonly ElementPart[]
  readonly check: CheckPart
  readonly draft: DraftPart | null
  readonly suspension: SuspensionPart | null
  readonly withdrawal: WithdrawalPart | null
  readonly changes: ListProps
  readonly history: string
}

/** 检查结果 of the draft, or of the current version when there is none. */
export interface CheckPart {
  readonly title: string
  readonly findings: readonly FindingLine[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/matter': AdminMatterPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, res, String(req.params['code']), null)
}

export async function answer(
  ctx: Context,
  res: Response,
  code: string,
  refused: Refused | null,
): Promise<void> {
  const editing = found(await editingOf(ctx.db, code))
  const { matter, current } = editing
  const edits = mayChangeCatalogue(ctx.actor) && may(ctx.actor, 'matters.edit')
  const isOpen = editing.draft === null || editing.draft.stage === 'draft'
  const editable = edits && matter.status !== 'withdrawn'
  const findings = await checkMatter(ctx, matter, editing.draft ?? current)
  const page: AdminMatterPage = {
    title: current.name,
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: current.name, href: null },
    ],
    errors: errorsOf(refused),
    headline: headline(editing),
    withdrawn: withdrawnOf(editing),
    form: await formNews(ctx.db, editing, editable),
    versions: versionStrip(editing),
    comparisons: comparisonsOf(editing),
    guide: guidePath(code),
    rehearsals: rehearsalsOf(ctx, code),
    edit:
      editable && isOpen
        ? { label: editing.draft === null ? '改这个事项' : '接着改草稿', href: editPath(code) }
        : null,
    readOnlyBecause:
      editable || matter.status === 'withdrawn' ? null : '事项由省级统一编辑，这里只能查看。',
    elements: elementParts(current, code),
    check: {
      title: editing.draft === null ? '检查结果' : '草稿的检查结果',
      findings: findingLines(findings, code, editable),
    },
    draft: draftPart(ctx, editing, findings, refused),
    suspension:
      editable && may(ctx.actor, 'matters.publish') ? suspensionPart(editing, refused) : null,
    withdrawal:
      editable && may(ctx.actor, 'matters.publish') ? withdrawalPart(code, refused) : null,
    changes: changeList(editing),
    history: historyPath(code),
  }
  await render(res, 'matters/admin/matter', page, refused === null ? 200 : 422)
}

function errorsOf(refused: Refused | null): ErrorSummaryProps | null {
  if (refused === null) return null
  const anchor = {
    submission: '#submission-reason',
    review: '#review-reason',
    suspension: '#suspension-reason',
    withdrawal: '#withdrawal-reason',
    draft: '#draft',
  }
  return { title: '没有办成', items: [{ text: refused.sentence, href: anchor[refused.form] }] }
}

function withdrawnOf({ matter, successor }: Editing): AdminMatterPage['withdrawn'] {
  if (matter.status === 'suspended') return { text: suspendedText(matter), successor: null }
  if (matter.status !== 'withdrawn') return null
  const link =
    successor === null ? null : { label: successor.code, href: guidePath(successor.code) }
  return { text: `已取消。原因：${matter.withdrawnReason ?? ''}`, successor: link }
}

function suspendedText({ suspendedReason, suspendedUntil }: Editing['matter']): string {
  const until = suspendedUntil === null ? '恢复的日子另行通知' : `停到${longDay(suspendedUntil)}`
  return `暂停办理，${until}。原因：${suspendedReason ?? ''}`
}

function rehearsalsOf({ actor }: Context, code: string): Link[] {
  const preview = { label: '群众看到的样子', href: previewPath(code) }
  const matrix = { label: '各县每个环节由谁办', href: matrixPath(code) }
  const shadow = { label: '拿最近的办件试运行', href: rehearsalPath(code) }
  return may(actor, 'matters.publish') ? [preview, matrix, shadow] : [preview, matrix]
}

/** Each version against the one before it. */
function comparisonsOf({ matter, versions }: Editing): Link[] {
  return versions
    .filter(({ version }) => version > 1)
    .map(({ version }) => ({
      label: `第 ${version - 1} 版与第 ${version} 版`,
      href: comparisonPath(matter.code, version - 1, version),
    }))
}
