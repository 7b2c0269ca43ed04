// Whether a question can ever be asked: conditions are spread into ways to meet them, and a way that
// asks two different things of one answer is none.
import type { Condition, FormDefinition } from '../../forms/index.ts'
import type { Test } from './condition-lines.ts'

type Way = readonly Test[]

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
    }
  }
  return lost
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
  const [equal, ...others] = values('equals').filter((one) => typeof one !== 'object')
  if (others.some((one) => one !== equal)) return false
  if (equal === undefined) return hasRoom(tests)
  if (values('not-equals').includes(equal)) return false
  const lists = values('in').filter((one) => Array.isArray(one))
  if (lists.some((list) => !(list as readonly unknown[]).includes(equal))) return false
  return typeof equal !== 'number' || bounds(tests).every(([op, edge]) => fits(equal, op, edge))
}

/** Whether a number fits between the bounds. */
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

function bounds(tests: Way): readonly (readonly [Test['op'], number])[] {
  return tests.flatMap(({ op, value }) => (typeof value === 'number' ? [[op, value] as const] : []))
}

function fits(value: number, op: Test['op'], edge: number): boolean {
  if (op === 'greater') return value > edge
  if (op === 'less') return value < edge
  if (op === 'at-least') return value >= edge
  return op !== 'at-most' || value <= edge
}
