// The drawing of the machine is drawn from its table.
import { expect, test } from 'vitest'
import { actionNames, drawingWords, statusNames } from '../../../src/workflow/messages.ts'
import { drawing } from '../../../src/workflow/rules/drawing.ts'
import { statuses } from '../../../src/workflow/rules/statuses.ts'
import { steps } from '../../../src/workflow/rules/steps.ts'

const svg = drawing(steps, drawingWords)

test('every status and every action is in the drawing', () => {
  for (const status of statuses) {
    expect(svg).toContain(`status-${status}`)
    expect(svg).toContain(statusNames[status])
  }
  for (const name of Object.values(actionNames)) expect(svg).toContain(name)
})

test('a move taken from the table is gone from the drawing', () => {
  const fewer = steps.filter((step) => step.action !== 'terminate')
  expect(drawing(fewer, drawingWords)).not.toContain(actionNames.terminate)
})

test('it has no style, title or script, and escapes its words', () => {
  expect(svg).not.toMatch(/<(style|title|desc|script)|style=|NaN|undefined/)
  const label = '<b>"图"&</b>'
  expect(drawing(steps, { ...drawingWords, label })).toContain(
    'aria-label="&lt;b&gt;&quot;图&quot;&amp;&lt;/b&gt;"',
  )
})

test('no two statuses are drawn over each other', () => {
  const corners = [...svg.matchAll(/machine-status[^>]*><rect x="(\d+)" y="(\d+)"/g)]
  expect(new Set(corners.map(([, x, y]) => `${x},${y}`)).size).toBe(statuses.length)
})

test('no two words are drawn over each other, and none beyond the edge', () => {
  const texts = [
    ...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"(?: text-anchor="(\w+)")?>([^<]+)</g),
  ]
  const placed = texts.map(([, x, y, anchor, words = '']) => {
    // As wide as a Chinese character is high.
    const width = 14 * words.length
    const left = Number(x) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0)
    return { words, left, right: left + width, top: Number(y) - 12, bottom: Number(y) + 2 }
  })
  const over = placed.flatMap((one, at) =>
    placed
      .slice(at + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.words} over ${other.words}`),
  )
  expect(over).toEqual([])
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
  const beyond = placed.filter(
    (one) => one.left < 0 || one.right > Number(width) || one.bottom > Number(height),
  )
  expect(beyond.map(({ words }) => words)).toEqual([])
})
