// 帮办、代办: who else fills in a draft, for its applicant to know while he has it before him.
import { mandateById, stateOf } from '../../mandates/index.ts'
import { departmentById } from '../../organizations/index.ts'
import type { Context } from '../../platform/context.ts'
import { isSelf } from '../rules/policy.ts'
import type { Application } from '../types.ts'

export type Helper =
  | {
      readonly kind: 'window'
      readonly name: string
      /** Null where the window began the draft; else until when it may go on in his. */
      readonly until: Date | null
    }
  | { readonly kind: 'agent'; readonly name: string }

/** Told to the applicant himself; a window's leave that has run out, and a mandate that ended, are over. */
export async function helperOf(
  ctx: Context,
  { intakeDepartmentId, helpedUntil: until, mandateId }: Application,
): Promise<Helper | null> {
  if (!isSelf(ctx.actor)) return null
  if (intakeDepartmentId !== null && (until === null || ctx.now < until)) {
    const window = await departmentById(ctx.db, intakeDepartmentId)
    return window === null ? null : { kind: 'window', name: window.name, until }
  }
  const mandate = mandateId === null ? null : await mandateById(ctx.db, mandateId)
  if (mandate === null || mandate.kind !== 'agent') return null
  const holds = stateOf(mandate, ctx.today) === 'in-force'
  return holds ? { kind: 'agent', name: mandate.agentName } : null
}
