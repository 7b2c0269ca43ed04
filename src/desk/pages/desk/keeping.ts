// 常用语和标签: what a clerk keeps for himself, and the head for the department.
import type { Response } from 'express'
import type { Staff } from '../../../kernel/actor.ts'
import { may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import { allow } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { addLabel, labelsOf, removeLabel } from '../../keep-labels.ts'
import { addPhrase, phrasesOf, removePhrase } from '../../keep-phrases.ts'
import type { KeepRefusal } from '../../keep-phrases.ts'
import { paths } from '../../paths.ts'
import type { Label, Phrase } from '../../types.ts'

interface Typed {
  readonly title: string
  readonly text: string
  readonly name: string
  readonly fault: { readonly of: 'phrase' | 'label'; readonly message: string } | null
}

export interface KeepingPage extends BasePage {
  readonly phrases: readonly (Phrase & { readonly removable: boolean })[]
  readonly labels: readonly Label[]
  readonly isHead: boolean
  readonly typed: Typed
  readonly phraseAction: string
  readonly labelAction: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'desk/desk/keeping': KeepingPage
  }
}

const sentences: Readonly<Record<KeepRefusal, string>> = {
  'nothing-typed': '请填写名称和内容。',
  'too-many': '已经存满了，请先删去不用的。',
  'not-head': '部门共用的由科室负责人增删，您可以存成自己的。',
  'name-taken': '已经有同名的标签，请换一个名称。',
}

const nothing: Typed = { title: '', text: '', name: '', fault: null }

export const show: Handler = async (ctx, _req, res) => present(ctx, res, nothing)

export const changePhrases: Handler = async (ctx, req, res) => {
  const actor = staff(ctx)
  const body = req.body as Record<string, unknown>
  const [title, text, removed] = [body['title'], body['text'], body['remove']].map(textOf)
  if (removed !== undefined && removed !== '') await removePhrase(ctx, actor, removed)
  else {
    const given = { title: title ?? '', text: text ?? '' }
    const kept = await addPhrase(ctx, actor, { ...given, shared: body['shared'] === 'yes' })
    if (!kept.ok) {
      const fault = { of: 'phrase', message: sentences[kept.refusal] } as const
      return present(ctx, res, { ...nothing, ...given, fault })
    }
  }
  res.redirect(303, paths.keeping)
}

export const changeLabels: Handler = async (ctx, req, res) => {
  const actor = staff(ctx)
  const body = req.body as Record<string, unknown>
  const [name, removed] = [textOf(body['name']), textOf(body['remove'])]
  if (removed !== '') await removeLabel(ctx, actor, removed)
  else {
    const kept = await addLabel(ctx, actor, name)
    if (!kept.ok) {
      const fault = { of: 'label', message: sentences[kept.refusal] } as const
      return present(ctx, res, { ...nothing, name, fault })
    }
  }
  res.redirect(303, paths.keeping)
}

async function present(ctx: Context, res: Response, typed: Typed): Promise<void> {
  const actor = staff(ctx)
  const [phrases, labels] = await Promise.all([phrasesOf(ctx.db, actor), labelsOf(ctx.db, actor)])
  const isHead = may(actor, 'applications.assign')
  const page: KeepingPage = {
    title: `${typed.fault === null ? '' : '有 1 处要改 - '}常用语和标签`,
    breadcrumb: [],
    phrases: phrases.map((one) => ({ ...one, removable: isHead || !one.shared })),
    ...{ labels, isHead, typed },
    ...{ phraseAction: paths.keeping, labelAction: paths.labels },
  }
  await render(res, 'desk/desk/keeping', page, typed.fault === null ? 200 : 422)
}

function staff({ actor }: Context): Staff {
  allow(actor.kind === 'staff')
  if (actor.kind !== 'staff') throw new Error('only staff come here')
  return actor
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 5000) : ''
}
