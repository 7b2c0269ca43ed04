// 委托别人, 邀请经办人: who, for what, what he may do, until when; a code is shown once, to be handed on.
import type { Response } from 'express'
import { accountPaths, errorSummary, titleWith } from '../../../accounts/index.ts'
import type { Faults, FormBlock } from '../../../accounts/index.ts'
import { throttle } from '../../../platform/session/throttle.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import type { Context } from '../../../platform/context.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type { ErrorSummaryProps } from '../../../platform/web/components.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { blankOffer, checkOffer, readOffer } from '../../inputs.ts'
import type { OfferField, OfferTyped } from '../../inputs.ts'
import { offerSentences } from '../../messages.ts'
import { offer } from '../../offer.ts'
import type { OfferRefusal } from '../../offer.ts'
import { paths } from '../../paths.ts'
import { matterNamed } from '../../queries/matter-named.ts'
import { applicant } from './mandates.ts'
import { offerFields } from './offer-fields.ts'

export interface NewMandatePage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  readonly notes: readonly string[]
  readonly form: FormBlock
}

export interface InvitationPage extends BasePage {
  readonly code: string
  readonly name: string
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'mandates/public/new-mandate': NewMandatePage
    'mandates/public/invitation': InvitationPage
  }
}

/** Offers that one applicant may send out in a day; each may reach a stranger. */
const aDay = { name: 'mandate-offers', points: 20, seconds: 86_400 } as const

export const show: Handler = async (ctx, req, res) => {
  const asked = req.query['matter']
  const matter = typeof asked === 'string' ? await matterNamed(ctx.db, asked.slice(0, 20)) : null
  const typed = { ...blankOffer, matters: matter?.name ?? '' }
  await present(ctx, res, applicant(ctx).type === 'company' ? { ...typed, by: 'code' } : typed, {})
}

export const create: Handler = async (ctx, req, res) => {
  const me = applicant(ctx)
  const company = me.type === 'company'
  const typed = readOffer(req.body)
  const checked = await checkOffer(typed, { company, today: ctx.today }, async (text) => {
    return (await matterNamed(ctx.db, text))?.id ?? null
  })
  if (!checked.ok) return present(ctx, res, typed, checked.refusal)
  const wait = await throttle(ctx.db, aDay, me.accountId)
  if (wait > 0) return answerTooMany(req, res, wait)
  const { receiver, terms } = checked.value
  const offered = await offer(ctx, receiver, terms)
  if (!offered.ok) {
    const { refusal } = offered
    return present(ctx, res, typed, { [fieldOf(refusal)]: offerSentences[refusal] })
  }
  const { code } = offered.value
  if (code === null) return res.redirect(303, paths.list)
  await showCode(res, code, receiver.name)
}

function fieldOf(refusal: OfferRefusal): OfferField {
  if (refusal === 'days-past' || refusal === 'too-long') return 'endsOn'
  if (refusal === 'rights-beyond' || refusal === 'not-yours') return 'rights'
  return 'number'
}

/** The one page that shows the code; it is kept sealed and not shown again. */
async function showCode(res: Response, code: string, name: string): Promise<void> {
  const { t } = shellOf(res)
  const title = t('邀请码')
  res.setHeader('Cache-Control', 'no-store')
  await render(res, 'mandates/public/invitation', {
    title,
    breadcrumb: [
      { label: t('我的'), href: accountPaths.mySpace() },
      { label: t('经办人'), href: paths.list },
      { label: title, href: null },
    ],
    ...{ code, name, back: paths.list },
  })
}

async function present(
  ctx: Context,
  res: Response,
  typed: OfferTyped,
  faults: Faults<OfferField>,
): Promise<void> {
  const { t } = shellOf(res)
  const company = applicant(ctx).type === 'company'
  const summary = errorSummary(t, faults)
  const heading = t(company ? '邀请经办人' : '委托别人代办')
  const notes = company
    ? ['对方接受以后，用自己的账号登录，代表本单位办事；每一步都记下是谁办的。']
    : [
        '对方要接受才生效。代办时，对方看得到您账号里的姓名、证件号、电话和地址，只看得到这次委托范围里的办件。',
        '每办一步都会告诉您；办件里写明是谁代办的。法律要求本人到场的，仍要您本人去。',
      ]
  await render(
    res,
    'mandates/public/new-mandate',
    {
      title: titleWith(summary, heading),
      heading,
      breadcrumb: [
        { label: t('我的'), href: accountPaths.mySpace() },
        { label: t(company ? '经办人' : '委托代办'), href: paths.list },
        { label: heading, href: null },
      ],
      summary,
      notes: notes.map((note) => t(note)),
      form: {
        ...{ action: paths.new, hidden: [], fields: offerFields(t, typed, faults, company) },
        button: submitButton(t(company ? '发出邀请' : '发出委托')),
      },
    },
    summary === null ? 200 : 422,
  )
}
