// 换部门: a member of staff with posts in several departments says for which one he acts.
import type { Response } from 'express'
import { recordAlone } from '../../../audit/index.ts'
import type { Staff } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import { renewSession } from '../../../platform/session/sign-in.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type { ErrorSummaryProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { readFields } from '../../inputs/read-fields.ts'
import type { Faults } from '../../inputs/read-fields.ts'
import { otherFaults } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { loadActor } from '../../queries/actor.ts'
import { seatsOf } from '../../queries/places.ts'
import { choice, choicesField, errorSummary, titleWith } from '../fields.ts'
import type { FormBlock } from '../fields.ts'
import { landing } from './sign-in.ts'

export interface SeatPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  readonly form: FormBlock
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/desk/seat': SeatPage
  }
}

export const show: Handler = async (ctx, _req, res) => {
  await present(ctx, res, {})
}

export const create: Handler = async (ctx, req, res) => {
  const { accountId, seat } = staffOf(ctx)
  const { departmentId } = readFields(req.body, ['departmentId'])
  const seats = await seatsOf(ctx.db, accountId)
  if (!seats.some((one) => one.departmentId === departmentId)) {
    return present(ctx, res, { departmentId: otherFaults.department })
  }
  await recordAlone(ctx.db, ctx, {
    ...{ action: 'accounts.take-seat', subjectType: 'account', subjectId: accountId },
    before: { departmentId: seat.departmentId },
    after: { departmentId },
  })
  // Other rights, another session: an id that somebody learnt before is worth nothing now.
  await renewSession(req, { seatDepartmentId: departmentId })
  res.redirect(303, landing(await loadActor(ctx.db, accountId, departmentId)))
}

function staffOf({ actor }: Context): Staff {
  return found(actor.kind === 'staff' ? actor : null)
}

async function present(ctx: Context, res: Response, faults: Faults<string>): Promise<void> {
  const { accountId, seat } = staffOf(ctx)
  const { t } = shellOf(res)
  const seats = await seatsOf(ctx.db, accountId)
  const options = seats.map(({ departmentId, departmentName }) =>
    choice(departmentId, departmentName, seat.departmentId),
  )
  const question = { name: 'departmentId', label: '现在代表哪个部门？', hint: null } as const
  const heading = '换一个部门'
  const summary = errorSummary(t, faults)
  const page: SeatPage = {
    title: titleWith(summary, heading),
    heading,
    breadcrumb: [
      { label: '我的账号', href: paths.deskAccount() },
      { label: heading, href: null },
    ],
    summary,
    form: {
      action: paths.seat(),
      hidden: [],
      fields: [choicesField(t, { ...question, type: 'radio', options }, faults)],
      button: submitButton('换过去'),
    },
  }
  await render(res, 'accounts/desk/seat', page, summary === null ? 200 : 422)
}
