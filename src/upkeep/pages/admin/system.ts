// 运行状况: what the hall stands on, tried now; jobs that gave up; the switch of maintenance.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import { commandButton, submitButton } from '../../../platform/web/buttons.ts'
import type {
  ButtonProps,
  ErrorSummaryProps,
  FieldProps,
  NoticeProps,
  TagProps,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import {
  maintenanceNotice,
  maintenanceSchema,
  readMaintenance,
} from '../../../platform/web/maintenance.ts'
import type { Maintenance } from '../../../platform/web/maintenance.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { runChecks } from '../../checks.ts'
import type { Check } from '../../checks.ts'
import { moveJob } from '../../move-job.ts'
import type { JobMove } from '../../move-job.ts'
import { paths } from '../../paths.ts'
import { failedJobs } from '../../queries/jobs.ts'
import { longestMessage, setMaintenance } from '../../set-maintenance.ts'

export interface SystemPage extends BasePage {
  readonly errors: ErrorSummaryProps
  readonly now: NoticeProps
  readonly checks: readonly {
    readonly name: string
    readonly text: string
    readonly tag: TagProps
  }[]
  readonly jobs: readonly {
    readonly name: string
    readonly text: string
    readonly fault: string | null
    readonly retry: string
    readonly drop: string
  }[]
  readonly maintenance: {
    readonly action: string
    readonly fields: readonly FieldProps[]
    readonly button: ButtonProps
  }
  readonly again: ButtonProps
  readonly drop: ButtonProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'upkeep/admin/system': SystemPage
  }
}

export async function show(ctx: Context, _req: Request, res: Response): Promise<void> {
  await present(ctx, res, await readMaintenance(ctx.db), null)
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = req.body as Record<string, unknown>
  const typed = maintenanceSchema.safeParse({ mode: body['mode'], message: body['message'] ?? '' })
  if (!typed.success)
    return present(ctx, res, await readMaintenance(ctx.db), ['mode', '请选一种。'])
  const set = await setMaintenance(ctx, typed.data)
  if (!set.ok) {
    return present(ctx, res, typed.data, ['message', `说明不超过 ${longestMessage} 个字。`])
  }
  res.redirect(303, paths.system)
}

export const retryJob = (ctx: Context, req: Request, res: Response) => move(ctx, req, res, 'retry')
export const dropJob = (ctx: Context, req: Request, res: Response) => move(ctx, req, res, 'drop')

async function move(ctx: Context, req: Request, res: Response, how: JobMove): Promise<void> {
  const { id } = req.params
  const known = typeof id === 'string' && /^\d{1,18}$/.test(id)
  found(known && (await moveJob(ctx, id, how)) ? true : null)
  res.redirect(303, paths.system)
}

type Fault = readonly [field: 'mode' | 'message', sentence: string]

async function present(
  ctx: Context,
  res: Response,
  shown: Maintenance,
  fault: Fault | null,
): Promise<void> {
  const [checks, jobs] = await Promise.all([runChecks(ctx), failedJobs(ctx.db)])
  const page: SystemPage = {
    title: `${fault === null ? '' : '有 1 处要改 - '}运行状况`,
    breadcrumb: [],
    errors: {
      title: '有 1 处要改，没有保存',
      items: fault === null ? [] : [{ text: fault[1], href: `#${fault[0]}` }],
    },
    now: nowNotice(checks, await readMaintenance(ctx.db)),
    checks: checks.map(({ name, text, tone }) => ({ name, text, tag: tags[tone] })),
    jobs: jobs.map(({ id, name, attempts, fault: why, triedAt }) => ({
      ...{ name, fault: why, retry: paths.retry(id), drop: paths.drop(id) },
      text: `试了 ${attempts} 次，最后一次 ${longMoment(triedAt)}`,
    })),
    maintenance: {
      action: paths.maintenance,
      fields: fieldsOf(shown, fault),
      button: submitButton('保存并立即生效'),
    },
    again: commandButton('再试', null),
    drop: commandButton('不再试', null),
  }
  await render(res, 'upkeep/admin/system', page, fault === null ? 200 : 422)
}

const tags = {
  ok: { label: '正常', tone: 'ok' },
  warn: { label: '留意', tone: 'warn' },
  bad: { label: '要处理', tone: 'bad' },
} as const satisfies Record<Check['tone'], TagProps>

function nowNotice(checks: readonly Check[], maintenance: Maintenance): NoticeProps {
  const notice = maintenanceNotice(maintenance)
  if (notice !== null)
    return { tone: 'warn', title: modes[maintenance.mode], text: notice, actions: [] }
  const bad = checks.filter(({ tone }) => tone === 'bad').map(({ name }) => name)
  if (bad.length === 0)
    return { tone: 'ok', title: '正常开放', text: '没有要马上处理的。', actions: [] }
  return { tone: 'bad', title: '有要处理的', text: `${bad.join('、')}。`, actions: [] }
}

const modes = {
  open: '正常开放',
  'read-only': '只读：能看，不能提交和办理',
  closed: '停机：除了管理员，谁也进不来',
} as const satisfies Record<Maintenance['mode'], string>

function fieldsOf({ mode, message }: Maintenance, fault: Fault | null): readonly FieldProps[] {
  const errorOf = (field: Fault[0]) => (fault?.[0] === field ? fault[1] : null)
  const plain = { optional: null, required: true, disabled: false } as const
  return [
    {
      ...{ ...plain, id: 'mode', name: 'mode', label: '大厅现在', hint: null, group: true },
      error: errorOf('mode'),
      control: {
        ...{ kind: 'choices', type: 'radio', wrap: false },
        options: (Object.keys(modes) as Maintenance['mode'][]).map((value) => ({
          ...{ value, label: modes[value], hint: null, chosen: value === mode, disabled: false },
        })),
      },
    },
    {
      ...{ ...plain, id: 'message', name: 'message', label: '给大家看的说明', group: false },
      ...{ optional: '（可不填）', required: false, error: errorOf('message') },
      hint: '写明原因和到什么时候，如“今晚 22 点到明早 6 点升级”。每一页上方都会显示。',
      control: { kind: 'textarea', value: message, rows: 3, maxLength: longestMessage },
    },
  ]
}
