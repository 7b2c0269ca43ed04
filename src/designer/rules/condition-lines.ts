// A condition as lines that can be chosen: all of them or one of them must hold; lines of the same
// group are joined the other way round, which is enough for every condition there is.
import type { Condition } from '../../forms/index.ts'

export type Test = Extract<Condition, { readonly field: string }>

export interface Line {
  readonly test: Test
  /** '' stands alone; lines of one letter belong together. */
  readonly group: string
}

export interface Lines {
  readonly mode: 'always' | 'all' | 'any'
  readonly lines: readonly Line[]
}

export const groupLetters = ['', 'A', 'B', 'C'] as const

/** Null for a condition that nests deeper than lines can say, or compares with a whole list. */
export function linesOf(condition: Condition | null): Lines | null {
  if (condition === null) return { mode: 'always', lines: [] }
  if (testsIn(condition).some(({ value }) => Array.isArray(value))) return null
  if ('field' in condition) return { mode: 'all', lines: [{ test: condition, group: '' }] }
  const mode = 'all' in condition ? 'all' : 'any'
  const parts = 'all' in condition ? condition.all : condition.any
  let letter = 0
  const lines: Line[] = []
  for (const part of parts) {
    if ('field' in part) lines.push({ test: part, group: '' })
    else {
      const inner =
        mode === 'all' ? ('any' in part ? part.any : null) : 'all' in part ? part.all : null
      letter += 1
      const group = groupLetters[letter]
      if (inner === null || group === undefined) return null
      for (const one of inner) {
        if (!('field' in one)) return null
        lines.push({ test: one, group })
      }
    }
  }
  return { mode, lines }
}

export function conditionOf({ mode, lines }: Lines): Condition | null {
  if (mode === 'always' || lines.length === 0) return null
  const letters = [...new Set(lines.map(({ group }) => group))]
  const parts = letters.flatMap((letter): readonly Condition[] => {
    const tests = lines.filter(({ group }) => group === letter).map(({ test }) => test)
    if (letter === '' || tests.length < 2) return tests
    return [mode === 'all' ? { any: tests } : { all: tests }]
  })
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  return mode === 'all' ? { all: parts } : { any: parts }
}

function testsIn(condition: Condition): readonly Test[] {
  if ('field' in condition) return [condition]
  return ('all' in condition ? condition.all : condition.any).flatMap(testsIn)
}
