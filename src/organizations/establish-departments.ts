// Puts the lines and their departments in place in every region, and adds those that are missing.
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { record } from '../audit/index.ts'
import { deriveDepartments } from './rules/derive-departments.ts'
import type { LinePlan } from './rules/derive-departments.ts'
import { addDepartments, addLines, allRegions } from './store.ts'
import type { DepartmentLine } from './types.ts'

/** Regions must be there already. Departments that are there keep what was changed in them. */
export async function establishDepartments(
  ctx: Context,
  plans: readonly LinePlan[],
): Promise<void> {
  await transaction(ctx.db, async (tx) => {
    const linesAdded = await addLines(tx, serversFirst(plans).map(lineOf))
    const departments = deriveDepartments(plans, await allRegions(tx))
    const departmentsAdded = await addDepartments(tx, departments)
    if (linesAdded + departmentsAdded === 0) return
    await record(tx, ctx, {
      action: 'organizations.establish-departments',
      subjectType: 'department-lines',
      subjectId: 'all',
      after: { linesAdded, departmentsAdded },
    })
  })
}

/** A line that serves others must exist before they name it. */
function serversFirst(plans: readonly LinePlan[]): readonly LinePlan[] {
  const rank = (plan: LinePlan): number => (plan.servedBelowBy === null ? 0 : 1)
  return plans.toSorted((one, other) => rank(one) - rank(other))
}

function lineOf(plan: LinePlan): DepartmentLine {
  const { id, name, shortName, category, field, centralCode, servedBelowBy, sort } = plan
  return { id, name, shortName, category, field, centralCode, servedBelowBy, sort }
}
