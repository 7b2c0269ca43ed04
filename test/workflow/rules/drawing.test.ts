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
