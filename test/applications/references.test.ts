// A question that refers to an earlier application or certificate knows the applicant's own, and tells
// the clerk where to look.
import { beforeAll, expect, test } from 'vitest'
import { applicationById, draftForm } from '../../src/applications/index.ts'
import { ownReferences } from '../../src/applications/queries/own-references.ts'
import { endDocument } from '../../src/documents/index.ts'
import { parseRaw } from '../../src/forms/index.ts'
import type { FormDefinition } from '../../src/forms/index.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { holder, person } from './acting.ts'

const base = { label: '问题', required: true, hint: null, example: null, when: null }
const definition: FormDefinition = {
  title: '换证申请',
  sections: [
    {
      ...{ key: 's', title: '原件', help: null, when: null },
      fields: [
        { ...base, key: 'earlier', type: 'reference', of: 'application' },
        { ...base, key: 'paper', type: 'reference', of: 'certificate' },
      ],
    },
  ],
}

let database: TestDatabase
let granted: FiledApplication
let account: string
let number: string
let paper: { readonly id: string; readonly number: string; readonly verificationCode: string }

beforeAll(async () => {
  database = await useDatabase()
  granted = await anApplication(database.resources).granted()
  const row = await applicationById(database.db, granted.id)
  account = row?.applicantAccountId ?? ''
  number = row?.number ?? ''
  const issued = await database
    .db('documents')
    .where({ applicationId: granted.id, kind: 'grant-decision' })
    .first('id', 'number', 'verificationCode')
  if (issued === undefined) throw new Error('nothing was issued')
  paper = issued
})

const asked = (of: Partial<Parameters<typeof ownReferences>[1]> = {}) =>
  ownReferences(database.db, {
    ...{ definition, applicantAccountId: account, applicationId: null, reader: null },
    ...{ today: '2026-11-22', ...of },
  })

async function judged(answers: Readonly<Record<string, string>>) {
  const application = await applicationById(database.db, granted.id)
  if (application === null) throw new Error('no application')
  const { env } = await draftForm(database.db, application, '2026-11-22')
  const raw = Object.entries(answers).map(([key, value]) => [`${key}.typed`, [value]] as const)
  const references = await asked()
  return parseRaw(definition, Object.fromEntries(raw), { ...env, references }, 'submit').errors
}

test('one’s own applications and decisions are offered, with the way to them', async () => {
  const references = await asked()
  expect(references).toEqual([
    expect.objectContaining({
      ...{ kind: 'application', number, inForce: true, href: `/applications/${granted.id}` },
    }),
    expect.objectContaining({
      ...{ kind: 'certificate', number: paper.number, inForce: true },
      href: `/verify/${paper.verificationCode}`,
    }),
  ])
  expect(references[0]?.label).toContain('2026年')
  expect(await judged({ earlier: number, paper: paper.number })).toEqual([])
})

test('an application does not refer to itself, and a form without such a question asks nothing', async () => {
  expect((await asked({ applicationId: granted.id })).map(({ kind }) => kind)).toEqual([
    'certificate',
  ])
  expect(await asked({ definition: { title: '', sections: [] } })).toEqual([])
})

test('somebody else’s number is refused; a paper from elsewhere is taken as typed', async () => {
  const wrong = await judged({ earlier: '6327222610150001', paper: '青农证字第88号' })
  expect(wrong.map(({ path, sentence }) => [path, sentence])).toEqual([
    ['earlier', expect.stringContaining('您名下没有这个编号的办件')],
  ])
})

test('the clerk who may see the earlier application has a link to it, another one has none', async () => {
  const row = await applicationById(database.db, granted.id)
  const clerk = await holder(database.db, row?.acceptanceDepartmentId ?? null, 'acceptance-clerk')
  const seen = await asked({ reader: clerk })
  expect(seen[0]?.href).toBe(`/desk/applications/${granted.id}`)
  const other = await asked({ reader: await person(database.db, 'lina') })
  expect(other.map(({ href }) => href)).toEqual([null, `/verify/${paper.verificationCode}`])
})

const revoked = {
  status: 'revoked',
  on: '2026-03-13',
  reason: '发错了',
  successorId: null,
} as const

test('what was revoked may not be referred to any more', async () => {
  await transaction(database.db, (tx) => endDocument(tx, paper.id, revoked))
  const wrong = await judged({ earlier: number, paper: paper.number })
  expect(wrong.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('不能再引用')])
})
