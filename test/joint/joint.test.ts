// 联办件 end to end: one filing, parts by department, one acceptance, one state, and withdrawn as one.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { advance, applicationById, correctionTargetsOf } from '../../src/applications/index.ts'
import { resultsOfParts } from '../../src/applications/queries/results-of-parts.ts'
import { awaitedAnswers, bundlePaths, jointById } from '../../src/bundles/index.ts'
import { isSigned } from '../../src/matters/index.ts'
import { addDays } from '../../src/kernel/day.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { system } from '../../src/kernel/actor.ts'
import { suspendRegion } from '../../src/matters/suspend-region.ts'
import type { Resources } from '../../src/platform/resources.ts'
import {
  acceptJoint,
  beginJoint,
  correctJoint,
  decideExtension,
  handOverJoint,
  jointDraft,
  jointParts,
  jointState,
  requestExtension,
  runJointTimers,
  saveJoint,
  submitJoint,
  withdrawJoint,
} from '../../src/joint/index.ts'
import { isUndecided } from '../../src/joint/rules/state.ts'
import { noDetails, statuses } from '../../src/workflow/index.ts'
import { holder, morning, person } from '../applications/acting.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import { sampleRaw } from '../support/builders/sample-answers.ts'
import { samplePdf } from '../support/builders/sample-file.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import { postForm, signedIn, tokenOf } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'

let resources: Resources
const region = '632722'

beforeAll(async () => {
  resources = (await useDatabase()).resources
})

async function drafted(username: string, situation = { lodging: true }) {
  const applicant = await person(resources.db, username)
  const ctx = contextFor(resources, applicant)
  const begun = await beginJoint(ctx, { code: 'restaurant', regionCode: region, situation })
  if (!begun.ok) throw new Error(begun.refusal)
  return { id: begun.value, ctx, applicant }
}

async function filled(username: string) {
  return fill(await drafted(username))
}

async function fill({ id, ctx, applicant }: Awaited<ReturnType<typeof drafted>>) {
  const joint = await jointById(resources.db, id)
  if (joint === null) throw new Error('no draft')
  const draft = await jointDraft(resources.db, joint, ctx.today)
  const { definition } = draft.merged.form
  // Nobody has the code of a business that this very filing registers.
  const { uscc: _none, ...raw } = sampleRaw(definition, draft.env, draft.raw)
  const wanted = [
    ...draft.merged.materials
      .filter((one) => !one.generated && !one.freeSubmit && !isSigned(one))
      .filter(({ required, when }) => required || when !== null)
      .map(({ number }) => ({ materialNumber: number, fieldPath: null })),
    ...definition.sections
      .flatMap(({ fields }) => fields)
      .filter(({ type }) => type === 'file')
      .map(({ key }) => ({ materialNumber: 0, fieldPath: key })),
  ]
  const files = []
  for (const place of wanted) {
    const prepared = {
      name: '样例.pdf',
      mediaType: 'application/pdf',
      bytes: samplePdf,
      scanState: 'not-scanned' as const,
    }
    files.push({ ...place, prepared })
  }
  await saveJoint(ctx, id, { raw, files, removed: [] })
  return { id, ctx, applicant }
}

async function submitted(username: string) {
  const made = await filled(username)
  const sent = await submitJoint(made.ctx, made.id, true)
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal))
  return made
}

async function leadClerk(id: string): Promise<Actor> {
  const joint = await jointById(resources.db, id)
  return holder(resources.db, joint?.leadDepartmentId ?? '', 'acceptance-clerk')
}

function acceptAlone(actor: Actor, partId: string) {
  return advance(contextFor(resources, actor), partId, {
    ...{
      request: { action: 'accept', comment: '', details: noDetails },
      details: {},
      revision: null,
    },
  })
}

describe('a joint application', () => {
  test('is not filed while something is missing, and leaves no part behind', async () => {
    const { id, ctx } = await drafted('zhuoma')
    const sent = await submitJoint(ctx, id, true)
    expect(sent).toMatchObject({ ok: false, refusal: { reason: 'incomplete' } })
    expect(await jointParts(resources.db, id)).toEqual([])
    const { id: again } = await drafted('zhuoma')
    expect(again).toBe(id)
  })

  test('is filed once; each part has its number and lies before the lead department', async () => {
    const { id, ctx } = await submitted('zhaxiduojie')
    expect(await submitJoint(ctx, id, true)).toEqual({ ok: true, value: true })
    const joint = await jointById(resources.db, id)
    expect(joint).toMatchObject({ submittedAt: ctx.now })
    expect(joint?.queryNumber).toMatch(/^\d{13}$/)
    const parts = await jointParts(resources.db, id)
    expect(parts).toHaveLength(3)
    expect(new Set(parts.map(({ queryNumber }) => queryNumber)).size).toBe(3)
    const desks = new Set(parts.map(({ handlingDepartmentId }) => handlingDepartmentId))
    expect([...desks]).toEqual([joint?.leadDepartmentId])
    expect(jointState(parts).status).toBe('accepting')
    const [first, food] = parts
    const part = await resources
      .db('applications')
      .where({ id: food?.id ?? '' })
      .first('answers', 'matterId')
    expect(part?.answers).not.toHaveProperty('uscc')
    expect(part?.answers).toHaveProperty('contactName')
    const awaited = await awaitedAnswers(resources.db, {
      jointId: id,
      matterId: part?.matterId ?? '',
    })
    expect(awaited).toMatchObject([{ key: 'uscc', part: 1 }])
    const [source] = awaited
    const results = await resultsOfParts(resources.db, id, [source?.matterId ?? ''])
    expect(results).toMatchObject([{ applicationId: first?.id, number: null, failed: false }])
  })

  test('is accepted as one with one notice, then goes to its departments side by side', async () => {
    const { id } = await submitted('cairangdongzhou')
    const clerk = await leadClerk(id)
    const [first] = await jointParts(resources.db, id)
    expect(await acceptAlone(clerk, first?.id ?? '')).toMatchObject({ refusal: 'as-one' })
    expect(await acceptJoint(contextFor(resources, clerk), id)).toEqual({ ok: true, value: 3 })
    expect(await acceptJoint(contextFor(resources, clerk), id)).toMatchObject({
      refusal: 'nothing-to-accept',
    })
    const parts = await jointParts(resources.db, id)
    expect(parts.every(({ acceptedOn }) => acceptedOn === '2026-03-12')).toBe(true)
    expect(new Set(parts.map(({ handlingDepartmentId }) => handlingDepartmentId)).size).toBe(2)
    const notices = await resources
      .db('documents')
      .whereIn(
        'applicationId',
        parts.map((part) => part.id),
      )
      .where({ kind: 'acceptance-notice' })
    expect(notices).toHaveLength(1)
    expect(notices[0]?.title).toBeTruthy()
  })

  test('whose lead department says nothing for five working days counts as accepted, once', async () => {
    const { id } = await submitted('lamaocuo')
    const at = (day: string) => runJointTimers(contextFor(resources, system, morning(day)))
    await at('2026-03-19')
    expect(jointState(await jointParts(resources.db, id)).status).toBe('accepting')
    await at('2026-03-23')
    await at('2026-03-23')
    const parts = await jointParts(resources.db, id)
    expect(jointState(parts).status).toBe('handling')
    expect(parts.every(({ acceptedOn }) => acceptedOn === '2026-03-12')).toBe(true)
  })

  test('is withdrawn as one, and a part never alone', async () => {
    const { id, ctx } = await submitted('sangjiejiacuo')
    const [first] = await jointParts(resources.db, id)
    const request = { action: 'withdraw', comment: '', details: noDetails } as const
    const alone = await advance(ctx, first?.id ?? '', { request, details: {}, revision: null })
    expect(alone).toMatchObject({ refusal: 'as-one' })
    expect(await withdrawJoint(ctx, id)).toEqual({ ok: true, value: 3 })
    expect(jointState(await jointParts(resources.db, id)).status).toBe('withdrawn')
    expect(await withdrawJoint(ctx, id)).toMatchObject({ refusal: 'all-decided' })
  })

  test('says before anything is filled in that a part is suspended there, and files the rest', async () => {
    const ctx = contextFor(resources, system)
    const pause = { reason: '窗口搬迁，暂停办理', basis: null, until: addDays(ctx.today, 3) }
    expect(await suspendRegion(ctx, '630131001000', '632723', pause)).toMatchObject({ ok: true })
    const applicant = contextFor(resources, await person(resources.db, 'zhuoma'))
    const asked = { code: 'restaurant', regionCode: '632723', situation: { lodging: true } }
    expect(await beginJoint(applicant, asked)).toMatchObject({ refusal: 'part-paused' })
    const app = testApp(resources).app
    const browser = await signedIn(app, 'zhuoma')
    const start = await browser.get('/joint/new?bundle=restaurant&region=632723&s.lodging=yes')
    expect(start.text).toContain('先办其余的：个体工商户设立登记、公共场所卫生许可')
    const guide = await browser.get('/one-thing/restaurant')
    expect(guide.text).toContain('暂停办理，到')
    const begun = await beginJoint(applicant, { ...asked, withoutPaused: true })
    const joint = await jointById(resources.db, begun.ok ? begun.value : '')
    expect(joint?.parts.map(({ matterCode }) => matterCode)).toEqual([
      '630731001000',
      '630123006000',
    ])
  })

  test('tells at the draft and in the list that a part was suspended since, and what to do', async () => {
    const applicant = contextFor(resources, await person(resources.db, 'lina'))
    const asked = { code: 'restaurant', regionCode: '632724', situation: { lodging: true } }
    const begun = await beginJoint(applicant, asked)
    const id = begun.ok ? begun.value : ''
    const browser = await signedIn(testApp(resources).app, 'lina')
    expect((await browser.get(`/joint/${id}/sections/1`)).text).not.toContain('暂停办理')
    const ctx = contextFor(resources, system)
    const pause = { reason: '窗口搬迁，暂停办理', basis: null, until: addDays(ctx.today, 3) }
    expect(await suspendRegion(ctx, '630131001000', '632724', pause)).toMatchObject({ ok: true })
    const page = (await browser.get(`/joint/${id}/sections/1`)).text
    expect(page).toContain('有的部分暂停办理，现在不能提交')
    expect(page).toContain('填的都留着，恢复以后再提交')
    expect(page).toMatch(
      /href="\/joint\/new\?bundle=restaurant&amp;region=632724&amp;s.lodging=yes"/,
    )
    expect((await browser.get('/my')).text).toContain('有的部分暂停办理，点开看怎么办')
    expect(await submitJoint(applicant, id, true)).toMatchObject({
      refusal: { reason: 'part-paused' },
    })
    expect(await beginJoint(applicant, { ...asked, withoutPaused: true })).toMatchObject(begun)
    expect((await browser.get(`/joint/${id}/sections/1`)).text).not.toContain('暂停办理')
  })

  test('is nobody else’s', async () => {
    const { id } = await submitted('dawa')
    const other = contextFor(resources, await person(resources.db, 'zhuoma'))
    expect(await withdrawJoint(other, id)).toMatchObject({ refusal: 'not-found' })
    const app = testApp(resources).app
    expect((await (await signedIn(app, 'zhuoma')).get(`/joint/${id}`)).status).toBe(404)
    const own = await (await signedIn(app, 'dawa')).get(`/joint/${id}`)
    expect(own.status).toBe(200)
    expect(own.text).toContain('食品经营许可')
  })
})

test('the state of the whole follows from its parts alone, whatever their order', () => {
  const part = fc.record({
    status: fc.constantFrom(...statuses),
    conclusionCode: fc.constantFrom('0', '1', '6', null),
  })
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const state = jointState(parts)
      expect(jointState([...parts].reverse())).toEqual(state)
      const ended = state.status === 'concluded' || state.status === 'withdrawn'
      if (ended) expect(parts.some(isUndecided)).toBe(false)
      expect(state.granted + state.denied + state.without + parts.filter(isUndecided).length).toBe(
        parts.length,
      )
    }),
  )
})

describe('the acceptance desk', () => {
  async function wantOf(partId: string) {
    const part = await applicationById(resources.db, partId)
    if (part === null) throw new Error('no part')
    const [target] = await correctionTargetsOf(resources.db, part)
    return { partId, target: target?.target ?? '', why: '看不清', how: '重新传' }
  }

  test('tells all wants in one notice, each part once, and others wait to be accepted', async () => {
    const { id } = await submitted('gongyan')
    const lead = await leadClerk(id)
    const clerk = contextFor(resources, lead)
    // 告知承诺 was a choice for the whole part; the page says why it is not among the boxes.
    const accountId = lead.kind === 'staff' ? lead.accountId : ''
    const account = await resources.db('accounts').where({ id: accountId }).first('username')
    const agent = await signedIn(testApp(resources).app, account?.username ?? '', 'desk')
    const page = await agent.get(bundlePaths.deskCorrection(id))
    expect(page.text).toContain('不能用补正改：要交的材料和办理时限都随它')
    const parts = await jointParts(resources.db, id)
    const wants = await Promise.all(parts.slice(0, 2).map((part) => wantOf(part.id)))
    const asked = { lead: '请补正', dueOn: '2026-04-10', wants } as const
    const examiner = await holder(
      resources.db,
      (await jointById(resources.db, id))?.leadDepartmentId ?? '',
      'examiner',
    )
    expect(await correctJoint(contextFor(resources, examiner), id, asked)).toMatchObject({
      refusal: 'not-lead',
    })
    expect(await correctJoint(clerk, id, { ...asked, wants: [] })).toMatchObject({
      refusal: 'no-wants',
    })
    const both = await Promise.all([correctJoint(clerk, id, asked), correctJoint(clerk, id, asked)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const ids = parts.map((part) => part.id)
    const now = await jointParts(resources.db, id)
    expect(now.map(({ status }) => status)).toEqual(['correcting', 'correcting', 'submitted'])
    const notices = await resources
      .db('documents')
      .whereIn('applicationId', ids)
      .where({ kind: 'correction-notice' })
      .select('id')
    expect(notices).toHaveLength(1)
    const steps = await resources
      .db('applicationSteps')
      .whereIn('applicationId', ids)
      .where({ action: 'request-correction' })
      .select('documentId')
    expect(steps.map(({ documentId }) => documentId)).toEqual([notices[0]?.id, notices[0]?.id])
    expect(await acceptJoint(clerk, id)).toEqual({ ok: true, value: 1 })
  })

  test('asks for fifteen days more; the head of the government grants them once', async () => {
    const { id } = await submitted('xiawenbin')
    const clerk = await leadClerk(id)
    const ctx = contextFor(resources, clerk)
    expect(await requestExtension(ctx, id, '还没有受理')).toMatchObject({
      refusal: 'no-joint-clock',
    })
    expect(await acceptJoint(ctx, id)).toMatchObject({ ok: true })
    expect(await requestExtension(ctx, id, ' \u3000')).toMatchObject({ refusal: 'reason-missing' })
    expect(await requestExtension(ctx, id, '现场核查排到下月')).toEqual({ ok: true })
    expect(await decideExtension(ctx, id, true)).toMatchObject({ refusal: 'not-approver' })
    const office = await resources
      .db('departments')
      .where({ lineId: 'BGT', regionCode: region })
      .first('id')
    const head = contextFor(resources, await holder(resources.db, office?.id ?? '', 'approver'))
    const twice = await Promise.all([
      decideExtension(head, id, true),
      decideExtension(head, id, true),
    ])
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    const joint = await jointById(resources.db, id)
    expect(joint).toMatchObject({ extendedOn: ctx.today, extensionReason: '现场核查排到下月' })
    const notice = await resources
      .db('documents')
      .where({ kind: 'extension-notice' })
      .whereIn(
        'applicationId',
        (await jointParts(resources.db, id)).map((part) => part.id),
      )
      .select('id')
    expect(notice).toHaveLength(1)
    expect(await requestExtension(ctx, id, '再延')).toMatchObject({ refusal: 'extended-already' })
  })
})

test('one word rates all parts that have ended, but not one that is rated or left out', async () => {
  const { id } = await submitted('renqingzhuoma')
  const [first, second, third] = await jointParts(resources.db, id)
  await resources.ownerPool.query(
    `update applications set status = 'terminated', handling_post = null, due_on = null
     where joint_id = $1`,
    [id],
  )
  const own = await signedIn(testApp(resources).app, 'renqingzhuoma')
  const page = bundlePaths.rating(id)
  expect((await own.get(bundlePaths.joint(id))).text).toContain(page)
  const rate = (parts: readonly (string | undefined)[], grade: string) =>
    postForm(own, page, page, {
      ...{ parts: parts.map(String), grade, aspects: [], comment: '跑一趟就办好了' },
    })
  expect((await rate([], 'satisfied')).text).toContain('请选要评哪几项')
  expect((await rate([first?.id], 'nothing')).text).toContain('请选一个')
  expect((await rate([first?.id, third?.id], 'satisfied')).status).toBe(303)
  expect((await rate([first?.id, second?.id], 'dissatisfied')).status).toBe(303)
  const grades = await resources
    .db('ratings')
    .whereIn('applicationId', [first?.id ?? '', second?.id ?? '', third?.id ?? ''])
    .orderBy('applicationId')
    .pluck('grade')
  expect(grades).toEqual(['satisfied', 'dissatisfied', 'satisfied'])
  expect((await own.get(bundlePaths.joint(id))).text).not.toContain(page)
  const stranger = await signedIn(testApp(resources).app, 'zhuoma')
  expect((await stranger.get(page)).status).toBe(404)
})

/** As a form that may bring files. */
async function sentForm(
  agent: Agent,
  page: string,
  fields: Readonly<Record<string, string>>,
  token?: string,
) {
  const sent = agent.post(page).field('_csrf', token ?? (await tokenOf(agent, page)))
  for (const [name, value] of Object.entries(fields)) void sent.field(name, value)
  return sent
}

test('all results go over in one act, with one receipt, when every part is decided', async () => {
  const app = testApp(resources).app
  const draft = await drafted('luosangnima')
  const { id, ctx } = draft
  const own = await signedIn(app, 'luosangnima')
  const form = bundlePaths.section(id, 1)
  expect((await own.get(form)).text).toMatch(/value="each"[^>]* checked/)
  const wish = { _results: 'together', _do: 'save' }
  expect((await sentForm(own, form, wish)).status).toBe(303)
  expect((await own.get(form)).text).toMatch(/value="together"[^>]* checked/)
  await fill(draft)
  expect(await submitJoint(ctx, id, true)).toEqual({ ok: true, value: false })
  expect((await own.get(bundlePaths.joint(id))).text).toContain('到牵头部门的窗口一次领')
  const clerk = await leadClerk(id)
  if (clerk.kind !== 'staff') throw new Error('no clerk')
  expect(await acceptJoint(contextFor(resources, clerk), id)).toEqual({ ok: true, value: 3 })

  // Two more parts are decided by all their steps; those that were filed are still with their departments.
  const granted = [
    await anApplication(resources).of('632011001000').filedBy('luosangnima').in(region).granted(),
    await anApplication(resources).of('630131001000').filedBy('luosangnima').in(region).granted(),
  ]
  const ids = granted.map((one) => one.id)
  await resources.ownerPool.query('update applications set joint_id = $1 where id = any($2)', [
    ...[id, ids],
  ])
  const named = await resources.db('accounts').where({ id: clerk.accountId }).first('username')
  const desk = await signedIn(app, named?.username ?? '', 'desk')
  const page = await desk.get(bundlePaths.desk(id))
  expect(page.text).toContain('申请人要等全部有了决定，一次领')
  expect(page.text).toContain('还等 3 项')
  const target = bundlePaths.deskDelivery(id)
  expect(page.text).not.toContain(target)
  expect((await desk.get(target)).headers['location']).toBe(bundlePaths.desk(id))
  const handing = { taker: 'applicant', name: '洛桑尼玛', tail: '0000', photo: null } as const
  const at = contextFor(resources, clerk)
  expect(await handOverJoint(at, clerk, id, handing)).toMatchObject({ refusal: 'not-all-decided' })

  await resources.ownerPool.query(
    `update applications set status = 'terminated', handling_post = null, due_on = null
     where joint_id = $1 and status <> 'granted'`,
    [id],
  )
  expect((await desk.get(bundlePaths.desk(id))).text).toContain(target)
  const unsigned = await sentForm(desk, target, { taker: 'applicant', number: '0000' })
  expect(unsigned.status).toBe(422)
  expect(unsigned.text).toContain('末四位不一样')
  const person = await resources
    .db('persons')
    .where({ accountId: ctx.actor.kind === 'applicant' ? ctx.actor.accountId : '' })
    .first('idNumberSealed')
  const number = resources.vault.open(person?.idNumberSealed ?? '').slice(-4)
  const fields = { taker: 'applicant', number, signed: 'yes' }
  const token = await tokenOf(desk, target)
  const both = await Promise.all([
    sentForm(desk, target, fields, token),
    handOverJoint(at, clerk, id, handing),
  ])
  expect([both[0].status === 303, both[1].ok].filter(Boolean)).toHaveLength(1)
  // A page that was opened before is told what became of it.
  const late = await sentForm(desk, target, fields, token)
  expect([late.status, late.text.includes('刚被同事交出去了')]).toEqual([422, true])
  const done = await desk.get(`${bundlePaths.desk(id)}?done=handed`)
  expect(done.text).toContain('全部结果已经交给领取人')
  const rows = await resources.db('applications').whereIn('id', ids).select('status')
  expect(rows.map(({ status }) => status)).toEqual(['concluded', 'concluded'])
  const steps = await resources
    .db('applicationSteps')
    .whereIn('applicationId', ids)
    .where({ action: 'deliver' })
    .select('documentId', 'clock')
  expect(steps.map(({ clock }) => clock)).toEqual(['close-delivery', 'close-delivery'])
  const proofs = await resources
    .db('documents')
    .whereIn('applicationId', ids)
    .where({ kind: 'proof-of-service' })
    .pluck('id')
  expect(proofs).toHaveLength(1)
  expect(steps.map(({ documentId }) => documentId)).toEqual([proofs[0], proofs[0]])
  const book = await resources.db('counterHandovers').whereIn('applicationId', ids)
  expect(book).toHaveLength(2)
  const log = resources.db('auditEntries').whereIn('applicationId', ids)
  expect(await log.clone().where({ action: 'counter.hand-over' })).toHaveLength(2)
})

// The last of all: it suspends a matter where the others file.
test('a draft keeps each answer and file with its question when a part drops out', async () => {
  const { id, ctx } = await filled('suonancaidan')
  const placed = async () => {
    const joint = await jointById(resources.db, id)
    if (joint === null) throw new Error('no draft')
    const { merged, files } = await jointDraft(resources.db, joint, ctx.today)
    const answers = Object.entries(merged.form.sources).flatMap(([key, sources]) =>
      sources.map((one) => [`${one.matterCode}/${one.key}`, joint.answers[key]] as const),
    )
    const papers = merged.materials.flatMap(({ number, sources }) =>
      sources.map((one) => {
        const own = files.filter(({ materialNumber }) => materialNumber === number)
        return [`${one.matterCode}/${one.number}`, own.map((file) => file.attachmentId)] as const
      }),
    )
    return { codes: merged.parts.map((part) => part.matterCode), all: [...answers, ...papers] }
  }
  const before = await placed()
  await suspendRegion(contextFor(resources, system), before.codes[1] ?? '', region, {
    ...{ reason: '窗口搬迁，暂停办理', basis: null, until: addDays(ctx.today, 3) },
  })
  const again = { code: 'restaurant', regionCode: region, situation: { lodging: true } }
  expect(await beginJoint(ctx, { ...again, withoutPaused: true })).toEqual({
    ok: true,
    value: id,
  })
  const after = await placed()
  expect(after.codes).toEqual(before.codes.filter((_, at) => at !== 1))
  const known = new Map(before.all)
  expect(after.all.length).toBeGreaterThan(10)
  for (const [place, value] of after.all) expect([place, value]).toEqual([place, known.get(place)])
})
