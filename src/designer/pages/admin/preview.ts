// 试填: the form as an applicant has it on a phone, in three situations; what was tried can be kept as a
// sample.
import type { Request, Response } from 'express'
import {
  applyRepeat,
  formWorld,
  parseAnswers,
  presentForm,
  refreshCommand,
  repeatCommand,
  withHeadings,
} from '../../../forms/index.ts'
import type { Body, FormError, FormView, Raw } from '../../../forms/index.ts'
import { may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  HiddenValue,
  NoticeProps,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { changeSamples } from '../../change-design.ts'
import { trialEnv, tryOut } from '../../check.ts'
import { refusals } from '../../messages.ts'
import { designPath, formsPath } from '../../paths.ts'
import { situationOf, situations } from '../../rules/situations.ts'
import { designOf } from '../../store.ts'
import { lineField, revisionIn, selectField, textsOf } from './controls.ts'

export interface PreviewPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly result: NoticeProps | null
  readonly situations: readonly {
    readonly label: string
    readonly href: string
    readonly current: boolean
  }[]
  readonly form: FormView
  readonly action: string
  readonly seen: readonly HiddenValue[]
  /** Null for those who may only look. */
  readonly keep: readonly FieldProps[] | null
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'designer/admin/preview': PreviewPage
  }
}

interface Tried {
  readonly raw: Raw
  readonly errors: readonly FormError[]
  readonly result: NoticeProps | null
  readonly title: string
  readonly expect: string
  readonly refusal: string | null
  readonly revision: number | null
}

const nothing: Tried = {
  ...{
    raw: {},
    errors: [],
    result: null,
    title: '',
    expect: 'pass',
    refusal: null,
    revision: null,
  },
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(res, await open(ctx, req, req.query['situation']), nothing)
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const texts = textsOf(req.body)
  const opened = await open(ctx, req, texts['situation'])
  const { definition, env, situation, key } = opened
  const body = (req.body ?? {}) as Body
  const typed = parseAnswers(definition, body, env, {
    mode: 'draft',
    sections: null,
    earlier: {},
  }).raw
  const command = repeatCommand(body)
  const raw = command === null ? typed : applyRepeat(definition, typed, command)
  const [title, expect] = [
    (texts['sampleTitle'] ?? '').trim(),
    texts['expect'] === 'refuse' ? 'refuse' : 'pass',
  ] as const
  const tried = { ...nothing, raw, title, expect, revision: revisionIn(texts) }
  if (command !== null || refreshCommand(body)) return answer(res, opened, tried)
  if (texts['_keep'] === undefined) {
    const { errors } = tryOut(definition, raw, env)
    return answer(res, opened, { ...tried, errors, result: resultOf(errors.length) })
  }
  if (title === '' || title.length > 100) {
    return answer(res, opened, { ...tried, refusal: '请给样例起个名字，最多 100 个字' })
  }
  const sample = { title, expect, situation: situation.key, typed: raw }
  const kept = await changeSamples(ctx, key, tried.revision, (all) => [...all, sample])
  if (kept.ok) return res.redirect(303, `${designPath('form', key)}#samples`)
  await answer(res, opened, { ...tried, refusal: refusals[kept.refusal] })
}

async function open(ctx: Context, req: Request, wanted: unknown) {
  const design = found(await designOf(ctx.db, String(req.params['key'])))
  const definition = withHeadings(found(design.definition ?? design.current?.definition))
  const situation = situationOf(wanted)
  const env = trialEnv(await formWorld(ctx.db), definition, ctx.today, situation.key)
  const { key } = design
  return { design, definition, situation, env, key, mayKeep: may(ctx.actor, 'forms.edit') }
}

function resultOf(count: number): NoticeProps {
  const passed = count === 0
  return {
    tone: passed ? 'ok' : 'warn',
    title: passed ? '这样填能通过' : `这样填会退回，有 ${count} 处要改`,
    text: passed ? null : '下面每一处都写了为什么。',
    actions: [],
  }
}

function answer(
  res: Response,
  opened: Awaited<ReturnType<typeof open>>,
  tried: Tried,
): Promise<void> {
  const { design, definition, situation, env, key, mayKeep } = opened
  const form = presentForm(definition, {
    raw: tried.raw,
    errors: tried.errors,
    env,
    sections: null,
  })
  const items = tried.refusal === null ? [] : [{ text: tried.refusal, href: '#sampleTitle' }]
  const page: PreviewPage = {
    title: `试填“${design.title}”`,
    breadcrumb: [
      { label: '表单', href: formsPath() },
      { label: design.title, href: designPath('form', key) },
      { label: '试填', href: null },
    ],
    errors: items.length === 0 ? null : { title: '样例没有存下', items },
    result: tried.result,
    situations: situations.map((one) => ({
      label: one.label,
      href: designPath('preview', key, { situation: one.key }),
      current: one.key === situation.key,
    })),
    form,
    action: designPath('preview', key),
    seen: [
      { name: 'revision', value: String(tried.revision ?? design.revision) },
      { name: 'situation', value: situation.key },
    ],
    keep: mayKeep ? keepFields(tried) : null,
    back: designPath('form', key),
  }
  return render(res, 'designer/admin/preview', page, items.length === 0 ? 200 : 422)
}

function keepFields({ title, expect, refusal }: Tried): FieldProps[] {
  const named = {
    id: 'sampleTitle',
    label: '样例名称',
    hint: '比如：60 岁以上的牧民',
    value: title,
    error: refusal,
  }
  const wanted = { id: 'expect', label: '应当', hint: null, value: expect, error: null }
  return [
    lineField(named),
    selectField(
      wanted,
      [
        ['pass', '通过'],
        ['refuse', '退回'],
      ],
      null,
    ),
  ]
}
