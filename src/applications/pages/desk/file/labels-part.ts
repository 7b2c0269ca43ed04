// 标签 on the page of an application: those on it, and those that could be.
import { labelsOf, labelsOn } from '../../../../desk/index.ts'
import type { Label } from '../../../../desk/index.ts'
import type { Staff } from '../../../../kernel/actor.ts'
import type { Context } from '../../../../platform/context.ts'
import { paths } from '../../../paths.ts'

export interface LabelsPart {
  readonly action: string
  readonly on: readonly Label[]
  readonly off: readonly Label[]
}

/** Null where the department keeps none. */
export async function labelsPart(ctx: Context, actor: Staff, id: string) {
  const [all, chosen] = await Promise.all([labelsOf(ctx.db, actor), labelsOn(ctx.db, actor, id)])
  if (all.length === 0) return null
  const part: LabelsPart = {
    action: paths.labels(id),
    on: all.filter((one) => chosen.includes(one.id)),
    off: all.filter((one) => !chosen.includes(one.id)),
  }
  return part
}
