// 我的账号 of a member of staff: his posts, the department he acts for, a new password.
import type { Request, Response } from 'express'
import { may } from '../../../kernel/actor.ts'
import type { Staff } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import { linkButton, submitButton } from '../../../platform/web/buttons.ts'
import type {
  ButtonProps,
  ErrorSummaryProps,
  SummaryListProps,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Faults } from '../../inputs/read-fields.ts'
import { postNames } from '../../messages.ts'
import { workplaceOf } from '../../rules/workplace.ts'
import { paths } from '../../paths.ts'
import { accountName } from '../../queries/account-name.ts'
import { lastSignIn } from '../../queries/last-sign-in.ts'
import { seatsOf } from '../../queries/places.ts'
import { secondFactorOf } from '../../queries/second-factor.ts'
import { errorSummary, titleWith } from '../fields.ts'
import type { FormBlock } from '../fields.ts'
import { lastSignInWords } from '../last-sign-in-words.ts'
import { changeOwnPassword, passwordFields } from '../password-change.ts'

export interface DeskAccountPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  readonly changed: boolean
  readonly profile: SummaryListProps
  readonly links: readonly ButtonProps[]
  readonly form: FormBlock
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/desk/account': DeskAccountPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  await present(ctx, req, res, {})
}

export const update: Handler = async (ctx, req, res) => {
  const { accountId, name } = staffOf(ctx)
  const personal = [name, await accountName(ctx.db, accountId)]
  const owner = { accountId, minimum: 'staff', personal } as const
  const faults = await changeOwnPassword(ctx, req, res, owner)
  if (faults === 'answered') return
  if (faults === null) return res.redirect(303, `${paths.deskAccount()}?changed=1`)
  await present(ctx, req, res, faults)
}

function staffOf({ actor }: Context): Staff {
  return found(actor.kind === 'staff' ? actor : null)
}

async function present(
  ctx: Context,
  req: Request,
  res: Response,
  faults: Faults<string>,
): Promise<void> {
  const staff = staffOf(ctx)
  const { t } = shellOf(res)
  const summary = errorSummary(t, faults)
  const heading = '我的账号'
  const { accountId } = staff
  const [seats, last, factor] = await Promise.all([
    seatsOf(ctx.db, accountId),
    lastSignIn(ctx.db, accountId, req.session.signInRequest ?? ''),
    secondFactorOf(ctx.db, accountId),
  ])
  const page: DeskAccountPage = {
    title: titleWith(summary, heading),
    heading,
    breadcrumb: [],
    summary,
    changed: req.query['changed'] === '1',
    profile: {
      items: [
        item('姓名', staff.name),
        item('用户名', await accountName(ctx.db, staff.accountId)),
        item('现在代表', staff.seat.departmentName),
        item('岗位', staff.seat.posts.map((post) => postNames[post]).join('、')),
        item('上次登录', lastSignInWords(t, last)),
        item('两步验证', factor === null ? '没有开通' : '已开通'),
      ],
    },
    links: [
      linkButton('两步验证', paths.secondFactor()),
      linkButton('登录的设备', paths.deskSessions()),
      ...(seats.length > 1 ? [linkButton('换一个部门', paths.seat())] : []),
      ...(may(staff, 'desk.enter') ? [linkButton('去工作台', paths[workplaceOf(staff)]())] : []),
      ...(may(staff, 'admin.enter') ? [linkButton('去管理端', paths.administration())] : []),
    ],
    form: {
      action: paths.deskPassword(),
      hidden: [],
      fields: passwordFields(t, 'staff', faults),
      button: submitButton('改密码'),
    },
  }
  await render(res, 'accounts/desk/account', page, summary === null ? 200 : 422)
}

function item(label: string, value: string) {
  return { label, value, tag: null, action: null, locked: false }
}
