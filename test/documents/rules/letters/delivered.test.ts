// Version 1 of every template says, word for word, what the program said before templates could be edited.
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkTemplate } from '../../../../src/documents/rules/letters/check.ts'
import { compose } from '../../../../src/documents/rules/templates.ts'
import { delivered } from '../../delivered.ts'
import { heading } from '../../samples.ts'
import { variants } from '../../variants.ts'

const file = path.resolve(import.meta.dirname, '../../delivered.json')
const said = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>

const before = variants.filter(({ name }) => name in said)

test.each(before)('$name reads as before', ({ name, draft }) => {
  const composed = compose(draft, heading, delivered(draft.kind))
  expect(composed).toEqual({ ok: true, value: said[name] })
})

test.each([...new Set(variants.map(({ draft }) => draft.kind))])('%s passes its check', (kind) => {
  expect(checkTemplate(kind, delivered(kind))).toEqual([])
})
