// 看隐私说明并回答: shown once after a new version, and whenever a consent is wanted that is not there.
// Every way out leads on.
import type { Request, Response } from 'express'
import { provinceSettings } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { commandButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, HiddenValue } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { safePath } from '../../../platform/web/safe-path.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { answerNotice } from '../../answer.ts'
import { paths } from '../../paths.ts'
import { shownNotice } from '../../shown-notice.ts'
import type { ShownNotice } from '../../shown-notice.ts'
import { noticeInForce, standingOf } from '../../store.ts'
import type { Answer, Standing } from '../../types.ts'

export interface ConsentPage extends BasePage {
  readonly notice: ShownNotice
  /** What it means to agree or not to. */
  readonly explanation: string
  readonly action: string
  readonly hidden: readonly HiddenValue[]
  readonly buttons: readonly ButtonProps[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'consents/public/consent': ConsentPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await present(ctx, res, safePath(req.query['next'], ''))
}

/** An answer to a version that is not the newest any more shows the newest instead. */
export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = req.body as Readonly<Record<string, unknown>>
  const next = safePath(body['next'], '')
  const answer = found(answerOf(body['answer']))
  const { version } = await noticeInForce(ctx.db)
  if (body['version'] !== String(version)) return present(ctx, res, next, 422)
  await answerNotice(ctx, accountOf(ctx), { version, answer })
  res.redirect(303, next || shellOf(res).links.home)
}

function answerOf(value: unknown): Answer | null {
  return value === 'agreed' || value === 'later' || value === 'noted' ? value : null
}

function accountOf({ actor }: Context): string {
  return found(actor.kind === 'applicant' ? actor.accountId : null)
}

async function present(ctx: Context, res: Response, next: string, status = 200): Promise<void> {
  const { t, links } = shellOf(res)
  const notice = await noticeInForce(ctx.db)
  const standing = await standingOf(ctx.db, accountOf(ctx))
  const title = notice.version === 1 ? t('隐私说明') : t('隐私说明有了新的版本')
  const page: ConsentPage = {
    title,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: title, href: null },
    ],
    notice: shownNotice(t, notice, await provinceSettings(ctx.db)),
    explanation: explain(t, standing),
    action: paths.answer(),
    hidden: [
      { name: 'version', value: String(notice.version) },
      { name: 'next', value: next },
    ],
    buttons: buttonsFor(t, standing),
  }
  await render(res, 'consents/public/consent', page, status)
}

type Translate = ReturnType<typeof shellOf>['t']

function explain(t: Translate, { agreed }: Standing): string {
  return agreed
    ? t('收集的信息和用途没有变，您以前的同意继续有效。看过就可以接着办。')
    : t('不同意也可以查进度、补正、撤回、下载自己的数据；开始新的申请要先同意。同意以后随时可以撤回。')
}

function buttonsFor(t: Translate, { agreed }: Standing): ButtonProps[] {
  const button = (answer: Answer, label: string, tone: 'primary' | 'second') =>
    commandButton(label, { name: 'answer', value: answer }, tone)
  if (agreed) return [button('noted', t('看过了，继续'), 'primary')]
  return [button('agreed', t('同意并继续'), 'primary'), button('later', t('以后再说'), 'second')]
}
