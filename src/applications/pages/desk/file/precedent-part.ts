// 典型件 on the page of a decided application: its head holds it up as an example, or takes it down.
import { longestPrecedentNote, precedentOn } from '../../../../desk/index.ts'
import { may } from '../../../../kernel/actor.ts'
import type { Context } from '../../../../platform/context.ts'
import { longMoment } from '../../../../platform/i18n/zh-format.ts'
import type { FieldProps } from '../../../../platform/web/components.ts'
import { paths } from '../../../paths.ts'
import type { Application } from '../../../types.ts'
import { faultIn } from './noted.ts'
import type { Noted } from './noted.ts'

export interface PrecedentPart {
  readonly action: string
  /** What was said when it was held up, null while it is not. */
  readonly pinned: { readonly note: string; readonly by: string } | null
  readonly field: FieldProps
}

/** Null while nothing is decided, and for who is no head. */
export async function precedentPart(
  ctx: Context,
  { id, decidedOn }: Application,
  noted: Noted,
): Promise<PrecedentPart | null> {
  const { actor } = ctx
  if (actor.kind !== 'staff' || decidedOn === null || !may(actor, 'applications.assign'))
    return null
  const held = await precedentOn(ctx.db, actor, id)
  return {
    action: paths.precedent(id),
    pinned:
      held === null
        ? null
        : { note: held.note, by: `${held.authorName} ${longMoment(held.createdAt)}` },
    field: {
      ...{ id: 'precedent', name: 'precedent', label: '为什么值得参照', optional: null },
      hint: '本地区和以下办同一事项的同事都看得到，请不要写申请人的情况',
      error: faultIn(noted, 'precedent'),
      ...{ group: false, required: true, disabled: false },
      control: {
        ...{ kind: 'textarea', value: noted.precedent, rows: 2, maxLength: longestPrecedentNote },
      },
    },
  }
}
