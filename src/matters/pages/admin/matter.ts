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
  adminMatterPath,
  adminMattersPath,
  comparisonPath,
  coveragePath,
  editPath,
  entryPath,
  guidePath,
  historyPath,
  matrixPath,
  operationFormPath,
  operationPath,
  previewPath,
  rehearsalPath,
} from '../../paths.ts'
import type { Editing } from '../../queries/editing.ts'
import { editingOf } from '../../queries/editing.ts'
import type { FamilyShown } from '../../queries/family.ts'
import { familyShown } from '../../queries/family.ts'
import type { NamedMatter } from '../../queries/guide.ts'
import { operationNames } from '../../rules/operations.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'
import type { Matter } from '../../types.ts'
import type { FormNews } from './form-news.ts'
import { formNews } from './form-news.ts'
import type { DraftPart, Refused, SuspensionPart } from './matter-forms.ts'
import { draftPart, suspensionPart } from './matter-forms.ts'
import type { FindingLine } from './finding-links.ts'
import { findingLines, mendingOf } from './finding-links.ts'
import type { ElementPart } from './matter-parts.ts'
import type { PlannedPart } from './planned-parts.ts'
import { plannedParts } from './planned-parts.ts'
import { changeList, elementParts, headline, versionStrip } from './matter-parts.ts'

export interface AdminMatterPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly headline: string
  /** Said when it takes no applications any more. */
  readonly withdrawn: { readonly text: string; readonly successors: readonly Link[] } | null
  /** Said when the version in use asks by an older form than is published. */
  readonly form: FormNews | null
  readonly versions: VersionsProps
  readonly comparisons: readonly Link[]
  readonly anyTwo: string
  /** Null for an entry that was never published. */
  readonly guide: string | null
  readonly entry: Link | null
  /** What to look at before a publication. */
  readonly rehearsals: readonly Link[]
  readonly edit: Link | null
  /** Why there is nothing to edit here, null when there is. */
  readonly readOnlyBecause: string | null
  readonly elements: readonly ElementPart[]
  readonly check: CheckPart
  readonly planned: readonly PlannedPart[]
  readonly draft: DraftPart | null
  readonly suspension: SuspensionPart | null
  /** 所属主项 and 子项 in force; null for an entry that has neither. */
  readonly family: { readonly main: Link | null; readonly subs: readonly Link[] } | null
  /** 拆分、合并、取消, and whatever of these is under way. */
  readonly operations: readonly Link[]
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
    anyTwo: comparisonPath(code),
    guide: matter.currentVersionId === null ? null : guidePath(code),
    entry: entryOf(editing, editable),
    rehearsals: rehearsalsOf(ctx, matter),
    edit:
      editable && isOpen
        ? { label: editing.draft === null ? '改这个事项' : '接着改草稿', href: editPath(code) }
        : null,
    readOnlyBecause:
      editable || matter.status === 'withdrawn' ? null : '事项由省级统一编辑，这里只能查看。',
    elements: elementParts(current, code, editing.pointers),
    check: {
      title: editing.draft === null ? '检查结果' : '草稿的检查结果',
      findings: findingLines(findings, await mendingOf(ctx, editing, editable)),
    },
    planned: plannedParts(ctx, editing),
    draft: draftPart(ctx, editing, findings, refused),
    suspension:
      editable && may(ctx.actor, 'matters.publish') ? suspensionPart(editing, refused) : null,
    family: familyOf(await familyShown(ctx.db, matter)),
    operations: operationLinks(ctx, editing),
    changes: changeList(editing),
    history: historyPath(code),
  }
  await render(res, 'matters/admin/matter', page, refused === null ? 200 : 422)
}

function familyOf({ main, subs }: FamilyShown): AdminMatterPage['family'] {
  if (main === null && subs.length === 0) return null
  const link = ({ code, name }: NamedMatter) => ({ label: name, href: adminMatterPath(code) })
  return { main: main === null ? null : link(main), subs: subs.map(link) }
}

function errorsOf(refused: Refused | null): ErrorSummaryProps | null {
  if (refused === null) return null
  const anchor = {
    submission: '#submission-reason',
    review: '#review-reason',
    suspension: '#suspension-reason',
    draft: '#draft',
    planned: '#planned',
  }
  return { title: '没有办成', items: [{ text: refused.sentence, href: anchor[refused.form] }] }
}

function withdrawnOf({ matter, successors }: Editing): AdminMatterPage['withdrawn'] {
  if (matter.status === 'suspended') return { text: suspendedText(matter), successors: [] }
  if (matter.status !== 'withdrawn') return null
  const kind = operationNames[successors[0]?.kind ?? 'withdraw']
  return {
    text: `已${kind}，不再收新的申请。原因：${matter.withdrawnReason ?? ''}`,
    successors: successors.map(({ code, name }) => ({ label: name, href: adminMatterPath(code) })),
  }
}

function operationLinks(
  { actor }: Context,
  { matter, underWay }: Editing,
): AdminMatterPage['operations'] {
  const open = underWay.map(({ id, kind, effectiveOn }) => {
    return { label: `${operationNames[kind]}，${longDay(effectiveOn)}起`, href: operationPath(id) }
  })
  const { status, code } = matter
  const proposes = mayChangeCatalogue(actor) && may(actor, 'matters.publish')
  if (!proposes || status === 'withdrawn' || status === 'draft') return open
  return [
    ...open,
    { label: '拆分成几个事项', href: operationFormPath('split', code) },
    { label: '和别的事项合并', href: operationFormPath('merge', code) },
    { label: '取消这个事项', href: operationFormPath('withdraw', code) },
  ]
}

function suspendedText({ suspendedReason, suspendedUntil }: Editing['matter']): string {
  const until = suspendedUntil === null ? '恢复的日子另行通知' : `停到${longDay(suspendedUntil)}`
  return `暂停办理，${until}。原因：${suspendedReason ?? ''}`
}

function entryOf({ matter, draft }: Editing, editable: boolean): Link | null {
  const open = editable && matter.currentVersionId === null && draft?.stage === 'draft'
  return open ? { label: '改名称、类型和层级', href: entryPath(matter.code) } : null
}

function rehearsalsOf({ actor }: Context, { code, currentVersionId }: Matter): Link[] {
  const preview = { label: '群众看到的样子', href: previewPath(code) }
  const matrix = { label: '各县每个环节由谁办', href: matrixPath(code) }
  const coverage = { label: '各县认领和联系方式', href: coveragePath(code) }
  const shadow = { label: '拿最近的办件试运行', href: rehearsalPath(code) }
  return may(actor, 'matters.publish') && currentVersionId !== null
    ? [preview, matrix, coverage, shadow]
    : [preview, matrix, coverage]
}

const comparisonsShown = 5

/** The last versions, each against the one before it. */
function comparisonsOf({ matter, versions }: Editing): Link[] {
  return versions
    .filter(({ version }) => version > 1)
    .slice(0, comparisonsShown)
    .map(({ version }) => ({
      label: `第 ${version - 1} 版与第 ${version} 版`,
      href: comparisonPath(matter.code, version - 1, version),
    }))
}
