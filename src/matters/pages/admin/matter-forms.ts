// The forms of an editor's page of a matter: publishing or discarding the draft, withdrawing.
import { may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import type { FieldProps, HiddenValue } from '../../../platform/web/components.ts'
import { draftRemovalPath, publicationsPath, withdrawalsPath } from '../../paths.ts'
import type { Editing } from '../../queries/editing.ts'
import type { Difference } from '../../rules/compare-versions.ts'
import { compareVersions } from '../../rules/compare-versions.ts'
import type { Finding } from '../../rules/finding.ts'
import { hasErrors } from '../../rules/finding.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'
import { reasonField, successorField } from './matter-fields.ts'
import { seenValues } from './seen.ts'

export interface DraftPart {
  readonly title: string
  readonly differences: readonly Difference[]
  readonly beforeTitle: string
  readonly afterTitle: string
  readonly seen: readonly HiddenValue[]
  readonly discard: string
  /** Null when this person may not publish, or errors forbid it. */
  readonly publish: { readonly action: string; readonly reason: FieldProps } | null
  readonly blockedBecause: string | null
}

export interface WithdrawalPart {
  readonly action: string
  readonly reason: FieldProps
  readonly successor: FieldProps
  readonly open: boolean
}

/** What was typed in a form of this page that was refused. */
export interface Refused {
  readonly form: 'publication' | 'withdrawal' | 'draft'
  readonly sentence: string
  readonly reason: string
  readonly successor: string
}

export function draftPart(
  ctx: Context,
  editing: Editing,
  findings: readonly Finding[],
  refused: Refused | null,
): DraftPart | null {
  const { matter, current, draft } = editing
  if (draft === null || !mayChangeCatalogue(ctx.actor)) return null
  const differences = compareVersions(current, draft)
  const typed = refused?.form === 'publication' ? refused : null
  const blockedBecause = blockedOf(ctx, differences.length, hasErrors(findings))
  return {
    title: `与在用版比（${differences.length} 处不同）`,
    differences,
    beforeTitle: `第 ${current.version} 版（在用）`,
    afterTitle: `第 ${draft.version} 版（草稿）`,
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

export function withdrawalPart(code: string, refused: Refused | null): WithdrawalPart {
  const typed = refused?.form === 'withdrawal' ? refused : null
  return {
    action: withdrawalsPath(code),
    reason: reasonField('withdrawal', typed?.reason ?? '', typed),
    successor: successorField(typed?.successor ?? ''),
    open: typed !== null,
  }
}
