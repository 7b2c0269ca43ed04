// 订阅进展: whoever looked an application up by number and code may have its progress by mail.
import type { Request, Response } from 'express'
import { emailFault, subscribe } from '../../../notifications/index.ts'
import type { SubscribeRefusal } from '../../../notifications/index.ts'
import type { Context } from '../../../platform/context.ts'
import { networkOf, throttle } from '../../../platform/session/throttle.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import type { ThrottleRule } from '../../../platform/session/throttle.ts'
import type { ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { byQueryNumber } from '../../queries/by-query-number.ts'
import { isQueryNumber } from '../../rules/number.ts'
import type { Application } from '../../types.ts'
import { textOf } from './after-filing/own-application.ts'
import { hasGrant } from './after-filing/progress-grants.ts'

export interface SubscriptionPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  readonly action: string
  readonly field: FieldProps
  readonly done: boolean
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/subscription': SubscriptionPage
  }
}

const perAddress: ThrottleRule = { name: 'subscribe-address', points: 10, seconds: 3600 }

const sentences: Readonly<Record<SubscribeRefusal, string>> = {
  'email-malformed': emailFault,
  'too-many': '这个办件已有 5 个邮箱在接收进展，请先退订一个',
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = await looked(ctx, req)
  await present(ctx, res, application, { typed: '', fault: null, done: req.query['done'] === '1' })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = await looked(ctx, req)
  const wait = await throttle(ctx.db, perAddress, networkOf(ctx.ip))
  if (wait > 0) return answerTooMany(req, res, wait)
  const typed = textOf(req, 'address').slice(0, 300)
  const subscribed = await subscribe(ctx, application.id, typed)
  if (subscribed.ok) {
    return res.redirect(303, `${paths.subscription(application.queryNumber ?? '')}?done=1`)
  }
  await present(ctx, res, application, { typed, fault: sentences[subscribed.refusal], done: false })
}

/** Only for a session that has shown the code; for others the address does not exist. */
async function looked(ctx: Context, req: Request): Promise<Application> {
  found(ctx.gateways.email)
  const number = String(req.params['queryNumber'])
  const application = found(isQueryNumber(number) ? await byQueryNumber(ctx.db, number) : null)
  return found(hasGrant(req, application.id) ? application : null)
}

async function present(
  _ctx: Context,
  res: Response,
  application: Application,
  said: { readonly typed: string; readonly fault: string | null; readonly done: boolean },
): Promise<void> {
  const { t, links } = shellOf(res)
  const number = application.queryNumber ?? ''
  const heading = t('用邮箱接收进展')
  const error = said.fault === null ? null : t(said.fault)
  const summary =
    error === null
      ? null
      : { title: t('有 {count} 处要改', { count: 1 }), items: [{ text: error, href: '#address' }] }
  const page: SubscriptionPage = {
    title: summary === null ? heading : `${summary.title} - ${heading}`,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('办件进度'), href: paths.foundByCode(number) },
      { label: heading, href: null },
    ],
    heading,
    summary,
    action: paths.subscription(number),
    field: addressField(t, said.typed, error),
    done: said.done,
    back: paths.foundByCode(number),
  }
  await render(res, 'applications/public/subscription', page, summary === null ? 200 : 422)
}

function addressField(t: Shell['t'], value: string, error: string | null): FieldProps {
  return {
    id: 'address',
    name: 'address',
    label: t('邮箱'),
    hint: t('先收到一封确认邮件，点开里面的链接后才开始发'),
    error,
    optional: null,
    group: false,
    required: true,
    disabled: false,
    control: {
      kind: 'input',
      type: 'email',
      value,
      width: 'full',
      unit: null,
      inputmode: 'email',
      autocomplete: 'email',
      maxLength: 254,
    },
  }
}
