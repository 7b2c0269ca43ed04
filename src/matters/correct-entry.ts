// 改基本要素: code, department, name, type and levels of an entry, as long as it was never published.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import {
  newestPlan,
  newestPlanVersion,
  planDraftOf,
  planVersion,
  publishPlan,
} from '../workflow/index.ts'
import { draftOf } from './draft-store.ts'
import type { EntryRefusal } from './enter-from.ts'
import type { Basics } from './rules/basics.ts'
import { takenAt } from './rules/basics.ts'
import { codeNamesOtherType, isBasicCode } from './rules/codes.ts'
import type { Seen } from './save-draft.ts'
import { saveContent } from './save-part.ts'
import { lockMatter, matterByCode, moveEntry } from './store.ts'
import type { CatalogueRefusal, Matter } from './types.ts'

export interface Correction {
  readonly code: string
  readonly lineId: string
  readonly basics: Basics
  readonly seen: Seen
}

export type CorrectionRefusal =
  Exclude<EntryRefusal, 'unknown-template'> | CatalogueRefusal | 'code-named' | 'plan-draft'

/** With another code the entry moves: its plan goes along, its address is a new one. */
export function correctEntry(
  ctx: Context,
  before: string,
  { code, lineId, basics, seen }: Correction,
): Promise<Result<undefined, CorrectionRefusal>> {
  return transaction(ctx.db, async (tx): Promise<Result<undefined, CorrectionRefusal>> => {
    const matter = await lockMatter(tx, before)
    if (matter === null || matter.currentVersionId !== null) return refuse('unknown-matter')
    const refusal = await whyNot(tx, matter, { code, lineId, typeCode: basics.typeCode })
    if (refusal !== null) return refuse(refusal)
    const isMoved = code !== before
    const plan = isMoved ? await planUnder(tx, ctx, matter, { code, name: basics.name }) : {}
    const saved = await saveContent({ ...ctx, db: tx }, before, {
      ...{ seen, marks: null, reason: '新增这个事项' },
      change: (content) => ({
        ...{ ...content, ...basics, ...plan },
        elements: {
          ...content.elements,
          offeredAt: takenAt(basics.levels),
          promiseUnit: 'working-day',
        },
      }),
    })
    if (!saved.ok) return saved
    if (isMoved || lineId !== matter.lineId) {
      await moveEntry(tx, matter.id, { code, lineId })
      await record(tx, ctx, {
        action: 'matters.correct-entry',
        subjectType: 'matter',
        subjectId: matter.id,
        before: { code: before, lineId: matter.lineId },
        after: { code, lineId },
      })
    }
    return ok()
  })
}

interface Wanted {
  readonly code: string
  readonly lineId: string
  readonly typeCode: string
}

async function whyNot(
  tx: Tx,
  matter: Matter,
  { code, lineId, typeCode }: Wanted,
): Promise<CorrectionRefusal | null> {
  if (!isBasicCode(code)) return 'code-wrong'
  if (codeNamesOtherType(code, typeCode)) return 'code-of-other-type'
  if ((await tx('departmentLines').where({ id: lineId }).first('id')) === undefined) {
    return 'unknown-line'
  }
  if (code === matter.code) return null
  if ((await matterByCode(tx, code)) !== null) return 'code-taken'
  if (await isNamed(tx, matter.code)) return 'code-named'
  const newest = await newestPlan(tx, matter.code)
  const hasDraft = newest !== null && (await planDraftOf(tx, newest.stagePlanId)) !== null
  return hasDraft ? 'plan-draft' : null
}

/** Whether another entry calls it its main matter, by its code. */
async function isNamed(tx: Tx, code: string): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    `select from matter_versions v join matters m on m.id = v.matter_id
    where v.elements ->> 'mainCode' = ? and m.status <> 'withdrawn' limit 1`,
    [code],
  )
  return rows.length > 0
}

/** Plans are known by the code of their entry: the next one to get the old code must not find this. */
async function planUnder(
  tx: Tx,
  ctx: Context,
  { id }: Matter,
  { code, name }: { readonly code: string; readonly name: string },
): Promise<{ readonly stagePlanVersionId?: string }> {
  const draft = await draftOf(tx, id)
  if (draft === null) return {}
  const newest = await newestPlanVersion(tx, draft.stagePlanVersionId)
  const plan = await planVersion(tx, newest)
  const title = `${name}办理流程`
  return { stagePlanVersionId: await publishPlan(tx, ctx, { key: code, title, plan }) }
}
