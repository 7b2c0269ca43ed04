// Whether a question can ever be asked: conditions are spread into ways to meet them, and a way that
// asks two different things of one answer is none.
import type { Condition, Field, FormDefinition } from '../../forms/index.ts'
import type { Test } from './condition-lines.ts'

type Way = readonly Test[]
type GroupField = Extract<Field, { readonly type: 'group' }>

/** More ways than this are not looked at: the question counts as reachable. */
const mostWays = 200

/** The keys of questions that no answers lead to; `definition` has its headings spread. */
export function unreachable({ sections }: FormDefinition): readonly string[] {
  const ways = new Map<string, readonly Way[] | null>()
  const lost: string[] = []
  for (const section of sections) {
    for (const field of section.fields) {
      const own = meet(spread(section.when), spread(field.when))
      const all = own === null ? null : withAncestors(own, ways)
      ways.set(field.key, all)
      if (all?.every((way) => !isPossible(way))) lost.push(field.key)
      else if (field.type === 'group') lost.push(...unreachableInRow(field, all, ways))
    }
  }
  return lost
}

/** The questions of a row see what stands before the group, and each other. */
function unreachableInRow(
  { key, fields }: GroupField,
  outside: readonly Way[] | null,
  known: ReadonlyMap<string, readonly Way[] | null>,
): readonly string[] {
  const ways = new Map(known)
  return fields.flatMap((field) => {
    const own = meet(outside, spread(field.when))
    const all = own === null ? null : withAncestors(own, ways)
    ways.set(field.key, all)
    return all?.every((way) => !isPossible(way)) ? [`${key}.${field.key}`] : []
  })
}

/** An answer exists only where its question was asked. */
function withAncestors(
  own: readonly Way[],
  known: ReadonlyMap<string, readonly Way[] | null>,
): readonly Way[] | null {
  let all: readonly Way[] | null = []
  for (const way of own) {
    let met: readonly Way[] | null = [way]
    for (const { field, op, value } of way) {
      if (op === 'answered' && value === false) continue
      const above = known.get(field.split('.')[0] ?? '')
      if (above !== undefined) met = meet(met, above)
    }
    if (met === null || all.length + met.length > mostWays) return null
    all = [...all, ...met]
  }
  return all
}

function spread(condition: Condition | null): readonly Way[] | null {
  if (condition === null) return [[]]
  if ('field' in condition) return [[condition]]
  if ('any' in condition) {
    const parts = condition.any.map(spread)
    return parts.includes(null) ? null : parts.flatMap((part) => part ?? [])
  }
  return condition.all.map(spread).reduce<readonly Way[] | null>(meet, [[]])
}

function meet(one: readonly Way[] | null, other: readonly Way[] | null): readonly Way[] | null {
  if (one === null || other === null || one.length * other.length > mostWays) return null
  return one.flatMap((first) => other.map((second) => [...first, ...second]))
}

function isPossible(way: Way): boolean {
  const fields = new Set(way.map(({ field }) => field))
  return [...fields].every((field) => agree(way.filter((test) => test.field === field)))
}

function agree(tests: Way): boolean {
  const values = (op: Test['op']) =>
    tests.filter((test) => test.op === op).map(({ value }) => value)
  const isMissing = values('answered').includes(false)
  if (isMissing) return tests.every(({ op, value }) => op === 'answered' && value === false)
  if (new Set(values('pastoral')).size > 1 || !areNested(values('within'))) return false
  const [equal, ...others] = values('equals').filter((one) => typeof one !== 'object')
  if (others.some((one) => one !== equal)) return false
  if (equal === undefined) return hasRoom(tests)
  if (values('not-equals').includes(equal)) return false
  const lists = values('in').filter((one) => Array.isArray(one))
  if (lists.some((list) => !(list as readonly unknown[]).includes(equal))) return false
  return bounds(tests).every(
    ([op, edge]) => typeof edge !== typeof equal || fits(equal as typeof edge, op, edge),
  )
}

/** Whether a region can lie in all of them: each holds the next or is held by it. */
function areNested(regions: readonly unknown[]): boolean {
  const stems = regions.map((code) => String(code).replace(/(00)+$/, ''))
  return stems.every((one) => stems.every((two) => one.startsWith(two) || two.startsWith(one)))
}

/** Whether a number or a day fits between the bounds. */
function hasRoom(tests: Way): boolean {
  const edges = bounds(tests)
  const from = edges.filter(([op]) => op === 'greater' || op === 'at-least')
  const to = edges.filter(([op]) => op === 'less' || op === 'at-most')
  return from.every(([low, least]) =>
    to.every(([high, most]) =>
      low === 'at-least' && high === 'at-most' ? least <= most : least < most,
    ),
  )
}

/** Numbers, and days, which are ordered as they are written. */
function bounds(tests: Way): readonly (readonly [Test['op'], number | string])[] {
  return tests.flatMap(({ op, value }) => {
    const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
    return typeof value === 'number' || isDay ? [[op, value] as const] : []
  })
}

function fits<T extends number | string>(value: T, op: Test['op'], edge: T): boolean {
  if (op === 'greater') return value > edge
  if (op === 'less') return value < edge
  if (op === 'at-least') return value >= edge
  return op !== 'at-most' || value <= edge
}
