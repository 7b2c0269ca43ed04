// 我的账号: what the hall knows of me, numbers masked, and a new password.
import type { Request, Response } from 'express'
import { regionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { linkButton, submitButton } from '../../../platform/web/buttons.ts'
import type { ErrorSummaryProps, SummaryListProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { Faults } from '../../inputs/read-fields.ts'
import { paths } from '../../paths.ts'
import { accountName } from '../../queries/account-name.ts'
import { lastSignIn } from '../../queries/last-sign-in.ts'
import { applicantProfile, profileOf } from '../../queries/profile.ts'
import type { ApplicantProfile } from '../../types.ts'
import { errorSummary, titleWith } from '../fields.ts'
import type { FormBlock } from '../fields.ts'
import { lastSignInWords } from '../last-sign-in-words.ts'
import { changeOwnPassword, passwordFields } from '../password-change.ts'

export interface AccountPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  readonly changed: boolean
  readonly profile: SummaryListProps
  readonly sessions: ReturnType<typeof linkButton>
  readonly form: FormBlock
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/public/account': AccountPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  await present(ctx, req, res, {})
}

export const update: Handler = async (ctx, req, res) => {
  const { actor } = ctx
  const accountId = found(actor.kind === 'applicant' ? actor.accountId : null)
  const profile = await applicantProfile(ctx.db, ctx.vault, accountId)
  const { name, phone, idNumber, uscc, birthDate } = profile
  const known = [name, phone, idNumber, uscc, birthDate?.replaceAll('-', '')]
  const username = await accountName(ctx.db, accountId)
  const personal = [username, ...known.flatMap((text) => text ?? [])]
  const owner = { accountId, minimum: 'applicant', personal } as const
  const faults = await changeOwnPassword(ctx, req, res, owner)
  if (faults === 'answered') return
  if (faults === null) return res.redirect(303, `${paths.account()}?changed=1`)
  await present(ctx, req, res, faults)
}

async function present(
  ctx: Context,
  req: Request,
  res: Response,
  faults: Faults<string>,
): Promise<void> {
  const { t } = shellOf(res)
  const profile = found(await profileOf(ctx))
  const accountId = ctx.actor.kind === 'applicant' ? ctx.actor.accountId : ''
  const username = await accountName(ctx.db, accountId)
  const last = await lastSignIn(ctx.db, accountId, req.session.signInRequest ?? '')
  const regions = await regionLookup(ctx.db)
  const heading = t('我的账号')
  const summary = errorSummary(t, faults)
  const page: AccountPage = {
    title: titleWith(summary, heading),
    heading,
    breadcrumb: [
      { label: t('我的'), href: paths.mySpace() },
      { label: heading, href: null },
    ],
    summary,
    changed: req.query['changed'] === '1',
    profile: {
      items: [
        ...profileItems(t, profile, username, regions.nameOf(profile.regionCode)),
        { ...plainItem, label: t('上次登录'), value: lastSignInWords(t, last) },
      ],
    },
    sessions: linkButton(t('登录的设备'), paths.sessions()),
    form: {
      action: paths.password(),
      hidden: [],
      fields: passwordFields(t, 'applicant', faults),
      button: submitButton(t('改密码')),
    },
  }
  await render(res, 'accounts/public/account', page, summary === null ? 200 : 422)
}

const plainItem = { tag: null, action: null, locked: false } as const

function profileItems(
  t: Shell['t'],
  profile: ApplicantProfile,
  username: string,
  regionName: string,
): SummaryListProps['items'] {
  const person = profile.kind === 'person'
  const rows: readonly (readonly [label: string, value: string | null])[] = [
    ['用户名', username],
    [person ? '姓名' : '单位名称', profile.name],
    ['身份证号', profile.idNumber],
    ['统一社会信用代码', profile.uscc],
    ['法定代表人或负责人', profile.legalRepresentative],
    ['法定代表人的身份证号', profile.representativeIdNumber],
    ['手机号', profile.phone],
    ['所在地', regionName],
    ['详细地址', profile.address],
  ]
  return rows.flatMap(([label, value]) =>
    value === null ? [] : [{ ...plainItem, label: t(label), value }],
  )
}
