// 定好日子的修改: what a list will say from its day, and what may still be done with it.
import type { Context } from '../../../platform/context.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { FieldProps } from '../../../platform/web/components.ts'
import { listDraftOf } from '../../list-draft.ts'
import { listPlannedPath } from '../../paths.ts'
import { carriedOver, plannedListOf } from '../../planned-list-store.ts'
import type { ListFile } from '../../queries/list-file.ts'
import { compareOwn } from '../../rules/compare-own.ts'
import type { DifferencesPart } from './list-parts.ts'
import { dayField } from './matter-fields.ts'

export type PlannedListPart = DifferencesPart & {
  readonly lead: string
  readonly action: string
  readonly day: FieldProps
  readonly back: string
}

/** Null where nothing waits; `typed`: the day that was refused. */
export async function plannedListPart(
  ctx: Context,
  { list, own, current }: ListFile,
  typed: { readonly day: string; readonly sentence: string } | null,
): Promise<PlannedListPart | null> {
  const planned = await plannedListOf(ctx.db, list.id)
  if (planned === null) return null
  const { effectiveOn, actorName, reason } = planned
  const after = await carriedOver(ctx.db, planned, own)
  const hasDraft = (await listDraftOf(ctx, list.id)) !== null
  const words = { label: '改到哪一天生效', hint: '当天零点起生效；选今天就马上生效' }
  return {
    title: `${longDay(effectiveOn)}零点起改成新的`,
    lead: `${actorName}定的。修改原因：${reason}。到那天为止，指南、时限和新的申请都照现在的；正在办的一直照原来的。`,
    beforeTitle: '现在的',
    afterTitle: `${longDay(effectiveOn)}起`,
    differences: compareOwn(own, after, current.elements.promiseUnit),
    action: listPlannedPath(list.id),
    day: {
      ...dayField('effectiveOn', typed?.day ?? effectiveOn, words),
      ...{ error: typed?.sentence ?? null, optional: null, required: true },
    },
    back: hasDraft ? '撤回并作废（您另有没发布的草稿）' : '撤回，接着改',
  }
}
