// 环节和流程: the plan that the machine follows, made of the steps that a guide tells.
import { planFromSteps } from '../../workflow/index.ts'
import type { CatalogueStep, Stage, StagePlan } from '../../workflow/index.ts'
import { inWorkingDays } from './term.ts'
import type { StepText, VersionContent } from '../types.ts'

/**
 * A wait that the guide tells without a term of its own (冷静期三十日) is taken over from the plan before. The
 * machine counts working days: hours make a day when there are 24 of them, and only waits keep calendar days.
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
function stepOf(step: StepText, wait: Stage | null): CatalogueStep {
  const { name, kind, level, counted } = step
  const calendarDays = wait?.days ?? ownWait(step)
  return {
    ...{ name, days: stageDays(step), countedInLimit: counted },
    ...(calendarDays === null ? {} : { calendarDays }),
    kind: kind as CatalogueStep['kind'],
    level: level === 'village' ? 'township' : level,
  }
}

function ownWait({ kind, days, unit }: StepText): number | null {
  if (kinds[kind] === undefined || days === 0) return null
  if (unit === 'month') return days * 30
  return unit === 'calendar-day' ? days : null
}

/** Working days that a stage has for a step of the guide; what is a part of a day has none. */
export function stageDays({ days, unit }: Pick<StepText, 'days' | 'unit'>): number {
  const about = inWorkingDays({ length: days, unit })
  return unit === 'hour' ? Math.floor(about) : Math.ceil(about)
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
