// The names of the forms and plans of some versions, and what is inside where they differ.
import { fieldTypeNames, formVersion, formWorld, valueLabel } from '../../forms/index.ts'
import type { Field, FormEnv } from '../../forms/index.ts'
import { inTurn } from '../../kernel/in-turn.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { planVersion, stageKindNames } from '../../workflow/index.ts'
import type { Pointed, Pointers } from '../rules/pointers.ts'
import {
  conditionInWords,
  questionInWords,
  questionsInWords,
  stagesInWords,
  unnamed,
} from '../rules/pointers.ts'
import type { VersionContent } from '../types.ts'

const words = { types: fieldTypeNames, kinds: stageKindNames }

type Pointing = Pick<VersionContent, 'formVersionId' | 'stagePlanVersionId' | 'elements'>

export async function pointersOf(db: Db, versions: readonly Pointing[]): Promise<Pointers> {
  const forms = unique(versions.map(({ formVersionId }) => formVersionId))
  const plans = unique(versions.map(({ stagePlanVersionId }) => stagePlanVersionId))
  const mains = unique(versions.flatMap(({ elements }) => elements.mainCode ?? []))
  const rows = await namesOf(db, forms, plans, mains)
  const named = (kind: NamedRow['kind'], id: string) =>
    rows.find((row) => row.kind === kind && row.id === id)?.name
  const asked = await inTurn(
    unique(versions.filter(asksBefore).map(({ formVersionId }) => formVersionId)),
    async (id) => [id, await formVersion(db, id)] as const,
  )
  const formOf = (id: string) => new Map(asked).get(id) ?? null
  const labelOf = asked.length === 0 ? (_: Field | null, value: string) => value : await labels(db)
  const inForm = await inside(forms, async (id) =>
    questionsInWords(await formVersion(db, id), words),
  )
  const inPlan = await inside(plans, async (id) => stagesInWords(await planVersion(db, id), words))
  return {
    form: (id) => ({
      name: named('form', id) ?? unnamed.form(id).name,
      parts: inForm.get(id) ?? new Map(),
    }),
    plan: (id) => ({
      name: named('plan', id) ?? unnamed.plan(id).name,
      parts: inPlan.get(id) ?? new Map(),
    }),
    question: (id, key) => questionInWords(formOf(id), key),
    condition: (id, condition) => conditionInWords(formOf(id), condition, labelOf),
    matter: (code) => {
      const name = named('matter', code)
      return name === undefined ? code : `${name}（${code}）`
    },
  }
}

/** Whether it names questions of its form, as guiding ones or in conditions of materials. */
function asksBefore({ elements }: Pointing): boolean {
  return elements.guiding.length > 0 || elements.materials.some(({ when }) => when !== null)
}

interface NamedRow {
  readonly kind: 'form' | 'plan' | 'matter'
  readonly id: string
  readonly name: string
}

async function namesOf(
  db: Db,
  forms: readonly string[],
  plans: readonly string[],
  mains: readonly string[],
): Promise<readonly NamedRow[]> {
  const { rows } = await db.raw<{ rows: NamedRow[] }>(
    `select 'form' as kind, v.id::text as id, f.title || '，第 ' || v.version || ' 版' as name
    from form_versions v join forms f on f.id = v.form_id where v.id = any(?::bigint[])
    union all
    select 'plan', v.id::text, p.title || '，第 ' || v.version || ' 版'
    from stage_plan_versions v join stage_plans p on p.id = v.stage_plan_id
    where v.id = any(?::bigint[])
    union all
    select 'matter', m.code, v.name
    from matters m join matter_versions v on v.id = coalesce(m.current_version_id,
      (select min(f.id) from matter_versions f where f.matter_id = m.id))
    where m.code = any(?)`,
    [[...forms], [...plans], [...mains]],
  )
  return rows
}

/** The words of an answer, with the names of the province's lists. */
async function labels(db: Db): Promise<(field: Field | null, value: string) => string> {
  const env: FormEnv = {
    ...(await formWorld(db)),
    ...{ today: '2000-01-01', applicantKind: null, region: null, files: {} },
    ...{ references: [], idPrefix: '' },
  }
  return (field, value) =>
    field === null ? (env.regions.nameOf(value) ?? value) : valueLabel(field, value, env)
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
