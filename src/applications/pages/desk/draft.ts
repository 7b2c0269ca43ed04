// 接办草稿: a clerk types the code that a person brought, and goes on in that person's draft with him.
import type { Request, Response } from 'express'
import { presentForm } from '../../../forms/index.ts'
import type { Body, FormView } from '../../../forms/index.ts'
import { regionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import { answerTooMany, throttle } from '../../../platform/session/throttle.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { draftForm } from '../../draft-form.ts'
import type { DraftForm } from '../../draft-form.ts'
import { mayFill, takeOver } from '../../hand-over-draft.ts'
import { paths } from '../../paths.ts'
import { saveDraft } from '../../save-draft.ts'
import { applicationById } from '../../store.ts'
import { fromPage, pageMarks } from '../public/from-page.ts'
import type { PageMarks } from '../public/from-page.ts'
import { postedAnswers } from '../public/posted-answers.ts'

export interface TakeOverPage extends BasePage {
  readonly error: string | null
  readonly action: string
}

export interface DeskDraftPage extends BasePage {
  readonly about: string
  readonly state: string
  readonly sections: readonly {
    readonly form: FormView
    readonly marks: PageMarks
    readonly action: string
  }[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/desk/take-over': TakeOverPage
    'applications/desk/draft': DeskDraftPage
  }
}

/** Codes are long; whoever tries them out is stopped all the same. */
const tries = { name: 'draft-codes', points: 20, seconds: 3600 } as const

export async function ask(_ctx: Context, _req: Request, res: Response): Promise<void> {
  await present(res, null)
}

export async function open(ctx: Context, req: Request, res: Response): Promise<void> {
  const accountId = 'accountId' in ctx.actor ? ctx.actor.accountId : ''
  const wait = await throttle(ctx.db, tries, accountId)
  if (wait > 0) return answerTooMany(req, res, wait)
  const code = (req.body as Readonly<Record<string, unknown>>)['code']
  const taken = await takeOver(ctx, typeof code === 'string' ? code : '')
  if (taken.ok) return res.redirect(303, paths.deskDraftOf(taken.value))
  await present(res, '没有这个接办码，或者已经过期、用过、草稿已提交。请申请人重新打印一张。')
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const draft = await openDraft(ctx, req)
  const { application, version, definition, raw, env } = draft
  const regions = await regionLookup(ctx.db)
  const sections = definition.sections.map((section, at) => ({
    form: {
      ...presentForm(definition, { raw, errors: [], env, sections: [section.key] }),
      errors: [],
    },
    marks: pageMarks(draft, section),
    action: `${paths.deskDraftOf(application.id)}?section=${at + 1}`,
  }))
  const clashes = application.unmerged.length
  await render(res, 'applications/desk/draft', {
    title: `接着填：${version.name}`,
    breadcrumb: [
      { label: '接办草稿', href: paths.deskDraft },
      { label: version.name, href: null },
    ],
    about: `${application.applicantName}，在${regions.nameOf(application.regionCode)}办。填好以后由申请人本人核对、提交。`,
    state:
      clashes > 0
        ? `有 ${clashes} 处申请人同时改过、填得不一样，两边的都留着，请申请人在草稿里选。`
        : `草稿已存，${longMoment(application.updatedAt)}。`,
    sections,
  })
}

export async function save(ctx: Context, req: Request, res: Response): Promise<void> {
  const draft = await openDraft(ctx, req)
  const section = found(draft.definition.sections[Number(req.query['section']) - 1])
  const body = (req.body ?? {}) as Body
  const raw = postedAnswers(draft, section, body, true)
  const { id } = draft.application
  found((await saveDraft(ctx, id, raw, fromPage(section, body))).ok ? id : null)
  res.redirect(303, paths.deskDraftOf(id))
}

async function openDraft(ctx: Context, req: Request): Promise<DraftForm> {
  const application = found(await applicationById(ctx.db, String(req.params['id'])))
  found((await mayFill(ctx.db, ctx, application)) ? application : null)
  return draftForm(ctx.db, application, ctx.today)
}

async function present(res: Response, error: string | null): Promise<void> {
  const page: TakeOverPage = {
    title: error === null ? '接办草稿' : '没有打开 - 接办草稿',
    breadcrumb: [],
    error,
    action: paths.deskDraft,
  }
  await render(res, 'applications/desk/take-over', page, error === null ? 200 : 422)
}
