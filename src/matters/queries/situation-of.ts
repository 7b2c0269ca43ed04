// 情形: what a reader of a guide, or who begins an application, said of the own situation.
import { formVersion, formWorld } from '../../forms/index.ts'
import type { FormDefinition, FormEnv } from '../../forms/index.ts'
import type { Context } from '../../platform/context.ts'
import { newestPlanVersion, planVersion } from '../../workflow/index.ts'
import type { StagePlan } from '../../workflow/index.ts'
import type { Chosen, Situation } from '../rules/situation.ts'
import { noSituation, situationFrom } from '../rules/situation.ts'
import type { MatterVersion } from '../types.ts'

export interface SituationOf extends Situation {
  /** The form and plan that depend on it, null where nothing of the matter does. */
  readonly form: FormDefinition | null
  readonly plan: StagePlan | null
}

/** The form and the plan are read only where the matter asks or distinguishes something. */
export async function situationOf(
  { db, today }: Pick<Context, 'db' | 'today'>,
  version: MatterVersion,
  { region, chosen }: { readonly region: string | null; readonly chosen: Chosen },
): Promise<SituationOf> {
  const { guiding, materials } = version.elements
  const env: FormEnv = {
    ...(await formWorld(db)),
    ...{ today, applicantKind: null, region, files: {}, references: null, idPrefix: 's' },
  }
  const isPlain = guiding.length === 0 && materials.every(({ when }) => when === null)
  if (isPlain) return { ...noSituation(env), form: null, plan: null }
  const form = await formVersion(db, version.formVersionId)
  const plan = await planVersion(db, await newestPlanVersion(db, version.stagePlanVersionId))
  return { ...situationFrom(form, { guiding, chosen, env }), form, plan }
}
