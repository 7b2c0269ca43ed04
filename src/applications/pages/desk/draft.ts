// 接办草稿: a clerk types the code that a person brought, and goes on in that person's draft with him, on the
// pages of filing.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { throttle } from '../../../platform/session/throttle.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { takeOver } from '../../hand-over-draft.ts'
import { paths } from '../../paths.ts'

export interface TakeOverPage extends BasePage {
  readonly error: string | null
  readonly action: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/desk/take-over': TakeOverPage
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
  if (taken.ok) return res.redirect(303, paths.section(taken.value, 1))
  await present(res, '没有这个接办码，或者已经过期、用过、草稿已提交。请申请人重新打印一张。')
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
