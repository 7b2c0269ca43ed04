// 收件 of a window: how far it is and with whom, and the papers that were handed over the counter.
import type { Request, Response } from 'express'
import {
  actorWords,
  applicationPaths,
  filesOf,
  grouped,
  isAcross,
  mayHandOver,
  plainStatus,
  stepsOf,
} from '../../../applications/index.ts'
import type { Application, Step } from '../../../applications/index.ts'
import { filedVersion } from '../../../matters/index.ts'
import type { Material } from '../../../matters/index.ts'
import { departmentById, regionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay, longMoment } from '../../../platform/i18n/zh-format.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import type {
  ButtonProps,
  SummaryListProps,
  TimelineProps,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { actionNames } from '../../../workflow/index.ts'
import { clerkOf, textIn } from '../../clerk.ts'
import { notePapers } from '../../note-papers.ts'
import { isReceiptDue, receiptOf } from '../../issue-receipt.ts'
import { openFiling } from '../../open-filing.ts'
import { paths } from '../../paths.ts'
import { notedPapers } from '../../rules/noted-papers.ts'
import { papersOf } from '../../store.ts'
import type { PaperTaken } from '../../types.ts'

export interface PaperLine {
  readonly number: number
  readonly name: string
  readonly copies: string
  readonly seen: boolean
  /** '窗口扫描了 2 个文件', null for none. */
  readonly scanned: string | null
}

export interface FilingPage extends BasePage {
  readonly heading: string
  readonly status: string
  readonly done: string | null
  readonly facts: SummaryListProps
  readonly history: TimelineProps
  readonly buttons: readonly ButtonProps[]
  readonly papers: { readonly action: string; readonly lines: readonly PaperLine[] }
  /** 申请材料接收凭证: issued now, or already; null where nothing was taken in. */
  readonly receipt: {
    readonly issue: string | null
    readonly letter: ButtonProps | null
  } | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'counter/desk/filing': FilingPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = found(await openFiling(ctx, String(req.params['id']), 'progress'))
  const { id } = application
  const [version, steps, files, papers, lookup, handler] = [
    await filedVersion(ctx.db, application),
    await stepsOf(ctx.db, id),
    await filesOf(ctx.db, id),
    await papersOf(ctx.db, id),
    await regionLookup(ctx.db),
    await departmentById(ctx.db, application.handlingDepartmentId ?? ''),
  ]
  const heading = `${version.name} · ${application.applicantName}`
  const across = isAcross(clerkOf(ctx).seat.regionPath, application.regionPath)
  const place = `${handler?.name ?? lookup.nameOf(application.regionCode)}${across ? '（跨区域）' : ''}`
  await render(res, 'counter/desk/filing', {
    title: heading,
    breadcrumb: [
      { label: '窗口', href: paths.home },
      { label: '窗口收的件', href: paths.filings() },
      { label: grouped(application.queryNumber ?? '') || '草稿', href: null },
    ],
    heading,
    status: plainStatus[application.status],
    done: doneWords(req.query['done']),
    facts: factsOf(application, place),
    history: { items: steps.toReversed().map((step, at) => historyItem(step, at)) },
    buttons: buttonsOf(ctx, application),
    receipt: await receiptPart(ctx, application, papers),
    papers: {
      action: paths.papers(id),
      lines: asked(version.elements.materials).map((material) =>
        lineOf(material, papers, files.filter(isScanOf(material.number)).length),
      ),
    },
  })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = found(await openFiling(ctx, String(req.params['id']), 'papers'))
  const { id } = application
  const version = await filedVersion(ctx.db, application)
  const files = await filesOf(ctx.db, id)
  const papers = notedPapers(
    asked(version.elements.materials),
    (name) => textIn(req.body, name),
    (number) => files.some(isScanOf(number)),
  )
  found((await notePapers(ctx, id, papers)).ok ? id : null)
  res.redirect(303, `${paths.filing(id)}?done=papers`)
}

type File = Awaited<ReturnType<typeof filesOf>>[number]

const isScanOf =
  (number: number) =>
  ({ materialNumber, source }: File): boolean =>
    materialNumber === number && source === 'window-scan'

/** Papers that people bring; what is filled in here is none. */
function asked(materials: readonly Material[]): readonly Material[] {
  return materials.filter(({ generated }) => !generated)
}

function lineOf(
  { number, name }: Material,
  papers: readonly PaperTaken[],
  scans: number,
): PaperLine {
  const noted = papers.find(({ materialNumber }) => materialNumber === number)
  return {
    ...{ number, name, seen: noted?.originalSeen === true },
    copies: noted === undefined || noted.copiesKept === 0 ? '' : String(noted.copiesKept),
    scanned: scans === 0 ? null : `窗口扫描了 ${scans} 个文件`,
  }
}

function factsOf(application: Application, place: string): SummaryListProps {
  const { number, queryNumber, submittedAt, dueOn } = application
  const rows: readonly (readonly [string, string | null])[] = [
    ['申请人', application.applicantName],
    ['办件编号', number],
    ['查询号', queryNumber === null ? null : grouped(queryNumber)],
    ['由谁办', place],
    ['提交时间', submittedAt === null ? null : longMoment(submittedAt)],
    ['最晚', dueOn === null ? null : fullDay(dueOn)],
  ]
  return {
    items: rows.flatMap(([label, value]) =>
      value === null ? [] : [{ label, value, tag: null, action: null, locked: false }],
    ),
  }
}

/** What was done and where; opinions inside the department are not told here. */
function historyItem(step: Step, at: number): TimelineProps['items'][number] {
  return {
    title: actionNames[step.action],
    when: [
      longMoment(step.happenedAt),
      step.departmentName,
      step.details.filedFor === undefined ? null : actorWords(step),
    ]
      .filter((part) => part !== null)
      .join(' · '),
    ...{ text: null, link: null, state: at === 0 ? 'now' : 'done' },
  }
}

function buttonsOf({ actor }: Context, application: Application): readonly ButtonProps[] {
  const { id, status, papersAwaited } = application
  return [
    ...(mayHandOver(actor, application)
      ? [linkButton('交给领取人', paths.handover(id), 'primary')]
      : []),
    ...(status === 'draft'
      ? [linkButton('接着填', applicationPaths.section(id, 1), 'primary')]
      : [
          linkButton('打印收件凭证', paths.receipt(id), 'primary'),
          linkButton('收费', paths.fee(id)),
        ]),
    ...(status === 'correcting'
      ? [linkButton('替他补正', applicationPaths.correction(id), 'primary')]
      : []),
    ...(papersAwaited > 0 ? [linkButton('替他补交材料', applicationPaths.later(id))] : []),
  ]
}

async function receiptPart(
  ctx: Context,
  { id, number }: Application,
  papers: readonly PaperTaken[],
): Promise<FilingPage['receipt']> {
  if (number === null || papers.length === 0) return null
  const receipt = await receiptOf(ctx.db, id)
  return {
    issue: isReceiptDue(papers, receipt) ? paths.materialReceipt(id) : null,
    letter:
      receipt === null
        ? null
        : linkButton(`接收凭证 ${receipt.number}（PDF）`, paths.materialReceipt(id)),
  }
}

function doneWords(done: unknown): string | null {
  if (done === 'receipt') return '申请材料接收凭证已开出，可以打印交给申请人。'
  if (done === 'no-papers') return '没有记下收的材料，不能开接收凭证。'
  if (done === 'unchanged') return '接收凭证已经开过，材料没有变化，不用再开。'
  if (done === 'handed') return '已交给领取人，送达办结。'
  return done === 'papers' ? '收的材料已记下。' : null
}
