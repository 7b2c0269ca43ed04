// What may be asked to be corrected in one application, for who asks about several at once.
import { formVersion } from '../forms/index.ts'
import { filedVersion } from '../matters/index.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { correctionTargets } from './pages/desk/correction-targets.ts'
import type { CorrectionTarget } from './pages/desk/correction-targets.ts'
import { filesOf } from './materials-store.ts'
import { conditionFacts } from './plan-of.ts'
import { materialsAsked } from './rules/completeness.ts'
import type { Application } from './types.ts'

export async function correctionTargetsOf(
  db: Db | Tx,
  application: Application,
): Promise<readonly CorrectionTarget[]> {
  const { answers } = application
  const version = await filedVersion(db, application)
  const definition = await formVersion(db, version.formVersionId)
  const told = { answers, facts: conditionFacts(application) }
  const { elements } = version
  const asked = materialsAsked(elements.materials, told)
  const files = await filesOf(db, application.id)
  return correctionTargets(definition, answers, asked, elements, files)
}
