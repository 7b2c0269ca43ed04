// 改一道题, or 加一道: its words, its settings, and when it is asked.
import type { Request, Response } from 'express'
import { fieldTypeNames, readDefinition } from '../../../forms/index.ts'
import type { Field, FormDefinition, SimpleFieldType } from '../../../forms/index.ts'
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
import { addressOf, fieldAt, fieldsBefore, readAddress } from '../../rules/address.ts'
import type { Address } from '../../rules/address.ts'
import { freeKey, keysOf, placeField, remove } from '../../rules/edit-outline.ts'
import { beginningOf, stemOf } from '../../rules/new-question.ts'
import { keepingValues } from '../../rules/option-values.ts'
import { placesIn } from '../../rules/places.ts'
import { isFieldType, readSettings, writeSettings } from '../../rules/setting-inputs.ts'
import { designOf } from '../../store.ts'
import type { Design } from '../../types.ts'
import {
  conditionFault,
  conditionPart,
  readCondition,
  typedCondition,
  typedFrom,
} from './condition-part.ts'
import type { ConditionPart, TypedCondition, WrongPart } from './condition-part.ts'
import { revisionIn, selectField, textsOf } from './controls.ts'
import { anchorOf } from './outline.ts'
import { questionFields } from './question-fields.ts'

export interface QuestionPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly action: string
  readonly seen: readonly HiddenValue[]
  readonly fields: readonly FieldProps[]
  readonly condition: ConditionPart
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'designer/admin/question': QuestionPage
  }
}

type Kind = SimpleFieldType | 'group'

interface Opened {
  readonly design: Design
  readonly definition: FormDefinition
  readonly address: Address
  readonly field: Field | null
  readonly type: Kind
  /** The form without the question, and where in it the question is to stand. */
  readonly rest: FormDefinition
  readonly place: Address
}

interface Typed {
  readonly texts: Readonly<Record<string, string>>
  readonly condition: TypedCondition
  readonly faults: Readonly<Record<string, string>>
  readonly wrongLine: WrongPart | null
  readonly refusal: string | null
  readonly revision: number
}

/** By its place, or by the key of a question, which is how whoever found something in a form knows it. */
export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const { key } = req.query
  if (typeof key === 'string') return toQuestion(ctx, req, res, key)
  const opened = await open(ctx, req, req.query)
  const { field, type, design, definition } = opened
  const texts =
    field === null
      ? { ...beginningOf(type), required: 'true', key: freeKey(stemOf(type), keysOf(definition)) }
      : { ...writeSettings(field), ...wordsOf(field) }
  await answer(res, opened, {
    ...{ texts, condition: typedFrom(field?.when ?? null), faults: {}, wrongLine: null },
    ...{ refusal: null, revision: design.revision },
  })
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = textsOf(req.body)
  const opened = await open(ctx, req, body)
  const { address, field: old, type, design, rest, place } = opened
  const revision = revisionIn(body)
  const condition = typedCondition(body)
  const typed = { texts: body, condition, revision, faults: {}, wrongLine: null, refusal: null }
  if (body['_refresh'] !== undefined) return answer(res, opened, typed)
  const read = readCondition(condition, fieldsBefore(rest, place), old?.when ?? null)
  const field = fieldOf(body, type, old, read.condition)
  const faults = faultsOf(field, body)
  if (read.wrong !== null || Object.keys(faults).length > 0) {
    return answer(res, opened, { ...typed, faults, wrongLine: read.wrong })
  }
  const change = {
    what: 'question',
    definition: (now: FormDefinition) =>
      placeField(now, old === null ? null : address, place, field),
  }
  const changed = await changeDesign(ctx, design.key, revision, change)
  if (!changed.ok) return answer(res, opened, { ...typed, refusal: refusals[changed.refusal] })
  res.redirect(303, `${designPath('form', design.key)}#${anchorOf(place)}`)
}

/** A question that the design does not have any more leads to the design itself. */
async function toQuestion(ctx: Context, req: Request, res: Response, key: string): Promise<void> {
  allow(may(ctx.actor, 'forms.edit'))
  const design = found(await designOf(ctx.db, String(req.params['key'])))
  const definition = found(design.definition ?? design.current?.definition)
  const at = addressOf(definition, key)
  const address =
    at === null
      ? designPath('form', design.key)
      : designPath('question', design.key, { at: at.join('.') })
  res.redirect(303, address)
}

async function open(ctx: Context, req: Request, source: object): Promise<Opened> {
  allow(may(ctx.actor, 'forms.edit'))
  const design = found(await designOf(ctx.db, String(req.params['key'])))
  const definition = found(design.definition ?? design.current?.definition)
  const { at, type } = source as Record<string, unknown>
  const address = found(readAddress(at))
  found(address.length >= 2 ? definition.sections[address[0] ?? -1] : null)
  const field = fieldAt(definition, address)
  const inRow = address.length === 3
  const wanted = isFieldType(type) || (type === 'group' && !inRow) ? type : 'text'
  const rest = field === null ? definition : found(remove(definition, address))
  const place = placeFrom((source as Record<string, unknown>)['place'], rest) ?? address
  return { design, definition, address, field, type: field?.type ?? wanted, rest, place }
}

/** Where the editor wants the question; null for no place that the form has. */
function placeFrom(wanted: unknown, rest: FormDefinition): Address | null {
  return placesIn(rest).some(([value]) => value === wanted) ? readAddress(wanted) : null
}

function wordsOf({ key, label, required, hint, example }: Field): Record<string, string> {
  return { key, label, required: String(required), hint: hint ?? '', example: example ?? '' }
}

function fieldOf(
  body: Readonly<Record<string, string>>,
  type: Kind,
  old: Field | null,
  when: Field['when'],
): Field {
  const text = (name: string) => (body[name] ?? '').trim()
  const kept = old?.type === type ? old : {}
  return {
    ...kept,
    ...(type === 'group' ? { fields: old?.type === 'group' ? old.fields : [] } : {}),
    ...keepingValues(old, readSettings(type, body)),
    ...(old?.type === 'heading' ? { block: old.block } : {}),
    key: text('key'),
    label: text('label'),
    required: text('required') === 'true',
    hint: text('hint') || null,
    example: text('example') || null,
    when,
    type,
  } as Field
}

/** Judged by the schema under which forms are published; an empty row is filled by and by. */
function faultsOf(field: Field, body: Readonly<Record<string, string>>): Record<string, string> {
  const whole =
    field.type === 'group' && field.fields.length === 0 ? { ...field, fields: [filler] } : field
  const section = { key: 'page', title: '页', help: null, when: null, fields: [whole] }
  const read = readDefinition({ title: '表单', sections: [section] })
  if (read.ok) return {}
  const names = read.refusal.map((path) => path.split('.')[4] ?? '')
  const labels = new Map(questionFields(field.type, body, {}).map((one) => [one.name, one.label]))
  return Object.fromEntries(
    names.map((name) => {
      const isEmpty = (body[name] ?? '') === ''
      return [name, `${isEmpty ? '请填写' : '填得不对，请改一下：'}${labels.get(name) ?? ''}`]
    }),
  )
}

const filler = {
  ...{ key: 'text', label: '题', required: false, hint: null, example: null, when: null },
  ...{ type: 'text', maxLength: 10, format: 'any', autocomplete: null },
}

function answer(res: Response, opened: Opened, typed: Typed): Promise<void> {
  const { design, address, field, type, rest, place } = opened
  const form = designPath('form', design.key)
  const title = field === null ? `加一道${fieldTypeNames[type]}题` : `改“${field.label}”`
  const fields = [
    ...questionFields(type, typed.texts, typed.faults),
    ...(address.length === 2 ? [placeSelect(rest, place)] : []),
  ]
  const items = [
    ...(typed.refusal === null ? [] : [{ text: typed.refusal, href: '#label' }]),
    ...fields.flatMap(({ error, label, id }) =>
      error === null ? [] : [{ text: `${label}：${error}`, href: `#${id}` }],
    ),
    ...(typed.wrongLine === null ? [] : [conditionFault(typed.wrongLine)]),
  ]
  const page: QuestionPage = {
    title,
    breadcrumb: [
      { label: '表单', href: formsPath() },
      { label: design.title, href: form },
      { label: title, href: null },
    ],
    errors: items.length === 0 ? null : { title: `有 ${items.length} 处要改`, items },
    action: designPath('question', design.key),
    seen: [
      { name: 'revision', value: String(typed.revision) },
      { name: 'at', value: address.join('.') },
      { name: 'type', value: type },
    ],
    fields,
    condition: conditionPart(typed.condition, fieldsBefore(rest, place), typed.wrongLine),
    back: form,
  }
  return render(res, 'designer/admin/question', page, items.length === 0 ? 200 : 422)
}

function placeSelect(rest: FormDefinition, place: Address): FieldProps {
  const hint = '条件只能看排在前面的题'
  const asked = { id: 'place', label: '放在', hint, value: place.join('.'), error: null }
  return selectField(asked, placesIn(rest), null)
}
