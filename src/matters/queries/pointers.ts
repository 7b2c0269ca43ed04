// The names of the forms and plans of some versions, and what is inside where they differ.
import { fieldTypeNames, formVersion } from '../../forms/index.ts'
import { inTurn } from '../../kernel/in-turn.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { planVersion, stageKindNames } from '../../workflow/index.ts'
import type { Pointed, Pointers } from '../rules/pointers.ts'
import { questionsInWords, stagesInWords, unnamed } from '../rules/pointers.ts'
import type { VersionContent } from '../types.ts'

const words = { types: fieldTypeNames, kinds: stageKindNames }

type Pointing = Pick<VersionContent, 'formVersionId' | 'stagePlanVersionId'>

export async function pointersOf(db: Db, versions: readonly Pointing[]): Promise<Pointers> {
  const forms = unique(versions.map(({ formVersionId }) => formVersionId))
  const plans = unique(versions.map(({ stagePlanVersionId }) => stagePlanVersionId))
  const { rows } = await db.raw<{ rows: { kind: 'form' | 'plan'; id: string; name: string }[] }>(
    `select 'form' as kind, v.id::text as id, f.title || '，第 ' || v.version || ' 版' as name
    from form_versions v join forms f on f.id = v.form_id where v.id = any(?::bigint[])
    union all
    select 'plan', v.id::text, p.title || '，第 ' || v.version || ' 版'
    from stage_plan_versions v join stage_plans p on p.id = v.stage_plan_id
    where v.id = any(?::bigint[])`,
    [forms, plans],
  )
  const named = (kind: 'form' | 'plan', id: string) =>
    rows.find((row) => row.kind === kind && row.id === id)?.name ?? unnamed[kind](id).name
  const inForm = await inside(forms, async (id) =>
    questionsInWords(await formVersion(db, id), words),
  )
  const inPlan = await inside(plans, async (id) => stagesInWords(await planVersion(db, id), words))
  return {
    form: (id) => ({ name: named('form', id), parts: inForm.get(id) ?? new Map() }),
    plan: (id) => ({ name: named('plan', id), parts: inPlan.get(id) ?? new Map() }),
  }
}

/** One and the same form or plan has nothing to compare, so nothing is read. */
async function inside(
  ids: readonly string[],
  read: (id: string) => Promise<Pointed['parts']>,
): Promise<ReadonlyMap<string, Pointed['parts']>> {
  if (ids.length < 2) return new Map()
  return new Map(await inTurn(ids, async (id) => [id, await read(id)] as const))
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}
