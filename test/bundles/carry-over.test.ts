// A part more or less: every answer and paper stays with the question of the matter that asked for it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersMoved, movedTo, rawMoved } from '../../src/bundles/index.ts'

const questions = ['name', 'area', 'people']

/** Places by order, as merging makes them; the name is asked once for all. */
function layoutOf(matters: readonly string[]) {
  const own = matters.flatMap((matterCode, at) =>
    questions.slice(1).map((key) => [`m${at + 1}x${key}`, [{ matterCode, key }]] as const),
  )
  const shared = matters.map((matterCode) => ({ matterCode, key: 'name' }))
  return {
    form: {
      sources: Object.fromEntries<readonly { matterCode: string; key: string }[]>([
        ['name', shared],
        ...own,
      ]),
    },
    materials: matters.map((matterCode, at) => ({
      number: at + 1,
      sources: [{ matterCode, matterName: matterCode, number: 7 }],
    })),
  }
}

const subsets = fc.subarray(['甲', '乙', '丙', '丁', '戊'], { minLength: 1 })

test('whatever parts come and go', () => {
  fc.assert(
    fc.property(subsets, subsets, (before, after) => {
      const [older, newer] = [layoutOf(before), layoutOf(after)]
      const moved = movedTo(older, newer)
      const told = Object.fromEntries(
        Object.entries(older.form.sources).map(([key, [source]]) => {
          return [key, key === 'name' ? 'name' : `${source?.matterCode ?? ''}/${source?.key ?? ''}`]
        }),
      )
      const answers = answersMoved(told, moved)
      const raw = rawMoved({ 'm1xarea.0.size': ['9'] }, moved)
      for (const [key, answer] of Object.entries(answers)) {
        const source = newer.form.sources[key]?.[0]
        if (key !== 'name') expect(answer).toBe(`${source?.matterCode ?? ''}/${source?.key ?? ''}`)
      }
      const stays = before.filter((one) => after.includes(one))
      const isShared = stays.length > 0 ? 1 : 0
      expect(Object.keys(answers)).toHaveLength(2 * stays.length + isShared)
      expect(moved.numbers.size).toBe(stays.length)
      const at = after.indexOf(before[0] ?? '')
      expect(Object.keys(raw)).toEqual(at < 0 ? [] : [`m${at + 1}xarea.0.size`])
    }),
  )
})
