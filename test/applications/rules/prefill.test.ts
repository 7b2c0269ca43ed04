// What the account knows is not asked again.
import { expect, test } from 'vitest'
import type { ApplicantProfile } from '../../../src/accounts/index.ts'
import { prefill } from '../../../src/applications/rules/prefill.ts'
import type { FormDefinition } from '../../../src/forms/index.ts'

const keys = [
  'applicantName',
  'applicantId',
  'phone',
  'contactPhone',
  'nation',
  'orgName',
  'uscc',
  'else',
]

const definition = {
  title: '申请表',
  sections: [
    {
      ...{ key: 's', title: '一', help: null, when: null },
      fields: [
        ...keys.map((key) => ({ key, type: 'text' })),
        { key: 'liveAddress', type: 'group' },
      ],
    },
  ],
} as unknown as FormDefinition

const nobody = {
  ...{ nation: null, idNumber: null, uscc: null, legalRepresentative: null, phone: '19900000101' },
  ...{ representativeIdNumber: null, regionCode: '632722', address: '扎青乡' },
}
const person = {
  ...{
    ...nobody,
    kind: 'person',
    name: '才让·卓玛',
    nation: '藏族',
    idNumber: '632722197803124734',
  },
} as unknown as ApplicantProfile
const company = {
  ...{ ...nobody, kind: 'company', name: '雪域乳业', uscc: '91630106U9DKYW2Q1L', phone: '' },
} as unknown as ApplicantProfile

const codeOf = (name: string) => (name === '藏族' ? '04' : null)

test('a person’s draft begins with the person, the nation by its code', () => {
  expect(prefill(definition, person, codeOf)).toEqual({
    ...{ applicantName: '才让·卓玛', applicantId: '632722197803124734', nation: '04' },
    ...{ phone: '19900000101', contactPhone: '19900000101' },
  })
})

test('a company’s draft begins with the company, and no empty words', () => {
  expect(prefill(definition, company, codeOf)).toEqual({
    ...{ orgName: '雪域乳业', uscc: '91630106U9DKYW2Q1L' },
  })
})

test('a nation that the list does not know is left open', () => {
  expect(prefill(definition, person, () => null)).not.toHaveProperty('nation')
})
