// 文书核验结果: whether a letter is genuine and holds, without a word about the person it concerns.
import { chineseDate } from '../../rules/wording.ts'
import type { NoticeProps, SummaryListProps } from '../../../platform/web/components.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { statusNames, verdicts } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { verifiedDocument } from '../../queries/verify.ts'
import type { VerifiedDocument } from '../../queries/verify.ts'
import { groupCode, parseCode } from '../../rules/verification-code.ts'
import type { ShownStatus } from '../../types.ts'
import { codeForm } from './code-form.ts'
import type { CodeForm } from './code-form.ts'

export interface VerificationPage extends BasePage {
  readonly verdict: NoticeProps
  /** null when no letter bears this code. */
  readonly facts: SummaryListProps | null
  readonly advice: string
  readonly form: CodeForm
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'documents/public/verification': VerificationPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const shell = shellOf(res)
  const typed = String(req.params['code'] ?? '')
  const code = parseCode(typed)
  const document = code === null ? null : await verifiedDocument(ctx.db, code, ctx.today)
  res.set('X-Robots-Tag', 'noindex').set('Cache-Control', 'no-store')
  const page = document === null ? unknownPage(shell, typed) : knownPage(shell, document)
  await render(res, 'documents/public/verification', page, document === null ? 404 : 200)
}

function knownPage(shell: Shell, document: VerifiedDocument): VerificationPage {
  const { t } = shell
  return {
    ...basePage(shell, document.title),
    verdict: {
      tone: tones[document.status],
      title: t(verdicts[document.status]),
      text: t('由{organ}于 {day} 作出。', {
        organ: document.organName,
        day: chineseDate(document.issuedOn),
      }),
      actions: [],
    },
    facts: { items: factsOf(shell, document) },
    advice: t(
      '请把这里的文号、日期与手上的文书对一对。不一致的，以这里为准；有疑问，打 12345。为保护隐私，这里不显示申请内容和证件号码。',
    ),
    form: codeForm(t, '', null),
  }
}

function unknownPage(shell: Shell, typed: string): VerificationPage {
  const { t } = shell
  return {
    ...basePage(shell, t('没有查到这份文书')),
    verdict: {
      tone: 'bad',
      title: t('没有核验码是“{code}”的文书。', { code: typed.slice(0, 40) }),
      text: t('请照文书再输一遍，或者重新扫码。仍然查不到的，这份文书可能不是本大厅发出的。'),
      actions: [],
    },
    facts: null,
    advice: t('怀疑文书是假的，请打 12345，不要按它交钱或者提供证件。'),
    form: codeForm(t, typed.slice(0, 100), null),
  }
}

function basePage({ t, links }: Shell, title: string): BasePage {
  return {
    title,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('文书核验'), href: paths.verificationForm },
      { label: title, href: null },
    ],
  }
}

const tones: Readonly<Record<ShownStatus, NoticeProps['tone']>> = {
  'in-force': 'ok',
  corrected: 'warn',
  revoked: 'bad',
  replaced: 'warn',
  cancelled: 'bad',
  withdrawn: 'bad',
  expired: 'warn',
}

/** Since when it no longer holds, why, and the letter in its place with its own page. */
function endOf({ t }: Pick<Shell, 't'>, document: VerifiedDocument): SummaryListProps['items'] {
  const { statusOn, statusReason, validUntil, replacedByNumber, replacedByCode } = document
  return [
    ...(validUntil === null ? [] : [fact(t('有效期至'), chineseDate(validUntil))]),
    ...(statusOn === null ? [] : [fact(t('从哪天起'), chineseDate(statusOn))]),
    ...(statusReason === null ? [] : [fact(t('原因'), statusReason)]),
    ...(replacedByNumber === null || replacedByCode === null
      ? []
      : [
          {
            ...fact(t('新的文书'), replacedByNumber),
            action: { label: t('核验新的文书'), href: paths.verification(replacedByCode) },
          },
        ]),
  ]
}

function factsOf({ t }: Shell, document: VerifiedDocument): SummaryListProps['items'] {
  return [
    fact(t('文书'), document.title),
    fact(t('文号'), document.number),
    fact(t('作出机关'), document.organName),
    fact(t('日期'), chineseDate(document.issuedOn)),
    fact(t('收件人'), document.maskedRecipient),
    fact(t('状态'), t(statusNames[document.status])),
    ...endOf({ t }, document),
    fact(t('核验码'), groupCode(document.verificationCode)),
    fact(t('内容指纹（SHA-256 前 16 位）'), document.contentSha256.slice(0, 16)),
  ]
}

function fact(label: string, value: string): SummaryListProps['items'][number] {
  return { label, value, tag: null, action: null, locked: false }
}
