// One root proves every entry under it, and no other.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addLeaf, climb, emptyTree, finish } from '../../../src/audit/rules/merkle.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')
const leaves = (count: number) => Array.from({ length: count }, (_, at) => digest(`leaf ${at}`))

function treeOver(some: readonly string[]) {
  const tree = emptyTree()
  some.forEach((leaf, at) => addLeaf(tree, leaf, String(at), digest))
  return { root: finish(tree, digest), paths: tree.paths }
}

/** The tree of RFC 6962, as it is written there. */
function defined(some: readonly string[]): string {
  const [first] = some
  if (first === undefined) return digest('')
  if (some.length === 1) return first
  let half = 1
  while (half * 2 < some.length) half *= 2
  return digest(`node:${defined(some.slice(0, half))}${defined(some.slice(half))}`)
}

describe('a tree grown leaf by leaf', () => {
  test('has the root that its definition asks for, at any size', () => {
    for (let count = 0; count < 70; count++) {
      expect(treeOver(leaves(count)).root).toBe(defined(leaves(count)))
    }
  })

  test('proves each of its leaves by a path no longer than its height', () => {
    for (const count of [1, 2, 3, 7, 8, 33, 100]) {
      const { root, paths } = treeOver(leaves(count))
      leaves(count).forEach((leaf, at) => {
        const path = paths.get(String(at)) ?? []
        expect(climb(leaf, path, digest)).toBe(root)
        expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(count)))
      })
    }
  })

  test('has another root when any leaf is changed, removed, added or turned round', () => {
    const size = fc.integer({ min: 2, max: 40 })
    fc.assert(
      fc.property(size, fc.nat(), fc.nat(), (count, one, other) => {
        const [a, b] = [one % count, other % count]
        const whole = leaves(count)
        const { root } = treeOver(whole)
        expect(treeOver(whole.with(a, digest('other'))).root).not.toBe(root)
        expect(treeOver(whole.toSpliced(a, 1)).root).not.toBe(root)
        expect(treeOver(whole.toSpliced(a, 0, digest('more'))).root).not.toBe(root)
        fc.pre(a !== b)
        const [first = '', second = ''] = [whole[a], whole[b]]
        expect(treeOver(whole.with(a, second).with(b, first)).root).not.toBe(root)
      }),
    )
  })

  test('lets no other leaf climb to its root', () => {
    const { root, paths } = treeOver(leaves(9))
    expect(climb(digest('forged'), paths.get('4') ?? [], digest)).not.toBe(root)
    expect(climb(digest('leaf 3'), paths.get('4') ?? [], digest)).not.toBe(root)
  })
})
