// Whether conditions can hold together at all: tried on the answers that matter to them, which are
// the options of a choice and the numbers beside each threshold.
import { isVisible } from '../../forms/index.ts'
import type { Answers, Condition, Facts, Field } from '../../forms/index.ts'

type Test = Extract<Condition, { field: string }>

const mostTries = 5_000

/** True when some answers meet all of `wanted` and none of `unwanted`; also when there are too many to try. */
export function canHold(
  wanted: readonly Condition[],
  unwanted: readonly Condition[],
  fields: readonly Field[],
): boolean {
  const tests = [...wanted, ...unwanted].flatMap(testsIn)
  const subjects = [...new Set(tests.map(({ field }) => field))]
  let worlds: { answers: Answers; facts: Facts }[] = [{ answers: {}, facts: nobody }]
  for (const subject of subjects) {
    const values = candidates(subject, tests, fields)
    if (worlds.length * values.length > mostTries) return true
    worlds = worlds.flatMap((world) => values.map((value) => withValue(world, subject, value)))
  }
  const holds = (condition: Condition, world: (typeof worlds)[number]) =>
    isVisible(condition, world.answers, world.facts)
  return worlds.some(
    (world) =>
      wanted.every((one) => holds(one, world)) && !unwanted.some((one) => holds(one, world)),
  )
}

export function testsIn(condition: Condition): readonly Test[] {
  if ('all' in condition) return condition.all.flatMap(testsIn)
  return 'any' in condition ? condition.any.flatMap(testsIn) : [condition]
}

const nobody: Facts = { today: '2026-01-01', applicantKind: null, region: null, pastoral: [] }

type Value = string | number | boolean | readonly string[]

function candidates(
  subject: string,
  tests: readonly Test[],
  fields: readonly Field[],
): (Value | null)[] {
  if (subject === '@applicantKind') return ['person', 'company']
  const near = tests.filter(({ field }) => field === subject).flatMap(({ value }) => besides(value))
  const field = fields.find(({ key }) => key === subject.split('.')[0])
  if (field?.type === 'yes-no') return [true, false, null]
  if (field !== undefined && 'options' in field && field.options.length > 0) {
    const options: readonly string[] = field.options.map(
      (option: { value: string }) => option.value,
    )
    return field.type === 'multichoice'
      ? [null, options, ...options.map((one) => [one])]
      : [null, ...options]
  }
  return [null, '', ...near]
}

/** The value itself and, for a number, those just below and above it. */
function besides(value: Test['value']): readonly Value[] {
  if (typeof value === 'number') return [value - 0.01, value, value + 0.01]
  if (typeof value === 'string' || typeof value === 'boolean') return [value]
  return Array.isArray(value) ? value.map(String) : []
}

function withValue(
  world: { readonly answers: Answers; readonly facts: Facts },
  subject: string,
  value: Value | null,
): { answers: Answers; facts: Facts } {
  if (value === null) return world
  if (!subject.startsWith('@')) {
    return { ...world, answers: { ...world.answers, [subject]: value } }
  }
  return { ...world, facts: { ...world.facts, [subject.slice(1)]: value } }
}
