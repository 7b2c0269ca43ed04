// 工作台里的事: opinions asked of other departments, a leave with its deputy, a precedent, notes and labels,
// and one thing filed as a joint application: what the desk has beside single applications.
import { prepareFile } from '../../src/attachments/index.ts'
import { applicationById, materialAcceptance } from '../../src/applications/index.ts'
import { answer, ask } from '../../src/consultations/index.ts'
import { addLabel, addNote, labelsOf, pinPrecedent, setLabel } from '../../src/desk/index.ts'
import {
  announceHearing,
  askForHearing,
  callHearing,
  offerHearing,
} from '../../src/hearings/index.ts'
import type { Staff } from '../../src/kernel/actor.ts'
import { addDays } from '../../src/kernel/day.ts'
import { leavePaths, noteLeave } from '../../src/leaves/index.ts'
import type { Context } from '../../src/platform/context.ts'
import type { Status } from '../../src/workflow/index.ts'
import { fileJoint } from './story/joint-scene.ts'
import { done, peopleOf } from './story/editors.ts'
import type { As } from './story/editors.ts'
import { withSampleFile } from './story/sample-pdf.ts'

const desk = 'zaduo-scj'

export async function seed(ctx: Context): Promise<void> {
  const as = peopleOf(ctx)
  await askOpinions(ctx, as)
  await callAHearing(ctx, as)
  await goOnLeave(as)
  await holdUpAnExample(ctx, as)
  await leaveWords(ctx, as)
  await withSampleFile('材料样例.pdf', async (file) => {
    await fileJoint(as, done('paper', await prepareFile(file, materialAcceptance, ctx.scanner)))
  })
}

/** 征求意见: one department has answered, the other has days left. */
async function askOpinions(ctx: Context, as: As): Promise<void> {
  const examiner = await as(`${desk}-chengban`, 0, 9)
  const id = await oneOf(ctx, examiner, ['examining'])
  const [health, fire] = await Promise.all([departmentOf(ctx, 'WJW'), departmentOf(ctx, 'YJJ')])
  const question = '经营场所在贵部门监管的范围内吗？有没有未整改的问题？'
  const line = { question, termDays: 5, mandatory: false }
  const requests = [health, fire].flatMap((one) =>
    one === null ? [] : [{ ...line, departmentId: one }],
  )
  const [first] = done(
    'ask',
    await ask(examiner, id, { requests, showsAnswers: true, materialNumbers: [1] }),
  )
  const replying = await as('zaduo-wjw-chengban', 0, 10)
  const reply = '场所已办理公共场所卫生许可，没有未整改的问题。'
  const said = { opinion: 'agree', reply, file: null } as const
  done('answer', await answer(replying, first ?? '', said))
}

/** 听证: told, asked for by the applicant, called and announced; the decision waits for its record. */
async function callAHearing(ctx: Context, as: As): Promise<void> {
  const examiner = await as(`${desk}-chengban`, 0, 9)
  const id = await oneOf(ctx, examiner, ['examining'])
  const owner = await ctx
    .db('applications as a')
    .join('accounts as p', 'p.id', 'a.applicantAccountId')
    .where('a.id', id)
    .first<{ username: string } | undefined>('p.username')
  const reasons = '经营场所与居民楼共用烟道，拟不予许可。'
  done('offer', await offerHearing(examiner, id, reasons))
  done('hear', await askForHearing(await as(owner?.username ?? '', 0, 10), id, '烟道已经改造。'))
  const calling = await as(`${desk}-chengban`, 0, 11)
  const heldAt = new Date(`${addDays(calling.today, 21)}T09:30:00+08:00`)
  const place = '杂多县政务服务大厅二楼听证室'
  done('call', await callHearing(calling, id, { heldAt, place, chair: '尕松才仁' }))
  done('announce', await announceHearing(calling, id))
}

/** 请假: from today, with a colleague of the same post in the place. */
async function goOnLeave(as: As): Promise<void> {
  const away = await as('geermu-scj-chengban', 0, 9)
  const deputy = await as('geermu-scj-chengban2', 0, 9)
  const days = { fromOn: away.today, untilOn: addDays(away.today, 4) }
  const people = {
    accountId: staffIn(away).accountId,
    deputyAccountId: staffIn(deputy).accountId,
  }
  const asked = { ...people, ...days }
  done('leave', await noteLeave(away, staffIn(away), asked, leavePaths.handover))
}

/** 典型件: a decision that the head holds up to colleagues. */
async function holdUpAnExample(ctx: Context, as: As): Promise<void> {
  const head = await as(`${desk}-shenhe`, 0, 9)
  const applicationId = await oneOf(ctx, head, ['concluded'])
  const application = await applicationById(ctx.db, applicationId)
  if (application === null) throw new Error(`no application ${applicationId}`)
  const { matterId } = application
  const note = '现场与平面图不一致时怎样补正，照这一件办。'
  done('pin', await pinPrecedent(head, staffIn(head), { applicationId, matterId, note }))
}

/** 备注、提到同事、标签. */
async function leaveWords(ctx: Context, as: As): Promise<void> {
  const head = await as(`${desk}-shenhe`, 0, 9)
  const colleague = staffIn(await as(`${desk}-chengban`, 0, 9))
  for (const name of ['加急', '待核实', '群众来电']) {
    done('label', await addLabel(head, staffIn(head), name))
  }
  const applicationId = await oneOf(ctx, head, ['verifying', 'examining', 'submitted'])
  const [label] = await labelsOf(ctx.db, staffIn(head))
  if (label !== undefined) {
    await setLabel(head, staffIn(head), { applicationId, labelId: label.id, on: true })
  }
  const text = '申请人上午来过窗口，房屋租赁合同下周续签，请留意。'
  const note = { text, mentionedAccountId: colleague.accountId, link: '/desk' }
  done('note', await addNote(head, staffIn(head), { ...note, applicationId }))
}

function staffIn({ actor }: Context): Staff {
  if (actor.kind !== 'staff') throw new Error('no member of staff')
  return actor
}

/** The oldest application of somebody's department in one of these states, the first state first. */
async function oneOf({ db }: Context, by: Context, states: readonly Status[]): Promise<string> {
  const { departmentId } = staffIn(by).seat
  for (const status of states) {
    const row = await db('applications')
      .where({ handlingDepartmentId: departmentId, status })
      .orderBy('id')
      .first('id')
    if (row !== undefined) return row.id
  }
  throw new Error(`no application is ${states.join(' or ')} there`)
}

/** The department of a line in the county. */
async function departmentOf({ db }: Context, lineId: string): Promise<string | null> {
  const row = await db('departments').where({ lineId, regionCode: '632722' }).first('id')
  return row?.id ?? null
}
