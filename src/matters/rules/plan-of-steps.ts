// 环节和流程: the plan that the machine follows, made of the steps that a guide tells.
import { planFromSteps } from '../../workflow/index.ts'
import type { CatalogueStep, Stage, StagePlan } from '../../workflow/index.ts'
import type { StepText, VersionContent } from '../types.ts'

/**
 * A guide counts working days and cannot say 冷静期三十日; such a wait is taken over from the plan before
 * for as long as the guide tells it and gives it no days of its own.
 */
export function planOfSteps(
  { elements, handling }: Pick<VersionContent, 'elements' | 'handling'>,
  before: StagePlan | null,
): StagePlan {
  const waits = (before?.stages ?? []).filter(({ unit }) => unit === 'calendar-day')
  const steps = elements.steps.map((step) => stepOf(step, waitOf(step, waits, elements.steps)))
  return planFromSteps(steps, handling === 'instant' ? '即办件' : '承诺件')
}

/** The machine knows no villages: what they do is done at the township. */
function stepOf({ name, kind, days, level, counted }: StepText, wait: Stage | null): CatalogueStep {
  return {
    ...{ name, days, countedInLimit: counted },
    ...(wait === null ? {} : { calendarDays: wait.days }),
    kind: kind as CatalogueStep['kind'],
    level: level === 'village' ? 'township' : level,
  }
}

/** By its name; a renamed one is known when it is the only wait of its kind that lost its name. */
function waitOf(step: StepText, waits: readonly Stage[], all: readonly StepText[]): Stage | null {
  if (step.days > 0) return null
  const own = waits.filter(({ kind }) => kind === kinds[step.kind])
  const same = own.find(({ name }) => name === step.name)
  if (same !== undefined) return same
  const told = new Set(all.map(({ name }) => name))
  const [lost, ...others] = own.filter(({ name }) => !told.has(name))
  const silent = all.filter(
    ({ kind, days, name }) =>
      kind === step.kind && days === 0 && !own.some((wait) => wait.name === name),
  )
  return lost !== undefined && others.length === 0 && silent.length === 1 ? lost : null
}

const kinds: Readonly<Record<string, Stage['kind']>> = {
  公示: 'publicity',
  法定等待: 'statutory-wait',
}
