// 等着发布的版本: what each will change on its day, and what may still be done with it.
import { may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { PlannedVersion } from '../../draft-store.ts'
import { plannedPath } from '../../paths.ts'
import type { Editing } from '../../queries/editing.ts'
import { compareVersions } from '../../rules/compare-versions.ts'
import type { Difference } from '../../rules/compare-versions.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'
import type { MatterVersion } from '../../types.ts'

export interface PlannedPart {
  readonly title: string
  readonly reason: string
  /** Said when it takes back what another version will have changed by then. */
  readonly warning: string | null
  readonly differences: readonly Difference[]
  readonly beforeTitle: string
  readonly afterTitle: string
  readonly actions: {
    readonly action: string
    readonly version: string
    readonly draftOn: boolean
    readonly back: string
  } | null
}

/** Each against the version that holds until its day, so that a step back shows too. */
export function plannedParts(ctx: Context, editing: Editing): PlannedPart[] {
  const { planned, current, pointers } = editing
  if (ctx.actor.kind !== 'staff' || ctx.actor.seat.level !== 'province') return []
  return planned.map((version, index) => {
    const before = planned[index - 1] ?? current
    return {
      title: `${longDay(version.effectiveOn)}零点发布第 ${version.version} 版`,
      reason: `两道审核都通过了。修改原因：${version.changeReason}`,
      warning: warningOf(editing, version, before),
      differences: before.id === version.id ? [] : compareVersions(before, version, pointers),
      beforeTitle: `到那天为止：第 ${before.version} 版`,
      afterTitle: `第 ${version.version} 版`,
      actions: actionsOf(ctx, editing, version),
    }
  })
}

function warningOf(
  { matter }: Editing,
  { basedOnVersionId, version }: PlannedVersion,
  before: MatterVersion,
): string | null {
  if (matter.currentVersionId === null || basedOnVersionId === before.id) return null
  return `第 ${version} 版不是从第 ${before.version} 版改来的，到那天会把第 ${before.version} 版的修改改回去。要保留那些修改，请撤回这一版，重新起草。`
}

function actionsOf(
  ctx: Context,
  { matter, draft }: Editing,
  { version }: PlannedVersion,
): PlannedPart['actions'] {
  if (!mayChangeCatalogue(ctx.actor) || !may(ctx.actor, 'matters.publish')) return null
  return {
    action: plannedPath(matter.code),
    version: String(version),
    draftOn: draft === null,
    back: draft === null ? '撤回，改成草稿' : '撤回并作废（另有一份草稿）',
  }
}
