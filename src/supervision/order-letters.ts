// 督办单、督办答复书 as letters: numbered and sealed like every other, from office to office.
import { applicationById } from '../applications/index.ts'
import { issueDocument, matterTypeOf } from '../documents/index.ts'
import type { CommonFacts, IssuedDocument } from '../documents/index.ts'
import { dayOf } from '../kernel/day.ts'
import { filedVersion } from '../matters/index.ts'
import { departmentById } from '../organizations/index.ts'
import type { Department } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import { longDay } from '../platform/i18n/zh-format.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { cardNames, ruleTexts } from './messages.ts'
import type { Alert, Order } from './types.ts'

/** From the supervisor's office to the department that answers for the alert. */
export async function issueOrderLetter(
  tx: Tx,
  ctx: Context,
  alert: Alert,
  order: Pick<Order, 'text' | 'answerBy'>,
): Promise<IssuedDocument> {
  const [from, to] = [await seatOf(tx, ctx), await departmentOf(tx, alert.departmentId)]
  const issued = await issueDocument(tx, ctx, {
    kind: 'supervision-order',
    ...placed(ctx, alert, from),
    facts: {
      ...(await commonOf(tx, ctx, alert, from, to.name)),
      ground: groundOf(alert),
      ...{ demand: order.text, answerBy: order.answerBy },
    },
  })
  return must(issued)
}

/** What every letter of supervision rests on. */
export function groundOf({ rule, card, raisedOn }: Alert): string {
  return `监察规则“${ruleTexts[rule].name}”，${cardNames[card]}，${longDay(raisedOn)}亮牌`
}

/** The answer, back to whoever asked; `order` is the letter that is answered. */
export async function issueReplyLetter(
  tx: Tx,
  ctx: Context,
  alert: Alert,
  order: Pick<Order, 'issuedByDepartment' | 'issuedAt'> & { readonly number: string },
  answer: string,
): Promise<IssuedDocument> {
  const from = await seatOf(tx, ctx)
  const issued = await issueDocument(tx, ctx, {
    kind: 'supervision-reply',
    ...placed(ctx, alert, from),
    facts: {
      ...(await commonOf(tx, ctx, alert, from, order.issuedByDepartment)),
      ...{ orderNumber: order.number, orderedOn: dayOf(order.issuedAt), answer },
    },
  })
  return must(issued)
}

export function placed({ actor }: Context, { applicationId }: Alert, from: Department) {
  return {
    applicationId,
    organ: { departmentId: from.id, name: from.name, code: from.organCode },
    issuedBy: actor.kind === 'staff' ? actor.accountId : null,
  }
}

/** An order may be about no application: about reading at night, or an unanswered card. */
export async function commonOf(
  tx: Tx,
  ctx: Context,
  { applicationId }: Alert,
  from: Department,
  recipient: string,
): Promise<CommonFacts> {
  const application = applicationId === null ? null : await applicationById(tx, applicationId)
  const version = application === null ? null : await filedVersion(tx, application)
  const submittedAt = application?.submittedAt ?? null
  const appliedOn = submittedAt === null ? ctx.today : dayOf(submittedAt)
  return {
    applicationNumber: application?.number ?? '',
    matterName: version?.name ?? '',
    matterItem: application?.handleItem ?? null,
    matterType: version === null ? 'other-power' : matterTypeOf(version.typeCode),
    ...{ applicantName: recipient, applicantType: 'company', appliedOn },
    contact: { phone: from.phone ?? '12345', address: from.address },
  }
}

export function seatOf(tx: Tx, { actor }: Context): Promise<Department> {
  if (actor.kind !== 'staff') throw new Error('an order goes from office to office')
  return departmentOf(tx, actor.seat.departmentId)
}

export async function departmentOf(tx: Tx, id: string): Promise<Department> {
  const department = await departmentById(tx, id)
  if (department === null) throw new Error(`department ${id} does not exist`)
  return department
}

export function must(issued: Awaited<ReturnType<typeof issueDocument>>): IssuedDocument {
  if (!issued.ok) throw new Error(`a letter of supervision lacks its ${issued.refusal}`)
  return issued.value
}
