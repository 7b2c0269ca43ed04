// 改一页: its title, the words under it, and when it is asked.
import type { Request, Response } from 'express'
import { may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  HiddenValue,
} from '../../../platform/web/components.ts'
import { allow, found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { changeDesign } from '../../change-design.ts'
import { refusals } from '../../messages.ts'
import { designPath, formsPath } from '../../paths.ts'
import { fieldsBefore, readAddress } from '../../rules/address.ts'
import { putPage } from '../../rules/edit-outline.ts'
import { designOf } from '../../store.ts'
import {
  conditionFault,
  conditionPart,
  readCondition,
  typedCondition,
  typedFrom,
} from './condition-part.ts'
import type { ConditionPart, TypedCondition, WrongPart } from './condition-part.ts'
import { lineField, linesField, revisionIn, textsOf } from './controls.ts'

export interface PageOfFormPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly action: string
  readonly seen: readonly HiddenValue[]
  readonly fields: readonly FieldProps[]
  readonly condition: ConditionPart
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'designer/admin/page': PageOfFormPage
  }
}

interface Typed {
  readonly title: string
  readonly help: string
  readonly condition: TypedCondition
  readonly errors: readonly { readonly text: string; readonly href: string }[]
  readonly wrong: WrongPart | null
  readonly revision: number
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const opened = await open(ctx, req, req.query['at'])
  const { title, help, when } = opened.section
  await answer(res, opened, {
    ...{ title, help: help ?? '', condition: typedFrom(when), errors: [], wrong: null },
    revision: opened.design.revision,
  })
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = textsOf(req.body)
  const opened = await open(ctx, req, body['at'])
  const { design, definition, section, at } = opened
  const title = (body['title'] ?? '').trim()
  const help = (body['help'] ?? '').trim()
  const condition = typedCondition(body)
  const typed = { title, help, condition, errors: [], wrong: null, revision: revisionIn(body) }
  if (body['_refresh'] !== undefined) return answer(res, opened, typed)
  const read = readCondition(condition, fieldsBefore(definition, [at]), section.when)
  const errors = [
    ...(title === '' || title.length > 100
      ? [{ text: '请写这一页的名称，最多 100 个字', href: '#title' }]
      : []),
    ...(read.wrong === null ? [] : [conditionFault(read.wrong)]),
  ]
  if (errors.length > 0) return answer(res, opened, { ...typed, errors, wrong: read.wrong })
  const words = { title, help: help === '' ? null : help, when: read.condition }
  const changed = await changeDesign(ctx, design.key, typed.revision, {
    what: 'page',
    definition: (now) => putPage(now, at, words),
  })
  if (changed.ok) return res.redirect(303, `${designPath('form', design.key)}#at-${at}`)
  await answer(res, opened, {
    ...typed,
    errors: [{ text: refusals[changed.refusal], href: '#title' }],
  })
}

async function open(ctx: Context, req: Request, place: unknown) {
  allow(may(ctx.actor, 'forms.edit'))
  const design = found(await designOf(ctx.db, String(req.params['key'])))
  const definition = found(design.definition ?? design.current?.definition)
  const [at = -1] = readAddress(place) ?? []
  return { design, definition, at, section: found(definition.sections[at]) }
}

function answer(
  res: Response,
  opened: Awaited<ReturnType<typeof open>>,
  typed: Typed,
): Promise<void> {
  const { design, definition, at, section } = opened
  const form = designPath('form', design.key)
  const page: PageOfFormPage = {
    title: `改第 ${at + 1} 页“${section.title}”`,
    breadcrumb: [
      { label: '表单', href: formsPath() },
      { label: design.title, href: form },
      { label: `第 ${at + 1} 页`, href: null },
    ],
    errors:
      typed.errors.length === 0
        ? null
        : { title: `有 ${typed.errors.length} 处要改`, items: typed.errors },
    action: designPath('page', design.key),
    seen: [
      { name: 'revision', value: String(typed.revision) },
      { name: 'at', value: String(at) },
    ],
    fields: [
      lineField({
        id: 'title',
        label: '这一页叫什么',
        hint: null,
        value: typed.title,
        error: null,
      }),
      linesField({
        id: 'help',
        label: '页首的说明',
        hint: '没有就空着',
        value: typed.help,
        error: null,
      }),
    ],
    condition: conditionPart(typed.condition, fieldsBefore(definition, [at]), typed.wrong),
    back: form,
  }
  return render(res, 'designer/admin/page', page, typed.errors.length === 0 ? 200 : 422)
}
