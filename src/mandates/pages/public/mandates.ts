// 委托代办 of a person, 经办人 of a company: whom I gave a mandate, whose I hold, and the offers that wait.
import type { Response } from 'express'
import { accountPaths, applicantProfile, errorSummary, readFields, textField } from '../../../accounts/index.ts'
import type { Faults, FormBlock } from '../../../accounts/index.ts'
import type { Applicant } from '../../../kernel/actor.ts'
import { normaliseCode } from '../../../platform/security/identifiers.ts'
import { throttle } from '../../../platform/session/throttle.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import type { Context } from '../../../platform/context.ts'
import { linkButton, submitButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, ErrorSummaryProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { join } from '../../answer.ts'
import { claimCompany } from '../../claim-company.ts'
import { answerSentences, claimSentences } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { givenBy, heldBy, offersFor } from '../../queries/lists.ts'
import type { NamedMandate } from '../../types.ts'
import { givenCard, heldCard, linesOf } from './mandate-cards.ts'
import type { MandateCard } from './mandate-cards.ts'

export interface MandatesPage extends BasePage {
  readonly heading: string
  readonly lead: string
  readonly summary: ErrorSummaryProps | null
  readonly give: ButtonProps
  /** 替孩子办; null for a company. */
  readonly child: ButtonProps | null
  readonly givenTitle: string
  readonly given: readonly MandateCard[]
  /** Null for a company, which holds none. */
  readonly held: readonly MandateCard[] | null
  readonly offers: readonly {
    readonly title: string
    readonly lines: readonly string[]
    readonly action: string
  }[]
  /** 加入单位 and 我是法定代表人; empty for a company. */
  readonly forms: readonly (FormBlock & { readonly title: string })[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'mandates/public/mandates': MandatesPage
  }
}

type Field = 'code' | 'uscc'

const blank = { code: '', uscc: '' }
/** Codes and companies that one account tries: enough for slips, not for trying out. */
const tries = { name: 'mandate-try', points: 10, seconds: 3600 } as const

export const show: Handler = async (ctx, _req, res) => {
  await present(ctx, res, blank, {})
}

export const joinCompany: Handler = async (ctx, req, res) => {
  const typed = readFields(req.body, ['code'])
  const wait = await throttle(ctx.db, tries, applicant(ctx).accountId)
  if (wait > 0) return answerTooMany(req, res, wait)
  const joined = await join(ctx, typed.code.slice(0, 40))
  if (joined.ok) return res.redirect(303, paths.one(joined.value))
  await present(ctx, res, { ...blank, ...typed }, { code: answerSentences[joined.refusal] })
}

export const claim: Handler = async (ctx, req, res) => {
  const typed = readFields(req.body, ['uscc'])
  const code = normaliseCode(typed.uscc).slice(0, 40)
  const faults = (uscc: string) => present(ctx, res, { ...blank, ...typed }, { uscc })
  if (code.length !== 18) return faults(claimSentences.uscc)
  const wait = await throttle(ctx.db, tries, applicant(ctx).accountId)
  if (wait > 0) return answerTooMany(req, res, wait)
  const claimed = await claimCompany(ctx, code)
  if (!claimed.ok) return faults(claimSentences[claimed.refusal])
  res.redirect(303, paths.one(claimed.value))
}

export function applicant({ actor }: Context): Applicant {
  return found(actor.kind === 'applicant' ? actor : null)
}

async function present(
  ctx: Context,
  res: Response,
  typed: Record<Field, string>,
  faults: Faults<Field>,
): Promise<void> {
  const me = applicant(ctx)
  const { t, links } = shellOf(res)
  const company = me.type === 'company'
  const [given, held, offers] = await Promise.all([
    givenBy(ctx.db, me.accountId),
    company ? null : heldBy(ctx.db, me.accountId),
    company ? [] : waitingOffers(ctx, me),
  ])
  const summary = errorSummary(t, faults)
  const title = t(company ? '经办人' : '委托代办')
  const page: MandatesPage = {
    title: summary === null ? title : `${summary.title} - ${title}`,
    heading: title,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('我的'), href: accountPaths.mySpace() },
      { label: title, href: null },
    ],
    lead: t(
      company
        ? '经办人用自己的账号登录，代表本单位办事，每一步都记下是谁办的。人离开了，在这里结束，马上就不能再办。'
        : '可以委托家人、朋友或者中介代您办事：办哪些事、做到哪一步、到哪天，由您定，随时可以结束。',
    ),
    summary,
    give: linkButton(t(company ? '邀请经办人' : '委托别人'), paths.new, 'primary'),
    child: company ? null : linkButton(t('替孩子办（不满十四周岁）'), paths.child),
    givenTitle: t(company ? '本单位的经办人' : '我委托的人'),
    given: given.map((one) => givenCard(t, one, ctx.today)),
    held: held === null ? null : held.map((one) => heldCard(t, one, ctx.today)),
    offers: offers.map((one) => ({
      title: t('{name}请您代办', { name: one.principalName }),
      lines: linesOf(t, one),
      action: paths.answer(one.id),
    })),
    forms: company ? [] : joiningForms(t, typed, faults),
  }
  await render(res, 'mandates/public/mandates', page, summary === null ? 200 : 422)
}

async function waitingOffers(ctx: Context, me: Applicant): Promise<readonly NamedMandate[]> {
  return offersFor(ctx, await applicantProfile(ctx.db, ctx.vault, me.accountId))
}

function joiningForms(
  t: Shell['t'],
  typed: Record<Field, string>,
  faults: Faults<Field>,
): MandatesPage['forms'] {
  const text = { type: 'text', autocomplete: 'off' } as const
  const code = { name: 'code', label: '邀请码', hint: '单位给您的 10 位字母和数字' } as const
  const uscc = { name: 'uscc', label: '统一社会信用代码', hint: '18 位，营业执照上有' } as const
  return [
    {
      ...{ title: t('加入单位，做经办人'), action: paths.joining, hidden: [] },
      fields: [textField(t, { ...code, ...text, value: typed.code }, faults)],
      button: submitButton(t('加入'), 'second'),
    },
    {
      ...{ title: t('我是法定代表人'), action: paths.companies, hidden: [] },
      fields: [textField(t, { ...uscc, ...text, value: typed.uscc }, faults)],
      button: submitButton(t('核对并代表单位办事'), 'second'),
    },
  ]
}
