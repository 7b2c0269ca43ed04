// 提醒的数目: from how many applications on reading is abnormal, changed by the province with a reason.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type {
  ButtonProps,
  ErrorSummaryProps,
  FieldProps,
} from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { termLabels } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { longestReason } from '../../rules/life.ts'
import { mostOf, readTerms, termNames } from '../../rules/read-terms.ts'
import type { TermsTyped } from '../../rules/read-terms.ts'
import { setTerms } from '../../set-terms.ts'
import { termsOf } from '../../settings.ts'

export interface TermsPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  readonly action: string
  readonly fields: readonly FieldProps[]
  readonly button: ButtonProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'scrutiny/admin/terms': TermsPage
  }
}

type Faults = Readonly<Record<string, string>>

export async function show(ctx: Context, _req: Request, res: Response): Promise<void> {
  const terms = await termsOf(ctx.db)
  const typed = Object.fromEntries(termNames.map((name) => [name, String(terms[name])]))
  await present(res, typed as TermsTyped, '', {})
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = req.body as Readonly<Record<string, unknown>>
  const text = (name: string) => (typeof body[name] === 'string' ? body[name].trim() : '')
  const typed = Object.fromEntries(termNames.map((name) => [name, text(name)])) as TermsTyped
  const reason = text('reason')
  const read = readTerms(typed)
  const wrong = read.ok ? [] : read.refusal
  const faults: Faults = {
    ...Object.fromEntries(wrong.map((name) => [name, `请填 1 到 ${mostOf(name)} 的整数`])),
    ...(reason === '' ? { reason: '请写明为什么改' } : {}),
    ...([...reason].length > longestReason ? { reason: `最多 ${longestReason} 个字` } : {}),
  }
  if (!read.ok || Object.keys(faults).length > 0) return present(res, typed, reason, faults)
  await setTerms(ctx, read.value, reason)
  res.redirect(303, paths.terms)
}

async function present(
  res: Response,
  typed: TermsTyped,
  reason: string,
  faults: Faults,
): Promise<void> {
  const items = Object.entries(faults).map(([name, text]) => ({ text, href: `#${name}` }))
  const summary = items.length === 0 ? null : { title: `有 ${items.length} 处要改`, items }
  const heading = '提醒的数目'
  const page: TermsPage = {
    title: summary === null ? heading : `${summary.title} - ${heading}`,
    heading,
    breadcrumb: [{ label: heading, href: null }],
    summary,
    action: paths.terms,
    fields: [
      ...termNames.map((name) => fieldOf(name, termLabels[name], typed[name], faults)),
      {
        ...fieldOf('reason', { label: '为什么改', unit: null }, '', faults),
        control: { kind: 'textarea', value: reason, rows: 2, maxLength: longestReason },
      },
    ],
    button: submitButton('保存'),
  }
  await render(res, 'scrutiny/admin/terms', page, summary === null ? 200 : 422)
}

function fieldOf(
  name: string,
  { label, unit }: { readonly label: string; readonly unit: string | null },
  value: string,
  faults: Faults,
): FieldProps {
  return {
    ...{ id: name, name, label, hint: null, error: faults[name] ?? null },
    ...{ optional: null, group: false, required: true, disabled: false },
    control: {
      ...{ kind: 'input', type: 'text', value, width: 'w-s', unit },
      ...{ inputmode: 'numeric', autocomplete: 'off', maxLength: 4 },
    },
  }
}
