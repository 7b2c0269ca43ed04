// 窗口: who stands here is found by the number of his card, and written down when he is not known.
import type { Request, Response } from 'express'
import {
  newPartyFields,
  partyByNumber,
  readFields,
  readNewParty,
  readWindowNumber,
  registrationTerms,
  textField,
} from '../../../accounts/index.ts'
import type { Faults } from '../../../accounts/index.ts'
import { applicationPaths, plainStatus } from '../../../applications/index.ts'
import type { Context } from '../../../platform/context.ts'
import { clockTime } from '../../../platform/i18n/zh-format.ts'
import { checkUscc } from '../../../platform/security/identifiers.ts'
import { throttle } from '../../../platform/session/throttle.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import type { ErrorSummaryProps, FieldProps, ListProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { inChinese } from '../../../platform/i18n/translate.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { clerkOf, textIn } from '../../clerk.ts'
import { paths } from '../../paths.ts'
import { filingsOf, visitsOf } from '../../queries/filings.ts'
import { receive, receiveNew } from '../../receive-party.ts'
import { checkbox } from './fields.ts'

export interface CounterPage extends BasePage {
  readonly summary: ErrorSummaryProps | null
  readonly find: { readonly action: string; readonly fields: readonly FieldProps[] }
  /** Null until somebody was looked for who is not known. */
  readonly writeDown: {
    readonly action: string
    readonly number: string
    readonly fields: readonly FieldProps[]
  } | null
  readonly visits: ListProps
  readonly filings: ListProps
  readonly allFilings: string
  readonly byCode: string
  readonly home: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'counter/desk/home': CounterPage
  }
}

/** People whom one clerk looks for: more than can stand at a window. */
const lookUps = { name: 'counter-parties', points: 120, seconds: 3600 } as const

interface Said {
  readonly number: string
  readonly faults: Faults<string>
  /** What was typed to write somebody down; null while nobody is. */
  readonly body: unknown
}

export async function show(ctx: Context, _req: Request, res: Response): Promise<void> {
  await answer(ctx, res, { number: '', faults: {}, body: null })
}

/** Finds the person; the page comes back with what to write down when nobody has this number. */
export async function find(ctx: Context, req: Request, res: Response): Promise<void> {
  const clerk = clerkOf(ctx)
  const wait = await throttle(ctx.db, lookUps, clerk.accountId)
  if (wait > 0) return answerTooMany(req, res, wait)
  const number = textIn(req.body, 'number')
  const read = readWindowNumber(number, ctx.today)
  const faults = faultsIn(req.body, read.ok ? null : read.refusal)
  if (!read.ok || Object.keys(faults).length > 0) {
    return answer(ctx, res, { number, faults, body: null })
  }
  const accountId = await partyByNumber(ctx, read.value)
  if (accountId === null) return answer(ctx, res, { number: read.value, faults: {}, body: {} })
  res.redirect(303, paths.visit(await receive(ctx, clerk, accountId)))
}

export async function writeDown(ctx: Context, req: Request, res: Response): Promise<void> {
  const clerk = clerkOf(ctx)
  const number = textIn(req.body, 'number')
  const terms = await registrationTerms(ctx)
  const read = readNewParty(req.body, terms)
  if (!read.ok) return answer(ctx, res, { number, faults: read.refusal, body: req.body })
  const { details } = read.value
  const holder = () => partyByNumber(ctx, 'uscc' in details ? details.uscc : details.idNumber)
  const known = await holder()
  const opened = known === null ? await receiveNew(ctx, clerk, read.value) : null
  const accountId = opened === null ? (known ?? (await holder())) : null
  const visit = opened ?? (await receive(ctx, clerk, found(accountId)))
  res.redirect(303, paths.visit(visit))
}

function faultsIn(body: unknown, number: string | null): Faults<string> {
  const seen = readFields(body, ['seen']).seen === 'yes'
  return {
    ...(number === null ? {} : { number }),
    ...(seen ? {} : { seen: '请先看证件原件，核对是不是本人（单位看执照和经办人）' }),
  }
}

async function answer(ctx: Context, res: Response, said: Said): Promise<void> {
  const clerk = clerkOf(ctx)
  const [visits, filings] = [
    await visitsOf(ctx.db, clerk, ctx.today),
    await filingsOf(ctx.db, clerk, null),
  ]
  const summary = summaryOf(said)
  const page: CounterPage = {
    title: summary === null ? '窗口' : `${summary.title} - 窗口`,
    breadcrumb: [],
    summary,
    find: { action: paths.visits, fields: findFields(said) },
    writeDown: await writeDownForm(ctx, said),
    visits: {
      density: 'plain',
      items: visits.map(({ id, name, openedAt, number }) => ({
        ...{ title: name, href: paths.visit(id), light: null, text: null, tags: [] },
        meta: [clockTime(openedAt), ...(number === null ? [] : [`${number} 号`])],
      })),
    },
    filings: {
      density: 'plain',
      items: filings.items.slice(0, 8).map((one) => ({
        ...{ title: `${one.matterName} · ${one.applicantName}`, light: null, text: null },
        ...{ href: paths.filing(one.id), meta: [plainStatus[one.status]], tags: [] },
      })),
    },
    allFilings: paths.filings(),
    byCode: applicationPaths.deskDraft,
    home: paths.home,
  }
  await render(res, 'counter/desk/home', page, summary === null ? 200 : 422)
}

function summaryOf({ faults, body }: Said): ErrorSummaryProps | null {
  const items = Object.entries(faults).map(([name, text]) => ({
    text: text ?? '',
    href: `#${name}`,
  }))
  if (items.length > 0) return { title: `有 ${items.length} 处要改`, items }
  if (body === null) return null
  const text = '照证件把他登记下来，就能接着办'
  return { title: '没有查到这个号码', items: [{ text, href: '#name' }] }
}

function findFields({ number, faults, body }: Said): readonly FieldProps[] {
  const finding = body === null ? faults : {}
  const question = {
    ...({ name: 'number', label: '证件号码', type: 'text', autocomplete: 'off' } as const),
    hint: '身份证号，单位填统一社会信用代码；18 位，照原件填',
    value: number,
  }
  return [
    textField(inChinese, question, finding),
    checkbox(
      'seen',
      '核对',
      '我看了证件原件，来的人就是本人（单位：看了执照，来的人是经办人）',
      finding,
    ),
  ]
}

async function writeDownForm(
  ctx: Context,
  { number, faults, body }: Said,
): Promise<CounterPage['writeDown']> {
  if (body === null) return null
  const { regions } = await registrationTerms(ctx)
  const isCompany = checkUscc(number).ok && !/^\d{17}[\dX]$/i.test(number)
  const fields = newPartyFields(isCompany ? 'company' : 'person', body, faults, regions)
  return { action: paths.parties, number, fields }
}
