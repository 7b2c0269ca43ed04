// 共同签署: who has to sign before this draft is filed, how far each is, and the form by which he is asked.
import type { Request, Response } from 'express'
import {
  choice,
  choicesField,
  cleanText,
  errorSummary,
  readFields,
  textField,
  titleWith,
} from '../../../accounts/index.ts'
import type { Faults, FormBlock } from '../../../accounts/index.ts'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import { checkIdNumber } from '../../../platform/security/identifiers.ts'
import { throttle } from '../../../platform/session/throttle.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type { ErrorSummaryProps, TagProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { isDone, standingNames } from '../../../signatures/index.ts'
import { askSignature } from '../../ask-signature.ts'
import { askSentences } from '../../messages-of-signing.ts'
import { paths } from '../../paths.ts'
import { signingOf } from '../../signing-of.ts'
import type { Signing } from '../../signing-of.ts'
import { ownDraft } from './own-draft.ts'
import type { OwnDraft } from './own-draft.ts'

export interface SignaturesPage extends BasePage {
  readonly heading: string
  readonly lead: string
  readonly summary: ErrorSummaryProps | null
  readonly signings: readonly {
    readonly title: string
    readonly tag: TagProps
    readonly lines: readonly string[]
    /** Asks the same person again; null where nobody was asked, or it is signed. */
    readonly again: FormBlock | null
    /** Null once it is signed. */
    readonly form: FormBlock | null
    /** Set where somebody was asked: another person is asked behind this. */
    readonly other: { readonly label: string; readonly open: boolean } | null
  }[]
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/signatures': SignaturesPage
  }
}

type Field = 'name' | 'idNumber'

interface Typed extends Readonly<Record<Field, string>> {
  readonly demandId: string
}

/** People whom one account may ask to sign in a day. */
const aDay = { name: 'signatures-asked', points: 30, seconds: 86_400 } as const

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const draft = await ownDraft(ctx, req, res)
  if (draft !== null) await present(ctx, res, draft, { demandId: '', name: '', idNumber: '' }, {})
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const draft = await ownDraft(ctx, req, res)
  if (draft === null) return
  const asking = ['demandId', 'name', 'idNumber', 'none', 'again'] as const
  const { none, again, ...typed } = readFields(req.body, asking)
  const name = cleanText(typed.name).slice(0, 50)
  const id = checkIdNumber(typed.idNumber, ctx.today)
  const faults: Faults<Field> = {
    ...(name === '' ? { name: askSentences.name } : {}),
    ...(id.ok ? {} : { idNumber: askSentences.idNumber }),
  }
  const isNamed = none !== 'yes' && again !== 'yes'
  if (isNamed && (name === '' || !id.ok)) return present(ctx, res, draft, typed, faults)
  const { applicantAccountId, id: applicationId } = draft.application
  const wait = await throttle(ctx.db, aDay, applicantAccountId)
  if (wait > 0) return answerTooMany(req, res, wait)
  const written = none === 'yes' || !id.ok ? null : { name, idNumber: id.value.number }
  const signer = again === 'yes' ? 'same' : written
  const asked = await askSignature(ctx, applicationId, { demandId: typed.demandId, signer })
  if (asked.ok) return res.redirect(303, paths.signatures(applicationId))
  found(asked.refusal === 'not-found' ? null : draft)
  const sentence = asked.refusal === 'oneself' ? askSentences.oneself : askSentences.notWaivable
  await present(ctx, res, draft, typed, { idNumber: sentence })
}

async function present(
  ctx: Context,
  res: Response,
  draft: OwnDraft,
  typed: Typed,
  faults: Faults<Field>,
): Promise<void> {
  const { t, links } = shellOf(res)
  const { id } = draft.application
  const signings = await signingOf(ctx.db, draft)
  found(signings.length === 0 ? null : signings)
  const summary = errorSummary(t, faults)
  const heading = t('共同签署')
  const page: SignaturesPage = {
    title: titleWith(summary, `${heading} - ${draft.version.name}`),
    heading,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('申请：{matter}', { matter: t.named(draft.version.name) }), href: paths.check(id) },
      { label: heading, href: null },
    ],
    lead: t('这个事项要下面的人也看过、签署，才能提交。请先填好全部内容再请人签：签署以后内容一改，签署就作废。'),
    summary,
    signings: signings.map((one) => {
      const mine = one.demand.id === typed.demandId
      return {
        title: t(one.demand.role),
        tag: {
          label: t(standingNames[one.standing]),
          tone: isDone(one.standing) ? 'ok' : one.standing === 'asked' ? 'info' : 'warn',
        },
        lines: linesOf(t, ctx, one),
        again: againOf(t, one, paths.signatures(id)),
        other: wasAsked(one) ? { label: t('换一个人签'), open: mine } : null,
        form:
          one.standing === 'signed'
            ? null
            : formOf(t, one, paths.signatures(id), {
                typed: mine ? typed : { ...typed, name: '', idNumber: '' },
                faults: mine ? faults : {},
              }),
      }
    }),
    back: paths.check(id),
  }
  await render(res, 'applications/public/signatures', page, summary === null ? 200 : 422)
}

function linesOf(t: Shell['t'], { publicUrl }: Context, one: Signing) {
  const { signature, standing } = one
  if (signature === null || signature.name === null) return []
  const link = `${publicUrl}${paths.signing(signature.id)}`
  return [
    t('签署人：{name}', { name: signature.name }),
    t('{when}请的', { when: longMoment(signature.askedAt) }),
    ...(signature.reason === null ? [] : [t('理由：{reason}', { reason: signature.reason })]),
    ...(standing === 'asked' || standing === 'void'
      ? [t('请对方登录自己的账号，打开“我的”，或者这个链接：{link}', { link })]
      : []),
  ]
}

function wasAsked({ signature, standing }: Signing): boolean {
  return signature !== null && signature.name !== null && standing !== 'signed'
}

/** Nobody types the number of the same person twice. */
function againOf(t: Shell['t'], one: Signing, action: string): FormBlock | null {
  if (!wasAsked(one)) return null
  const name = one.signature?.name ?? ''
  const label = one.standing === 'asked' ? t('再提醒{name}', { name }) : t('请{name}重新签署', { name })
  return {
    action,
    hidden: [
      { name: 'demandId', value: one.demand.id },
      { name: 'again', value: 'yes' },
    ],
    fields: [],
    button: submitButton(label),
  }
}

function formOf(
  t: Shell['t'],
  { demand }: Signing,
  action: string,
  { typed, faults }: { readonly typed: Typed; readonly faults: Faults<Field> },
): FormBlock {
  const text = { type: 'text', autocomplete: 'off' } as const
  const name = { name: 'name', label: '对方的姓名', hint: '与身份证一致' } as const
  const number = { name: 'idNumber', label: '对方的身份证号', hint: null } as const
  const none = choice('yes', t('没有{role}', { role: t(demand.role) }), '')
  const waiver = { name: 'none', label: '没有这个人的，打勾', hint: null, type: 'checkbox' } as const
  const own = (field: FormBlock['fields'][number]) => ({ ...field, id: `${field.id}-${demand.id}` })
  return {
    action,
    hidden: [{ name: 'demandId', value: demand.id }],
    fields: [
      textField(t, { ...name, ...text, value: typed.name }, faults),
      textField(t, { ...number, ...text, value: typed.idNumber }, faults),
      ...(demand.waivable
        ? [{ ...choicesField(t, { ...waiver, options: [none] }, {}), required: false }]
        : []),
    ].map(own),
    button: submitButton(t('请对方签署'), 'second'),
  }
}
