// One page for each status that is not a page of its own. The log has the fault, the person gets
// the request's number.
import type { ErrorRequestHandler, Express, Request, Response } from 'express'
import type { Log } from '../logging/logger.ts'
import { isPassingFault } from '../passing-fault.ts'
import { barePage } from './bare-page.ts'
import { HttpError } from './errors.ts'
import type { RefusalWords } from './errors.ts'
import { inChinese } from '../i18n/translate.ts'
import { render } from './render.ts'
import { shellOf } from './shell.ts'
import type { BasePage } from './render.ts'

export interface ErrorPage extends BasePage {
  readonly message: string
  readonly requestId: string
  readonly homeHref: string
  readonly searchHref: string
  /** Where what was posted waits for its writer; null when nothing was kept. */
  readonly resumeHref: string | null
  /** It speaks of 代办, and the usual advice is beside the point. */
  readonly ofAgency: boolean
}

declare module './render.ts' {
  interface Pages {
    'errors/public/403': ErrorPage
    'errors/public/404': ErrorPage
    'errors/public/422': ErrorPage
    'errors/public/429': ErrorPage
    'errors/public/500': ErrorPage
    'errors/public/503': ErrorPage
  }
}

type View = 403 | 404 | 422 | 429 | 500 | 503

const sentences: Readonly<Record<View, readonly [title: string, message: string]>> = {
  403: ['您不能打开这一页', '您的账号没有这一页的权限。如果这是您该办的事，请找本单位的管理员。'],
  404: ['没有这一页', '网址可能抄错了，或者内容已经撤下。'],
  422: ['没有看懂您的请求', '提交的内容不完整或格式不对，请返回重新填写。您填的没有被改动。'],
  429: ['请求太多', '请过几分钟再试。'],
  500: [
    '系统出了差错',
    '没有办成，您填的内容没有提交。请稍后再试；还不行，请打 12345 并报下面的编号。',
  ],
  503: ['系统正忙', '现在人太多，请过一会儿再试。您已经提交的都在。'],
}

/** 代办: one's own pages are there again as oneself. */
const whileActing: readonly [string, string] = [
  '代办时不能打开这一页',
  '您正在代别人办事，只能办委托里写明的。要办自己的事、看自己的委托，请先按页面上方的“回到本人”。',
]

/** 代办: whether there is such a page elsewhere is not for the agent to know. */
const outsideMandate: readonly [string, string] = [
  '代办时没有这一页',
  '代办时只看得到委托里的办件。这一页可能不在委托里，也可能是网址抄错了。要办委托以外的事，请委托人自己办或者改一份委托；要看自己的，请先按页面上方的“回到本人”。',
]

/** 代办: it ended while he was at it, and the page that he asks for was the principal's. */
const mandateOver: readonly [string, string] = [
  '委托已经结束，不能再代办',
  '您代办的委托被结束了或者到期了，那里的办件打不开了，刚才填的没有存。以前存下的都在委托人的草稿里，委托人可以自己接着办，也可以再委托您一次。',
]

const passing: readonly [string, string] = [
  '系统暂时办不了',
  '数据库或者存储一时用不上，这一步没有办成，也没有留下半截。请过十几秒再试；您已经提交的都在。',
]

const staleToken: readonly [string, string] = [
  '这一页放得太久了',
  '为了安全，没有提交。请返回上一页，刷新后再交；您填的一般还在页面上。',
]

const fromElsewhere: readonly [string, string] = [
  '没有提交：不是从本站的页面交来的',
  '为了安全，没有办理。请从本站打开要办的那一页，重新填写后再交。',
]

const askedTwice: readonly [string, string] = [
  '没有保存：同一道题有两个答案',
  '这次送来的内容里，有的题出现了两次，分不清以哪个为准，所以没有保存。草稿还是原来的样子，请返回重新填写。',
]

const tooLong: readonly [string, string] = [
  '没有保存：有一道题太长',
  '一道题最多存 2 万字，多出来的会丢，所以没有保存。请把它删短，或者写成文件上传。',
]

const tooMuch: readonly [string, string] = [
  '没有保存：一次送来的太多',
  '这一页的内容加起来太长，没有保存。请把最长的那道题删短，或者写成文件上传。',
]

const tooManyFields: readonly [string, string] = [
  '没有保存：一次送来的空太多',
  '一页最多送来 3000 个空，这次多得多，所以没有保存。草稿还是原来的样子，请返回，删去多的再存。',
]

/** By what the thrower says. */
const own: Readonly<Record<string, readonly [string, string] | undefined>> = {
  'stale token': staleToken,
  'from another site': fromElsewhere,
  'a question twice': askedTwice,
  'an answer too long': tooLong,
  'too many fields': tooManyFields,
}

/** `sheet` is the style sheet of pages that are made without the hall's layout. */
export function installErrorPages(app: Express, log: Log, sheet: string): void {
  app.use((_req, _res, next) => next(new HttpError(404, 'no such address')))
  const answer: ErrorRequestHandler = async (error: unknown, req, res, next) => {
    if (res.headersSent && isBrokenOff(error)) return
    const status = statusOf(error)
    if (status < 500 && (status !== 404 || isProbe(req))) req.refusal ??= reasonOf(error)
    if (status >= 500) {
      log.error('fault', { requestId: req.requestId, path: req.path, error: describe(error) })
    }
    if (res.headersSent) return next(error)
    if (status === 429 || status === 503) {
      res.setHeader('Retry-After', isPassing(error) ? '10' : '300')
    }
    const words = wordsOf(error)
    if (asksForData(req)) return answerScript(req, res, status, words, fieldOf(error))
    if (res.locals['shell'] === undefined) return bare(req, res, status, sheet, words)
    await showErrorPage(req, res, status, words).catch(() => bare(req, res, status, sheet, words))
  }
  app.use(answer)
}

/** A visitor who stops a download is no fault of the hall. */
function isBrokenOff(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
}

/** A script says it in a line of its own page; `name`: the field that it is about. */
function answerScript(
  req: Request,
  res: Response,
  status: number,
  words: RefusalWords | null,
  name: string | null,
): void {
  const shell = res.locals['shell'] === undefined ? null : shellOf(res)
  const t = shell?.t ?? inChinese
  const [title, message, values]: RefusalWords = words ?? sentences[viewOf(status)]
  res
    .status(status)
    .json({ title: t(title), message: t(message, values), name, requestId: req.requestId })
}

function asksForData(req: Request): boolean {
  return req.get('accept') === 'application/json'
}

function fieldOf(error: unknown): string | null {
  return error instanceof HttpError ? error.field : null
}

/** Answers with the page of a status; `words` replaces its title and message, in the page's language or Chinese. */
export async function showErrorPage(
  req: Request,
  res: Response,
  status: number,
  words: RefusalWords | null = null,
  resumeHref: string | null = null,
): Promise<void> {
  if (asksForData(req)) return answerScript(req, res, status, words, null)
  const view = viewOf(status)
  const { links, t } = shellOf(res)
  const ofAgency = agencyWords(req, res, view)
  const [title, message, values]: RefusalWords = words ?? ofAgency ?? sentences[view]
  const page: ErrorPage = {
    title: t(title),
    breadcrumb: [],
    message: t(message, values),
    requestId: req.requestId,
    homeHref: links.home,
    searchHref: links.search,
    resumeHref,
    ofAgency: words === null && ofAgency !== null,
  }
  await render(res, `errors/public/${view}`, page, status)
}

/** What a page that is not there or not open is to an agent, or to who was one until a moment ago. */
function agencyWords(req: Request, res: Response, view: View): readonly [string, string] | null {
  if (view !== 403 && view !== 404) return null
  if ((shellOf(res).viewer?.actsFor ?? null) !== null) {
    return view === 403 ? whileActing : outsideMandate
  }
  return view === 404 && req.mandateOver === true ? mandateOver : null
}

/** Before there was a shell, or when it cannot be drawn because the fault lies below it. */
function bare(
  req: Request,
  res: Response,
  status: number,
  sheet: string,
  words: RefusalWords | null,
): void {
  const [title, message, values]: RefusalWords = words ?? sentences[viewOf(status)]
  const page = barePage(sheet, {
    title,
    message: inChinese(message, values),
    requestId: req.requestId,
  })
  res.status(status).type('html').send(page)
}

/** What already has a status (a body that was cut off) is the asker's fault. */
function isPassing(error: unknown): boolean {
  const { status } = (error ?? {}) as { readonly status?: unknown }
  return typeof status !== 'number' && isPassingFault(error)
}

function statusOf(error: unknown): number {
  if (isPassing(error)) return 503
  if (error instanceof HttpError) return error.status
  const status: unknown = (error as { status?: unknown } | null)?.status
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
}

/** A page that is not there is told of where somebody is signed in, and where no reader would have asked so. */
function isProbe({ method, path, context }: Request): boolean {
  const isSomebody = context !== undefined && 'accountId' in context.actor
  return isSomebody || !['GET', 'HEAD'].includes(method) || /\.\.|%|\/\/|\\/.test(path)
}

/** In words of the program: bodies that were not read have a type, everything else what was thrown. */
function reasonOf(error: unknown): string {
  const { type } = (error ?? {}) as { readonly type?: unknown }
  if (error instanceof HttpError) return error.message
  return typeof type === 'string' ? type : 'bad request'
}

function viewOf(status: number): View {
  if (status === 403 || status === 404 || status === 429 || status === 503) return status
  return status >= 500 ? 500 : 422
}

/** What is said instead of the sentence of its status; null for nothing else. */
function wordsOf(error: unknown): RefusalWords | null {
  if (isPassing(error)) return passing
  if (statusOf(error) === 413) return tooMuch
  return error instanceof HttpError ? (error.words ?? own[error.message] ?? null) : null
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
