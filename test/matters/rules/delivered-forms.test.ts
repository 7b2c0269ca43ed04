// The delivered forms as the check of forms sees them: every file is in the guide's list of materials alone,
// and what the account knows is asked by the questions that it fills in.
import fs from 'node:fs'
import { expect, test } from 'vitest'
import { fromSample } from '../../../src/forms/index.ts'
import type { SampleField } from '../../../src/forms/index.ts'
import { contentFromSample, sampleMatterSchema } from '../../../src/matters/index.ts'
import { checkForm } from '../../../src/matters/rules/check-form.ts'

const { matters } = JSON.parse(fs.readFileSync('seeds/data/matters.json', 'utf8')) as {
  matters: { form: { fields: readonly SampleField[] } }[]
}

test('no delivered form asks twice, or for what the account knows or the guide does not list', () => {
  const found = matters.flatMap((given) => {
    const matter = sampleMatterSchema.parse(given)
    const ids = { formVersionId: '1', stagePlanVersionId: '1' }
    const form = fromSample(matter.name, given.form, { nation: [{ code: '04', name: '藏族' }] })
    const said = checkForm(contentFromSample(matter, null, ids), form)
    return said.map(({ code, sentence }) => `${code} ${matter.name} ${sentence}`)
  })
  const mended = /^(file-|answered-by-account|answered-by-id-number|question-twice)/
  expect(found.filter((line) => mended.test(line))).toEqual([])
})
