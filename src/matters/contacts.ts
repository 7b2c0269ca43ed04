// 核对联系方式: the address, phone and hours at which a department takes matters still hold, or hold
// otherwise from now on; who keeps its lists may say so.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { changeContact, departmentById } from '../organizations/index.ts'
import type { Department, DepartmentContact } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { markDueOf } from './check-store.ts'
import { myScope } from './list-scope.ts'
import { isInScope } from './rules/list-scope.ts'
import './tables.ts'

/** Returns how many implementation lists were confirmed. */
export function confirmContacts(
  ctx: Context,
  departmentId: string,
): Promise<Result<number, 'not-yours'>> {
  return transaction(ctx.db, async (tx) => {
    if ((await mine(tx, ctx, departmentId)) === null) return refuse('not-yours')
    const count = await confirmed(tx, ctx, departmentId)
    await record(tx, ctx, {
      action: 'matters.confirm-contacts',
      subjectType: 'department',
      subjectId: departmentId,
      after: { offerings: count, on: ctx.today },
    })
    return ok(count)
  })
}

export interface Contacts {
  readonly departmentId: string
  readonly name: string
  readonly address: string | null
  readonly phone: string | null
  readonly hours: string | null
}

/** Null for a department whose lists somebody else keeps. */
export async function contactsOf(ctx: Context, departmentId: string): Promise<Contacts | null> {
  const department = await mine(ctx.db, ctx, departmentId)
  if (department === null) return null
  const { name, address, phone, hours } = department
  return { departmentId, name, address, phone, hours }
}

/** Changed means asked: its lists count as confirmed today. */
export function changeContacts(
  ctx: Context,
  departmentId: string,
  contact: DepartmentContact,
): Promise<Result<undefined, 'not-yours'>> {
  return transaction(ctx.db, async (tx) => {
    const before = await mine(tx, ctx, departmentId)
    if (before === null) return refuse('not-yours')
    await changeContact(tx, departmentId, contact)
    await confirmed(tx, ctx, departmentId)
    const { address, phone, hours } = before
    await record(tx, ctx, {
      ...{ action: 'matters.change-contacts', subjectType: 'department', subjectId: departmentId },
      ...{ before: { address, phone, hours }, after: { ...contact } },
    })
    return ok()
  })
}

async function mine(db: Db, ctx: Context, departmentId: string): Promise<Department | null> {
  const scope = await myScope(db, ctx)
  const department = await departmentById(db, departmentId)
  if (scope === null || department === null) return null
  return isInScope(scope, { ...department, departmentId }) ? department : null
}

async function confirmed(tx: Tx, { today }: Context, departmentId: string): Promise<number> {
  await markDueOf(tx, { departmentId })
  const lists = tx('offerings').where({ departmentId, active: true })
  return lists.update({ contactConfirmedOn: today })
}
