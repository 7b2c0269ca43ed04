// One sentence of 通知用语: its variables chosen from a list, its look with sample values before it is
// put to use.
import type { Request, Response } from 'express'
import { currentMatter } from '../../../matters/index.ts'
import {
  currentWordings,
  fillWording,
  saveWording,
  wordingFault,
  wordingSentence,
  wordingVariables,
} from '../../../notifications/index.ts'
import type { Words } from '../../../notifications/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay } from '../../../platform/i18n/zh-format.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  HiddenValue,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { knownWordings } from '../../known-wordings.ts'
import { paths } from '../../paths.ts'
import { sampleFacts } from '../../rules/notice-samples.ts'
import { textOf } from '../public/after-filing/own-application.ts'
import { wordingFields } from './wording-fields.ts'
import type { WordingTyped } from './wording-fields.ts'

export interface WordingPage extends BasePage {
  readonly heading: string
  readonly lead: string
  readonly summary: ErrorSummaryProps | null
  readonly action: string
  readonly kept: readonly HiddenValue[]
  readonly fields: readonly FieldProps[]
  readonly variables: readonly {
    readonly code: string
    readonly label: string
    readonly note: string
  }[]
  readonly preview: Words
  readonly usual: Words
  readonly canReset: boolean
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/admin/wording': WordingPage
  }
}

interface Place {
  readonly event: string
  readonly name: string
  readonly usual: Words
  readonly matter: { readonly id: string; readonly code: string; readonly name: string } | null
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const place = await placeOf(ctx, req, req.query['code'])
  const words = await wordsInUse(ctx, place)
  await present(
    res,
    place,
    { ...(words ?? place.usual), code: place.matter?.code ?? '' },
    words !== null,
    null,
  )
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const typed = {
    title: textOf(req, 'title'),
    body: textOf(req, 'body'),
    code: textOf(req, 'code'),
  }
  const place = await placeOf(ctx, req, '')
  const matter = typed.code.trim() === '' ? null : await matterOf(ctx, typed.code.trim())
  const target = { event: place.event, matterId: matter?.id ?? null }
  const pressed = textOf(req, 'press')
  if (pressed === 'reset') {
    await saveWording(ctx, target, null)
    return res.redirect(303, paths.wordingsSaved)
  }
  const unknownMatter = typed.code.trim() !== '' && matter === null
  const faults = faultsOf(typed, unknownMatter)
  if (Object.keys(faults).length > 0 || pressed === 'preview' || pressed.startsWith('insert:')) {
    const inserted = withVariable(typed, pressed)
    const shown = pressed.startsWith('insert:') ? {} : faults
    return present(res, place, inserted, (await wordsInUse(ctx, place)) !== null, shown)
  }
  await saveWording(ctx, target, { title: typed.title.trim(), body: typed.body.trim() })
  res.redirect(303, paths.wordingsSaved)
}

type WordingFaults = Partial<Record<'title' | 'body' | 'code', string>>

function faultsOf({ title, body }: WordingTyped, unknownMatter: boolean): WordingFaults {
  const [ofTitle, ofBody] = [wordingFault(title, 60), wordingFault(body, 300)]
  return {
    ...(unknownMatter ? { code: '没有这个事项代码' } : {}),
    ...(ofTitle === null ? {} : { title: wordingSentence(ofTitle.fault, ofTitle.at) }),
    ...(ofBody === null ? {} : { body: wordingSentence(ofBody.fault, ofBody.at) }),
  }
}

function withVariable(typed: WordingTyped, pressed: string): WordingTyped {
  const name = pressed.slice('insert:'.length)
  const known = pressed.startsWith('insert:') && Object.hasOwn(wordingVariables, name)
  return known ? { ...typed, body: `${typed.body}{${name}}` } : typed
}

async function placeOf(ctx: Context, req: Request, code: unknown): Promise<Place> {
  const event = String(req.params['event'])
  const { name, usual } = found(knownWordings.get(event))
  const matter = typeof code === 'string' && code !== '' ? found(await matterOf(ctx, code)) : null
  return { event, name, usual, matter }
}

async function matterOf({ db }: Context, code: string): Promise<Place['matter']> {
  const current = await currentMatter(db, code.slice(0, 60))
  return current && { id: current.matter.id, code: current.matter.code, name: current.version.name }
}

async function wordsInUse({ db }: Context, { event, matter }: Place): Promise<Words | null> {
  const wanted = matter?.id ?? null
  const all = await currentWordings(db)
  return all.find((one) => one.event === event && one.matterId === wanted) ?? null
}

async function present(
  res: Response,
  { event, name, usual, matter }: Place,
  typed: WordingTyped,
  canReset: boolean,
  faults: WordingFaults | null,
): Promise<void> {
  const items = Object.entries(faults ?? {}).map(([name, text]) => ({ text, href: `#${name}` }))
  const summary = items.length === 0 ? null : { title: `有 ${items.length} 处要改`, items }
  const heading = `通知用语：${name}`
  const page: WordingPage = {
    title: summary === null ? heading : `${summary.title} - ${heading}`,
    breadcrumb: [
      { label: '通知用语', href: paths.wordings },
      { label: name, href: null },
    ],
    heading,
    lead: matter === null ? '用于全部事项。' : `只用于“${matter.name}”。`,
    summary,
    action: paths.wording(event),
    kept: [],
    fields: wordingFields(typed, faults ?? {}),
    variables: Object.entries(wordingVariables).map(([code, note]) => ({
      code,
      label: `插入 {${code}}`,
      note,
    })),
    preview: fillWording(typed, sampleFacts, fullDay),
    usual,
    canReset,
  }
  await render(res, 'applications/admin/wording', page, summary === null ? 200 : 422)
}
