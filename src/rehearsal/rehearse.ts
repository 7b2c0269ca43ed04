// 试运行: runs a version in shadow on the applications that were filed last; nothing is written.
import { lastFiled, shadowOf } from '../applications/index.ts'
import {
  draftVersion,
  filedVersion,
  matterByCode,
  matterVersion,
  renamedMaterials,
} from '../matters/index.ts'
import type { MatterVersion } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { newestPlanVersion } from '../workflow/index.ts'
import { compareShadows } from './rules/compare-shadows.ts'
import type { ShadowDifference } from './rules/compare-shadows.ts'
import { promisedUnder } from './rules/promised-under.ts'

export interface Rehearsal {
  /** The draft, or the version in use where there is none. */
  readonly version: MatterVersion
  readonly lines: readonly RehearsalLine[]
}

export interface RehearsalLine {
  readonly number: string
  /** The version under which it was filed. */
  readonly filedUnder: number
  readonly differences: readonly ShadowDifference[]
}

/** Null when there is no such matter. The newest applications first, at most `count`. */
export async function rehearse(
  { db, today }: Pick<Context, 'db' | 'today'>,
  code: string,
  count: number,
): Promise<Rehearsal | null> {
  const matter = await matterByCode(db, code)
  if (matter === null || matter.currentVersionId === null) return null
  const draft = await draftVersion(db, matter.id)
  const version = draft ?? (await matterVersion(db, matter.currentVersionId))
  const plan = await newestPlanVersion(db, version.stagePlanVersionId)
  const lines: RehearsalLine[] = []
  for (const application of await lastFiled(db, matter.id, count)) {
    const own = asFiled(await filedVersion(db, application), application)
    const { promisedDays } = await matterVersion(db, application.matterVersionId)
    const before = await shadowOf(db, application, own, today)
    const after = await shadowOf(
      db,
      application,
      {
        ...{ ...version, stagePlanVersionId: plan },
        promisedDays: promisedUnder(application.promisedDays, promisedDays, version.promisedDays),
      },
      today,
    )
    const renamed = renamedMaterials(own.elements.materials, version.elements.materials)
    const differences = compareShadows(before, after, renamed)
    lines.push({ number: application.number ?? '', filedUnder: own.version, differences })
  }
  return { version, lines }
}

/** An application keeps the plan of the day on which it was filed. */
function asFiled(
  own: MatterVersion,
  { stagePlanVersionId }: { readonly stagePlanVersionId: string | null },
): MatterVersion {
  return stagePlanVersionId === null ? own : { ...own, stagePlanVersionId }
}
