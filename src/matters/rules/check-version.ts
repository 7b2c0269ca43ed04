// 发布前检查: what is wrong with a version of a matter, measured against the standard (DOMAIN 4.4),
// its own form, its plan and where it is offered. Errors bar publication, warnings do not.
import type { FormDefinition } from '../../forms/index.ts'
import type { StagePlan } from '../../workflow/index.ts'
import type { VersionContent } from '../types.ts'
import { checkElements } from './check-elements.ts'
import { checkEntry } from './check-entry.ts'
import type { EntryFacts } from './check-entry.ts'
import { checkFamily } from './check-family.ts'
import type { Family } from './check-family.ts'
import { checkForm } from './check-form.ts'
import { checkLicence } from './check-licence.ts'
import { checkMaterials } from './check-materials.ts'
import { checkPromise } from './check-promise.ts'
import { checkOfferings } from './check-offerings.ts'
import { checkRoutes } from './check-routes.ts'
import type { PlaceRoutes } from './check-routes.ts'
import { checkSituations } from './check-situations.ts'
import { checkSteps } from './check-steps.ts'
import { checkTerm } from './check-term.ts'
import type { Finding } from './finding.ts'

/** What a version does not hold itself; null where it is not known. */
export interface VersionFacts {
  readonly form: FormDefinition | null
  readonly plan: StagePlan | null
  readonly coverage: Coverage | null
  /** Names of materials that departments share for other matters, and where they come from. */
  readonly heldElsewhere: ReadonlyMap<string, string>
  /** Whether the matter is on the list of licences; null when there is no list. */
  readonly listed: boolean | null
  readonly routes: readonly PlaceRoutes[] | null
  readonly family: Family | null
  readonly entry: EntryFacts | null
}

/** 认领情况 */
export interface Coverage {
  /** Names of the counties where nobody takes the matter. */
  readonly uncoveredCounties: readonly string[]
  readonly offerings: number
  /** Offerings for which neither they nor their department say it. */
  readonly withoutPhone: number
  readonly withoutHours: number
  /** Offerings whose address, phone and hours nobody confirmed for `staleMonths`. */
  readonly stale: number
  readonly staleMonths: number
}

export const nothingKnown: VersionFacts = {
  form: null,
  plan: null,
  coverage: null,
  heldElsewhere: new Map(),
  listed: null,
  routes: null,
  family: null,
  entry: null,
}

/** All findings, in the order in which a guide tells the elements, errors first. */
export function checkVersion(version: VersionContent, facts: VersionFacts): Finding[] {
  const { form, plan, coverage, heldElsewhere, listed, routes, family, entry } = facts
  const findings = [
    ...checkElements(version),
    ...(entry === null ? [] : checkEntry(version, entry)),
    ...(family === null ? [] : checkFamily(version, family)),
    ...checkLicence(version, listed),
    ...checkTerm(version),
    ...checkMaterials(version, heldElsewhere),
    ...checkPromise(version, form),
    ...(plan === null ? [] : checkSteps(version, plan)),
    ...(plan === null || routes === null
      ? []
      : checkRoutes(plan.stages, routes, namesOfSteps(version))),
    ...(form === null ? [] : checkForm(version, form)),
    ...(form === null ? [] : checkSituations(version, form, plan)),
    ...(coverage === null ? [] : checkOfferings(version, coverage)),
  ]
  return findings.toSorted((one, other) => rank(one) - rank(other))
}

function namesOfSteps({ elements }: VersionContent): string[] {
  return elements.steps.map(({ name }) => name)
}

function rank({ severity }: Finding): number {
  return severity === 'error' ? 0 : 1
}
