// Two at once through the hall's own pages, in acts that the table of moves does not have: claiming, opinions of other
// departments, hearings, handing over a whole. One effect, one letter, and the second reads why his is not done.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Response } from 'supertest'
import { applicationPaths, stepsOf } from '../../../src/applications/index.ts'
import { bundlePaths, jointById } from '../../../src/bundles/index.ts'
import { consultationsOf, ask } from '../../../src/consultations/index.ts'
import { paths as consulting } from '../../../src/consultations/paths.ts'
import { documentsOf } from '../../../src/documents/index.ts'
import { hearingActs } from '../../../src/hearings/index.ts'
import { acceptJoint, jointParts, submitJoint } from '../../../src/joint/index.ts'
import { begun, filled } from '../../joint/drafting.ts'
import { testApp } from '../../support/app.ts'
import { anApplication } from '../../support/builders/application.ts'
import { FiledApplication } from '../../support/builders/filed-application.ts'
import { contextFor, ordinaryMorning } from '../../support/context.ts'
import { useDatabase } from '../../support/database.ts'
import { signedIn, tokenOf } from '../../support/sign-in.ts'
import type { Agent } from '../../support/sign-in.ts'
import { departmentOf, holder, person } from '../acting.ts'
import { atOnce } from './gate.ts'
import type { HeldRow } from './gate.ts'

const { resources } = await useDatabase()
const { db } = resources
const { app } = testApp(resources, ordinaryMorning)
let clerks: readonly [Agent, Agent]

beforeAll(async () => {
  clerks = [
    await signedIn(app, 'zaduo-scj-chengban', 'desk'),
    await signedIn(app, 'zaduo-scj-chengban2', 'desk'),
  ]
})

const food = () => anApplication(resources).of('630131001000').in('632722')

type Fields = Readonly<Record<string, string>>

/** Both have the page before them, and both press. */
async function both(
  agents: readonly [Agent, Agent],
  held: HeldRow,
  { page, target, fields }: { readonly page: string; readonly target: string; fields: Fields },
  multipart = false,
): Promise<readonly [Response, Response]> {
  const [one, other] = [await tokenOf(agents[0], page), await tokenOf(agents[1], page)]
  const press = (agent: Agent, token: string) => async (): Promise<Response> => {
    if (!multipart) {
      return agent
        .post(target)
        .type('form')
        .send({ ...fields, _csrf: token })
    }
    const sent = agent.post(target).field('_csrf', token)
    for (const [name, value] of Object.entries(fields)) void sent.field(name, value)
    return sent
  }
  const answers = await atOnce(resources, held, [press(agents[0], one), press(agents[1], other)])
  const [first, second] = answers
  if (first === undefined || second === undefined) throw new Error('two pressed')
  return [first, second]
}

/** One was done, the other reads in words why his was not. */
function oneEffect(answers: readonly [Response, Response], words: string): void {
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(answers.find(({ status }) => status === 422)?.text).toContain(words)
}

const logged = (applicationId: string, action: string) =>
  db('auditEntries').where({ applicationId, action, outcome: 'done' })

const at = (id: string): HeldRow => ({ table: 'applications', id })

describe('two clerks of one department', () => {
  test('claim the same application', async () => {
    const { id } = await food().accepted()
    const page = applicationPaths.deskFile(id)
    const sent = { page, target: applicationPaths.claim(id), fields: {} }
    oneEffect(await both(clerks, at(id), sent), '同事刚刚认领了这个办件')
    expect(await logged(id, 'applications.assign')).toHaveLength(1)
  })

  test('pass the same stage: the second is told who was first, and keeps what he wrote', async () => {
    const filed = await food().accepted()
    const { id } = filed
    const before = (await stepsOf(db, id)).length
    const { revision } = await filed.row()
    const fields = { action: 'pass', comment: '材料齐全', revision: String(revision) }
    const page = applicationPaths.deskStep(id, 'pass')
    const answers = await both(clerks, at(id), {
      ...{ page, target: applicationPaths.deskSteps(id), fields },
    })
    oneEffect(answers, '办了“通过本环节”')
    expect(answers.find(({ status }) => status === 422)?.text).toContain('材料齐全')
    expect(await stepsOf(db, id)).toHaveLength(before + 1)
  })

  test.each([
    ['offered', { reasons: '新店靠近学校' }, '已经告知过申请人', 'hearing-offer'],
    [
      'called',
      { day: '2026-03-30', time: '9:30', place: '二楼', chair: '尕松' },
      '已经发过同样的',
      'hearing-notice',
    ],
  ] as const)('do the same about a hearing: %s', async (act, typed, words, kind) => {
    const { id } = await food().accepted()
    const page = applicationPaths.deskHearing(id)
    const sent = { page, target: page, fields: { act, ...typed } }
    oneEffect(await both(clerks, at(id), sent), words)
    expect((await hearingActs(db, id)).map((one) => one.act)).toEqual([act])
    const letters = (await documentsOf(db, id)).filter((one) => one.kind === kind)
    expect(letters).toHaveLength(1)
    expect(await logged(id, `hearings.${act}`)).toHaveLength(1)
  })
})

test('an applicant who asks for a hearing in two windows asks once', async () => {
  const { id } = await food().accepted()
  const desk = applicationPaths.deskHearing(id)
  const token = await tokenOf(clerks[0], desk)
  const offer = { act: 'offered', reasons: '新店靠近学校', _csrf: token }
  expect((await clerks[0].post(desk).type('form').send(offer)).status).toBe(303)
  const windows = [await signedIn(app, 'zhaxiduojie'), await signedIn(app, 'zhaxiduojie')] as const
  const page = applicationPaths.hearing(id)
  oneEffect(await both(windows, at(id), { page, target: page, fields: {} }), '已经提出过听证要求')
  const asked = (await hearingActs(db, id)).filter((one) => one.act === 'asked')
  expect(asked).toHaveLength(1)
})

test('two of the department that was asked answer once, and the decision waits for nobody more', async () => {
  const filed = await food().accepted()
  const row = await filed.row()
  const examiner = await holder(db, row.handlingDepartmentId, 'examiner')
  const departmentId = await departmentOf(db, 'WJW', '632722')
  const request = { departmentId, question: '卫生条件是否合格', termDays: 3, mandatory: true }
  const sent = await ask(contextFor(resources, examiner, filed.now), filed.id, {
    ...{ requests: [request], showsAnswers: true, materialNumbers: [] },
  })
  expect(sent.ok).toBe(true)
  const [asked] = await consultationsOf(db, filed.id)
  const id = asked?.id ?? ''
  const colleagues = [
    await signedIn(app, 'zaduo-wjw-chengban', 'desk'),
    await signedIn(app, 'zaduo-wjw-shenhe', 'desk'),
  ] as const
  const fields = { opinion: 'agree', reply: '没有不同意见' }
  const answers = await both(
    colleagues,
    { table: 'consultations', id },
    { page: consulting.one(id), target: consulting.answer(id), fields },
    true,
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  expect((await filed.row()).opinionsAwaited).toBe(0)
  expect(await logged(filed.id, 'consultations.answer')).toHaveLength(1)
})

test('two windows of the lead department hand a whole over once', async () => {
  const ctx = contextFor(resources, await person(db, 'zhuoma'))
  const id = await begun(ctx, 'restaurant', { lodging: false })
  await filled(ctx, id)
  expect(await submitJoint(ctx, id, true)).toMatchObject({ ok: true })
  const joint = await jointById(db, id)
  const clerk = await holder(db, joint?.leadDepartmentId ?? '', 'acceptance-clerk')
  expect(await acceptJoint(contextFor(resources, clerk), id)).toMatchObject({ ok: true })
  const parts = await jointParts(db, id)
  for (const part of parts) {
    const filed = new FiledApplication(resources, ctx.actor, part.id, ordinaryMorning)
    await filed.passUntilDecision()
    await filed.step('grant')
  }
  const named = await db('accounts')
    .where({ id: clerk.kind === 'staff' ? clerk.accountId : '0' })
    .first('username')
  const windows = [
    await signedIn(app, named?.username ?? '', 'desk'),
    await signedIn(app, named?.username ?? '', 'desk'),
  ] as const
  const target = bundlePaths.deskDelivery(id)
  const fields = {
    ...{ taker: 'agent', name: '尕玛', number: '11010519491231002X' },
    ...{ mandate: 'yes', signed: 'yes' },
  }
  const held = { table: 'jointApplications', id } as const
  oneEffect(await both(windows, held, { page: target, target, fields }, true), '刚被同事交出去了')
  const ids = parts.map((part) => part.id)
  const book = await db('counterHandovers').whereIn('applicationId', ids)
  expect(book).toHaveLength(parts.length)
  const proofs = await db('documents')
    .whereIn('applicationId', ids)
    .where({ kind: 'proof-of-service' })
  expect(proofs).toHaveLength(1)
})
