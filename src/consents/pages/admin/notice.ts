// 隐私说明（编辑）: the province writes a version, looks at it, and publishes it.
import type { Request, Response } from 'express'
import { provinceSettings } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type {
  ButtonProps,
  ErrorSummaryProps,
  FieldProps,
} from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { noticeFaultSentences, publishRefusals } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { keepNoticeDraft, publishNotice } from '../../publish-notice.ts'
import { noticeFaults, slots, unsaid } from '../../rules/check-notice.ts'
import type { NoticeField } from '../../rules/check-notice.ts'
import { shownNotice } from '../../shown-notice.ts'
import type { ShownNotice } from '../../shown-notice.ts'
import { noticeDraft, notices } from '../../store.ts'
import type { NoticeText } from '../../types.ts'
import { noticeFields } from './notice-fields.ts'

export interface NoticeEditPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  readonly action: string
  readonly fields: readonly FieldProps[]
  readonly slots: readonly string[]
  readonly save: ButtonProps
  /** The draft as people would read it, and the button that publishes it; null without a draft. */
  readonly draft: {
    readonly shown: ShownNotice
    readonly effect: string
    readonly action: string
    readonly publish: ButtonProps
  } | null
  readonly versions: readonly {
    readonly label: string
    readonly href: string
    readonly note: string
    readonly changes: string
  }[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'consents/admin/notice': NoticeEditPage
  }
}

export async function show(ctx: Context, _req: Request, res: Response): Promise<void> {
  await present(ctx, res, null, [])
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const typed = typedOf(req)
  const faults = sentencesFor(typed)
  if (faults.length > 0) return present(ctx, res, typed, faults)
  await keepNoticeDraft(ctx, typed)
  res.redirect(303, paths.edit)
}

export async function publish(ctx: Context, _req: Request, res: Response): Promise<void> {
  const published = await publishNotice(ctx)
  if (published.ok) return res.redirect(303, paths.edit)
  await present(ctx, res, null, [['lead', publishRefusals[published.refusal]]])
}

type Fault = readonly [NoticeField, string]

function sentencesFor(typed: NoticeText): Fault[] {
  return (
    Object.entries(noticeFaults(typed)) as [NoticeField, keyof typeof noticeFaultSentences][]
  ).map(([field, fault]) => [
    field,
    noticeFaultSentences[fault] + (fault === 'unsaid' ? unsaid(typed.body).join('、') : ''),
  ])
}

function typedOf({ body }: Request): NoticeText {
  const fields = body as Readonly<Record<string, unknown>>
  const text = (name: string) => {
    const value = fields[name]
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''
  }
  return {
    ...{ lead: text('lead'), body: text('body'), changes: text('changes') },
    asksConsent: fields['asksConsent'] === 'yes',
  }
}

async function present(
  ctx: Context,
  res: Response,
  typed: NoticeText | null,
  faults: readonly Fault[],
): Promise<void> {
  const { t } = shellOf(res)
  const all = await notices(ctx.db)
  const draft = await noticeDraft(ctx.db)
  const [current] = all
  const words = typed ?? draft ?? { ...blank, lead: current?.lead ?? '', body: current?.body ?? '' }
  const heading = '隐私说明'
  const items = faults.map(([field, text]) => ({ text, href: `#${field}` }))
  const summary = items.length === 0 ? null : { title: `有 ${items.length} 处要改`, items }
  const version = (current?.version ?? 0) + 1
  const page: NoticeEditPage = {
    title: summary === null ? heading : `${summary.title} - ${heading}`,
    heading,
    breadcrumb: [{ label: heading, href: null }],
    summary,
    action: paths.edit,
    fields: noticeFields(words, Object.fromEntries(faults)),
    slots: slots.map((name) => `{${name}}`),
    save: submitButton('存成草稿，先看效果', draft === null ? 'primary' : 'second'),
    draft: draft && {
      shown: shownNotice(
        t,
        { ...draft, version, publishedByName: '', publishedAt: ctx.now },
        await provinceSettings(ctx.db),
      ),
      effect: draft.asksConsent
        ? '发布以后，申请人下次登录会看到这一版，开始新的申请以前要重新同意。'
        : '发布以后，申请人下次登录会看到这一版，以前的同意继续有效。',
      action: paths.publication,
      publish: submitButton(`发布第 ${version} 版`),
    },
    versions: all.map((one) => ({
      label: `第 ${one.version} 版`,
      href: one.version === current?.version ? paths.notice : paths.earlier(one.version),
      note: [
        longMoment(one.publishedAt),
        ...(one.publishedByName === '' ? [] : [one.publishedByName]),
        one.asksConsent ? '重新取得同意' : '只告知',
      ].join(' · '),
      changes: one.changes,
    })),
  }
  await render(res, 'consents/admin/notice', page, summary === null ? 200 : 422)
}

const blank: NoticeText = { lead: '', body: '', changes: '', asksConsent: false }
