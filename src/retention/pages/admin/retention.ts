// 保存期限: by what rules what was filed is kept, and what goes next and when.
import type { Request, Response } from 'express'
import { may } from '../../../kernel/actor.ts'
import { found } from '../../../platform/web/errors.ts'
import type { Context } from '../../../platform/context.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type {
  ButtonProps,
  ErrorSummaryProps,
  FieldProps,
  TableProps,
} from '../../../platform/web/components.ts'
import { matterByCode } from '../../../matters/index.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { endingNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { comingIn } from '../../queries/due.ts'
import { readRule } from '../../rules/read-rule.ts'
import type { RuleTyped } from '../../rules/read-rule.ts'
import { setRule } from '../../set-rule.ts'
import { noticeDays } from '../../settings.ts'
import { rulesInForce } from '../../store.ts'
import type { Coming, RetentionRule } from '../../types.ts'
import { afterOf, summaryOf, textOf } from './parts.ts'
import type { Faults } from './parts.ts'
import { ruleFields } from './rule-fields.ts'

export interface RetentionPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  readonly lead: string
  readonly rules: TableProps
  /** Null for those who may only look. */
  readonly form: {
    readonly action: string
    readonly fields: readonly FieldProps[]
    readonly button: ButtonProps
  } | null
  readonly coming: TableProps | null
  readonly more: string | null
  readonly holds: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'retention/admin/retention': RetentionPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await present(ctx, req, res, nothing, {})
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = req.body as Readonly<Record<string, unknown>>
  const typed: RuleTyped = {
    ...{ code: textOf(body['code']), ending: textOf(body['ending']) },
    ...{ years: textOf(body['years']), basis: textOf(body['basis']) },
  }
  const matter = typed.code === '' ? null : await matterByCode(ctx.db, typed.code.slice(0, 60))
  const read = readRule(typed, typed.code !== '' && matter === null)
  if (!read.ok) return present(ctx, req, res, typed, read.refusal)
  await setRule(ctx, { ...read.value, matterId: matter?.id ?? null })
  res.redirect(303, paths.retention())
}

const nothing: RuleTyped = { code: '', ending: '', years: '', basis: '' }

async function present(
  ctx: Context,
  req: Request,
  res: Response,
  typed: RuleTyped,
  faults: Faults,
): Promise<void> {
  const { actor } = ctx
  const { seat } = found(actor.kind === 'staff' ? actor : null)
  const days = await noticeDays(ctx.db)
  const after = afterOf(req.query['after'])
  const { items, next } = await comingIn(ctx.db, { scope: seat.regionPath, after })
  const summary = summaryOf(faults)
  const heading = '保存期限'
  const page: RetentionPage = {
    title: summary === null ? heading : `${summary.title} - ${heading}`,
    heading,
    breadcrumb: [{ label: heading, href: null }],
    summary,
    lead: `从办结那天起算。期满以前至少预告 ${days} 天，期满后清除填的内容、材料、文书正文和申请人，留下办件编号、结果、文书登记和日志。封存的和证照还有效的不清除。`,
    rules: rulesTable(await rulesInForce(ctx.db)),
    form: may(actor, 'privacy.govern')
      ? {
          action: paths.rules,
          fields: ruleFields(typed, faults),
          button: submitButton('保存'),
        }
      : null,
    coming: items.length === 0 ? null : comingTable(items),
    more: next === null ? null : paths.retention(next),
    holds: paths.holds(),
  }
  await render(res, 'retention/admin/retention', page, summary === null ? 200 : 422)
}

const text = (words: string) => ({ kind: 'text', text: words }) as const
const plain = { captionHidden: false, selectLabel: null } as const
const columns = (...labels: readonly string[]) => labels.map((label) => ({ label, numeric: false }))

function rulesTable(rules: readonly RetentionRule[]): TableProps {
  return {
    ...{ ...plain, caption: '现在的规则，越具体的越优先' },
    columns: columns('事项', '怎样结束', '保存', '依据', '谁定的'),
    rows: rules.map(({ matterName, ending, years, basis, setByName }) => ({
      select: null,
      cells: [
        text(matterName ?? '全部事项'),
        text(ending === null ? '不论怎样结束' : endingNames[ending]),
        text(years === null ? '永久' : `${years} 年`),
        text(basis),
        text(setByName === '' ? '随程序交付' : setByName),
      ],
    })),
  }
}

function comingTable(items: readonly Coming[]): TableProps {
  return {
    ...{ ...plain, caption: '已经预告、期满就清除的办件' },
    columns: columns('办件编号', '事项', '地区', '办结', '保存到', '预告'),
    rows: items.map((one) => ({
      select: null,
      cells: [
        ...[text(one.number), text(one.matterName), text(one.regionName)],
        ...[one.concludedOn, one.keptUntil, one.noticedOn].map((day) => text(longDay(day))),
      ],
    })),
  }
}
