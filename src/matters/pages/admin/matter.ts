// 一个事项（编辑）: its versions, what the draft changes, what to check, publication, withdrawal.
import type { Request, Response } from 'express'
import { may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  HiddenValue,
  Link,
  ListProps,
  SummaryListProps,
  VersionsProps,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import {
  adminMattersPath,
  comparisonPath,
  draftRemovalPath,
  editPath,
  guidePath,
  publicationsPath,
  withdrawalsPath,
} from '../../paths.ts'
import type { Editing } from '../../queries/editing.ts'
import { editingOf } from '../../queries/editing.ts'
import type { Difference } from '../../rules/compare-versions.ts'
import { compareVersions } from '../../rules/compare-versions.ts'
import { findingsOf, hasErrors } from '../../rules/findings.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'
import type { FindingLine } from './matter-parts.ts'
import {
  changeList,
  elementList,
  findingLines,
  headline,
  lockedElements,
  versionStrip,
} from './matter-parts.ts'
import { reasonField, successorField } from './matter-fields.ts'
import { seenValues } from './seen.ts'

export interface AdminMatterPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly headline: string
  /** Said when it takes no applications any more. */
  readonly withdrawn: { readonly text: string; readonly successor: Link | null } | null
  readonly versions: VersionsProps
  readonly comparisons: readonly Link[]
  readonly guide: string
  readonly edit: Link | null
  /** Why there is nothing to edit here, null when there is. */
  readonly readOnlyBecause: string | null
  readonly locked: SummaryListProps
  readonly elements: SummaryListProps
  readonly draft: DraftPart | null
  readonly withdrawal: WithdrawalPart | null
  readonly changes: ListProps
}

interface DraftPart {
  readonly title: string
  readonly differences: readonly Difference[]
  readonly beforeTitle: string
  readonly afterTitle: string
  readonly findings: readonly FindingLine[]
  readonly seen: readonly HiddenValue[]
  readonly discard: string
  /** Null when this person may not publish, or errors forbid it. */
  readonly publish: { readonly action: string; readonly reason: FieldProps } | null
  readonly blockedBecause: string | null
}

interface WithdrawalPart {
  readonly action: string
  readonly reason: FieldProps
  readonly successor: FieldProps
  readonly open: boolean
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/matter': AdminMatterPage
  }
}

/** What was typed in a form of this page that was refused. */
export interface Refused {
  readonly form: 'publication' | 'withdrawal' | 'draft'
  readonly sentence: string
  readonly reason: string
  readonly successor: string
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
  const editable = mayChangeCatalogue(ctx.actor) && matter.status !== 'withdrawn'
  const page: AdminMatterPage = {
    title: current.name,
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: current.name, href: null },
    ],
    errors: errorsOf(refused),
    headline: headline(editing),
    withdrawn: withdrawnOf(editing),
    versions: versionStrip(editing),
    comparisons: comparisonsOf(editing),
    guide: guidePath(code),
    edit: editable
      ? { label: editing.draft === null ? '改这个事项' : '接着改草稿', href: editPath(code) }
      : null,
    readOnlyBecause:
      editable || matter.status === 'withdrawn' ? null : '事项由省级统一编辑，这里只能查看。',
    locked: lockedElements(editing),
    elements: elementList(current),
    draft: draftOf(ctx, editing, refused),
    withdrawal: editable && may(ctx.actor, 'matters.publish') ? withdrawalOf(code, refused) : null,
    changes: changeList(editing),
  }
  await render(res, 'matters/admin/matter', page, refused === null ? 200 : 422)
}

function errorsOf(refused: Refused | null): ErrorSummaryProps | null {
  if (refused === null) return null
  const anchor = {
    publication: '#publication-reason',
    withdrawal: '#withdrawal-reason',
    draft: '#draft',
  }
  return { title: '没有办成', items: [{ text: refused.sentence, href: anchor[refused.form] }] }
}

function withdrawnOf({ matter, successor }: Editing): AdminMatterPage['withdrawn'] {
  if (matter.status !== 'withdrawn') return null
  const link =
    successor === null ? null : { label: successor.code, href: guidePath(successor.code) }
  return { text: `已取消。原因：${matter.withdrawnReason ?? ''}`, successor: link }
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

function draftOf(ctx: Context, editing: Editing, refused: Refused | null): DraftPart | null {
  const { matter, current, draft } = editing
  if (draft === null || !mayChangeCatalogue(ctx.actor)) return null
  const differences = compareVersions(current, draft)
  const findings = findingsOf(draft)
  const typed = refused?.form === 'publication' ? refused : null
  const blockedBecause = blockedOf(ctx, differences.length, hasErrors(findings))
  return {
    title: `与在用版比（${differences.length} 处不同）`,
    differences,
    beforeTitle: `第 ${current.version} 版（在用）`,
    afterTitle: `第 ${draft.version} 版（草稿）`,
    findings: findingLines(findings, editPath(matter.code)),
    seen: seenValues(current.id, draft.revision),
    discard: draftRemovalPath(matter.code),
    blockedBecause,
    publish:
      blockedBecause === null
        ? {
            action: publicationsPath(matter.code),
            reason: reasonField('publication', typed?.reason ?? draft.changeReason, typed),
          }
        : null,
  }
}

function blockedOf(ctx: Context, differences: number, errors: boolean): string | null {
  if (!may(ctx.actor, 'matters.publish')) return '您可以改草稿，发布要由有发布权限的人办。'
  if (differences === 0) return '草稿和在用版一样，没有要发布的内容。'
  return errors ? '先改好检查结果里的错误。' : null
}

function withdrawalOf(code: string, refused: Refused | null): WithdrawalPart {
  const typed = refused?.form === 'withdrawal' ? refused : null
  return {
    action: withdrawalsPath(code),
    reason: reasonField('withdrawal', typed?.reason ?? '', typed),
    successor: successorField(typed?.successor ?? ''),
    open: typed !== null,
  }
}
