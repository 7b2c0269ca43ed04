// 批量办理的结果: each application with what became of it; until it begins it can be taken back.
import { clockTime } from '../../../platform/i18n/zh-format.ts'
import type { TableProps } from '../../../platform/web/components.ts'
import { allow, found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { actionNames } from '../../../workflow/index.ts'
import { cancelRun } from '../../bulk/start-run.ts'
import { stepSentences } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { bulkResults } from '../../queries/bulk-results.ts'
import type { BulkResult } from '../../queries/bulk-results.ts'

export interface BulkRunPage extends BasePage {
  readonly lead: string
  readonly cancel: string | null
  readonly results: TableProps
  readonly again: string
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/desk/bulk-run': BulkRunPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const { actor } = ctx
  allow(actor.kind === 'staff')
  if (actor.kind !== 'staff') return
  const runId = String(req.params['runId'])
  const { run, items } = found(await bulkResults(ctx.db, actor.accountId, runId))
  const count = (state: BulkResult['state']) => items.filter((one) => one.state === state).length
  const cancelled = run.cancelledAt !== null
  const begun = count('waiting') < items.length
  const title = `批量${actionNames[run.action]}`
  await render(res, 'applications/desk/bulk-run', {
    title,
    breadcrumb: [
      { label: '待办', href: paths.queue() },
      { label: title, href: null },
    ],
    lead: cancelled
      ? '已撤销，一件也没有办。'
      : `${clockTime(run.createdAt)}交办 ${items.length} 件：已办 ${count('done')} 件，没有办 ${count('refused')} 件，等待 ${count('waiting')} 件。`,
    cancel: cancelled || begun ? null : paths.bulkCancel(runId),
    results: tableOf(items, cancelled),
    again: paths.bulkRun(runId),
    back: paths.queue(),
  })
}

export const cancel: Handler = async (ctx, req, res) => {
  const { actor } = ctx
  allow(actor.kind === 'staff')
  if (actor.kind !== 'staff') return
  const runId = String(req.params['runId'])
  found(await bulkResults(ctx.db, actor.accountId, runId))
  await cancelRun(ctx, actor, runId)
  res.redirect(303, paths.bulkRun(runId))
}

function tableOf(items: readonly BulkResult[], cancelled: boolean): TableProps {
  return {
    ...{ caption: '每一件的结果', captionHidden: false, selectLabel: null },
    columns: ['事项与申请人', '结果'].map((label) => ({ label, numeric: false })),
    rows: items.map((item) => ({
      select: null,
      cells: [
        {
          ...{ kind: 'link', text: item.matterName, sub: item.applicantName },
          href: paths.deskFile(item.applicationId),
        },
        { kind: 'text', text: cancelled ? '已撤销' : wordsOf(item) },
      ],
    })),
  }
}

function wordsOf({ state, refusal }: BulkResult): string {
  if (state === 'waiting') return '等待'
  if (state === 'done') return '已办'
  return `没有办：${refusal === null ? '' : stepSentences[refusal]}`
}
