// 试算: what an application that was filed would have met under a version of its matter. Reads only.
import { parseRaw, formVersion, rawFromAnswers } from '../forms/index.ts'
import type { Day } from '../kernel/day.ts'
import { matterVersion } from '../matters/index.ts'
import type { MatterVersion } from '../matters/index.ts'
import type { Db } from '../platform/database/transaction.ts'
import { serves } from './rules/serves.ts'
import { readingsOf } from './clock-readings.ts'
import { withFiles } from './draft-form.ts'
import { formEnv } from './form-env.ts'
import { filesOf } from './materials-store.ts'
import { ownerOfStage } from './owner-of-stage.ts'
import { conditionFacts, planOf } from './plan-of.ts'
import { lineOf } from './queries/line-of.ts'
import { isNeeded, missingMaterials } from './rules/completeness.ts'
import { stepsOf } from './store.ts'
import type { Application } from './types.ts'

/** What a version makes of one application. */
export interface Shadow {
  /** Who works each stage of the version's plan. */
  readonly stages: readonly { readonly name: string; readonly department: string }[]
  /** The days on which its limits end; null before acceptance and where there is none. */
  readonly promisedDueOn: Day | null
  readonly statutoryDueOn: Day | null
  /** True when it was, or is, late by the promise. */
  readonly late: boolean
  /** Names of the materials that the applicant must hand in. */
  readonly asked: readonly string[]
  /** Those of them that were not handed in, by name. */
  readonly missing: readonly string[]
  /** What the form refuses, a sentence for each question. */
  readonly formFaults: readonly { readonly path: string; readonly sentence: string }[]
  /** Why nobody could file it at all; null when one could. */
  readonly closed: 'not-online' | 'not-for-them' | null
}

/** An application as it was filed, under its own version or another of the same matter. */
export async function shadowOf(
  db: Db,
  application: Application,
  version: MatterVersion,
  today: Day,
): Promise<Shadow> {
  const steps = await stepsOf(db, application.id)
  const { status, regionPath } = application
  const { promised, statutory } = await readingsOf(db, {
    ...{ status, regionPath, steps, version, today },
  })
  const materials = version.elements.materials
  const told = { answers: application.answers, facts: conditionFacts(application) }
  const required = materials.filter((one) => isNeeded(one, told))
  const handed = await handedIn(db, application, version)
  return {
    stages: await stagesOf(db, application, version),
    promisedDueOn: promised?.dueOn ?? null,
    statutoryDueOn: statutory?.dueOn ?? null,
    late: promised?.isLate ?? false,
    asked: required.map(({ name }) => name),
    missing: missingMaterials(materials, handed, told).map(({ name }) => name),
    formFaults: await faultsOf(db, application, version, today),
    closed: closedBecause(application, version),
  }
}

/** Files follow the names of their materials from one version to the other. */
async function handedIn(
  db: Db,
  application: Application,
  version: MatterVersion,
): Promise<{ readonly materialNumber: number }[]> {
  const own = await matterVersion(db, application.matterVersionId)
  const files = await filesOf(db, application.id)
  return files.flatMap(({ materialNumber }) => {
    const name = own.elements.materials.find(({ number }) => number === materialNumber)?.name
    const same = version.elements.materials.find((one) => one.name === name)
    return same === undefined ? [] : [{ materialNumber: same.number }]
  })
}

async function stagesOf(
  db: Db,
  application: Application,
  version: MatterVersion,
): Promise<Shadow['stages']> {
  const plan = await planOf(db, { ...application, stagePlanVersionId: null }, version)
  const line = await lineOf(db, application.matterId)
  const stages: { name: string; department: string }[] = []
  for (const stage of plan.stages) {
    const { department } = await ownerOfStage(db, application, line, version, stage)
    stages.push({ name: stage.name, department: department.name })
  }
  return stages
}

async function faultsOf(
  db: Db,
  application: Application,
  version: MatterVersion,
  today: Day,
): Promise<Shadow['formFaults']> {
  const definition = await formVersion(db, version.formVersionId)
  const files = await filesOf(db, application.id)
  const env = await formEnv(db, today, { application, definition, files, hrefOf: () => '' })
  const raw = withFiles(definition, files, rawFromAnswers(definition, application.answers))
  const { errors } = parseRaw(definition, raw, env, 'submit')
  return errors.map(({ path, message }) => ({ path, sentence: message }))
}

function closedBecause({ applicantKind }: Application, version: MatterVersion): Shadow['closed'] {
  if (!version.online) return 'not-online'
  return serves(version, applicantKind) ? null : 'not-for-them'
}
