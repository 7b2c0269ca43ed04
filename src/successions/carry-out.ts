// 移交: on its day, everything that waits for a department comes to its successor in one transaction: cases
// with their clocks, offerings, posts, rules and queues. Who has a case is told; what is finished keeps
// the old name.
import { movePosts } from '../accounts/index.ts'
import { explainRouting, lockWorkOf } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import { notify } from '../notifications/index.ts'
import { closeDepartment, departmentById, renameDepartment } from '../organizations/index.ts'
import type { Department } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { fullDay } from '../platform/i18n/zh-format.ts'
import { paths } from './paths.ts'
import { places } from './places.ts'
import { dueSuccessions, endSuccession, lockPlanned } from './store.ts'
import type { MovedCount, Succession } from './types.ts'

/** Carries out all whose day has come and gives how many; running it again does nothing twice. */
export async function carryOutDue(ctx: Context): Promise<number> {
  let count = 0
  for (const id of await dueSuccessions(ctx.db, ctx.today)) {
    if (await transaction(ctx.db, (tx) => carryOutIn(tx, ctx, id))) count += 1
  }
  return count
}

/** False when it is not there to be carried out. */
export async function carryOutIn(tx: Tx, ctx: Context, id: string): Promise<boolean> {
  const succession = await lockPlanned(tx, id)
  if (succession === null) return false
  const moved =
    succession.kind === 'merged'
      ? await merge(tx, ctx, succession)
      : await rename(tx, ctx, succession)
  await endSuccession(tx, id, { carriedOutAt: ctx.now }, moved)
  await record(tx, ctx, {
    ...{ action: 'successions.carry-out', subjectType: 'department' },
    subjectId: succession.departmentId,
    before: { name: succession.oldName },
    after: { successor: succession.successorId, name: succession.newName, moved },
  })
  return true
}

/** What would move if its day were today; reads alone. */
export async function rehearse(
  db: Db | Tx,
  ctx: Context,
  departmentId: string,
  successor: Department,
): Promise<readonly MovedCount[]> {
  const bound = bindingsOf(ctx, departmentId, successor, '')
  const counts: MovedCount[] = [{ what: '岗位', count: await openPosts(db, departmentId) }]
  for (const { what, table, where } of places) {
    if (what === null) continue
    const { rows } = await db.raw<{ rows: { count: string }[] }>(
      `select count(*) as count from ${table} where ${where}`,
      bound,
    )
    counts.push({ what, count: Number(rows[0]?.count ?? 0) })
  }
  return counts
}

async function merge(
  tx: Tx,
  ctx: Context,
  { departmentId, successorId, oldName, effectiveOn }: Succession,
): Promise<readonly MovedCount[]> {
  const successor = await departmentById(tx, successorId ?? '')
  if (successor === null) throw new Error(`no department ${successorId}`)
  const why = `由${successor.name}办理：${oldName}自${fullDay(effectiveOn)}起并入该部门，由它承接`
  const bound = bindingsOf(ctx, departmentId, successor, why)
  const cases = await lockWorkOf(tx, departmentId)
  const posts = { from: departmentId, to: successor.id, now: ctx.now }
  const moved: MovedCount[] = [{ what: '岗位', count: await movePosts(tx, posts) }]
  for (const { what, table, where, set } of places) {
    const { rowCount } = await tx.raw<{ rowCount: number }>(
      `update ${table} set ${set} where ${where}`,
      bound,
    )
    if (what !== null) moved.push({ what, count: rowCount })
  }
  await closeDepartment(tx, departmentId)
  await tx('departmentSuccessions')
    .where({ servingId: departmentId })
    .update({ servingId: successorId })
  for (const { id, applicantAccountId } of cases) {
    await record(tx, ctx, {
      ...{ action: 'successions.take-over', subjectType: 'application' },
      ...{ subjectId: id, applicationId: id },
      before: { department: oldName },
      after: { department: successor.name },
    })
    await notify(tx, ctx, {
      ...{ accountId: applicantAccountId, applicationId: id, link: paths.progress(id) },
      title: `您的申请改由${successor.name}办理`,
      body: `${oldName}已并入${successor.name}，您的申请由它接着办，不用重新提交，期限不变。`,
    })
  }
  return moved
}

async function rename(
  tx: Tx,
  ctx: Context,
  { departmentId, newName, oldName, effectiveOn }: Succession,
): Promise<readonly MovedCount[]> {
  if (newName === null) throw new Error('a new name is missing')
  await renameDepartment(tx, departmentId, newName)
  const why = `由${newName}办理：${oldName}自${fullDay(effectiveOn)}起改为此名，职责不变`
  const count = await explainRouting(tx, departmentId, why, ctx.now)
  return [{ what: '在办办件', count }]
}

interface Bound {
  readonly [name: string]: string | Date
}

function bindingsOf(ctx: Context, from: string, to: Department, why: string): Bound {
  const { id, regionPath: path, name } = to
  return { from, to: id, path, name, why, now: ctx.now, today: ctx.today }
}

async function openPosts(db: Db | Tx, departmentId: string): Promise<number> {
  const rows = await db('staffPosts').where({ departmentId }).whereNull('endedAt').select('id')
  return rows.length
}
