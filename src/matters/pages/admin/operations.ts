// 目录调整: what is to be split, merged or withdrawn, how far it has come, and what was.
import type { Request, Response } from 'express'
import { may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import type { Link, ListProps, PaginationProps } from '../../../platform/web/components.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import {
  adminMattersPath,
  operationFormPath,
  operationPath,
  operationsPath,
  paths,
} from '../../paths.ts'
import { operationList } from '../../queries/operations.ts'
import { operationNames } from '../../rules/operations.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'
import { dayWords, stageTag } from './operation-words.ts'

export interface OperationsPage extends BasePage {
  readonly tools: readonly Link[]
  readonly list: ListProps
  readonly pagination: PaginationProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/operations': OperationsPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const { after } = req.query
  const from = typeof after === 'string' && /^\d{1,18}$/.test(after) ? after : ''
  const { items, next } = await operationList(ctx.db, from)
  await render(res, 'matters/admin/operations', {
    title: '目录调整',
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: '目录调整', href: null },
    ],
    tools: toolsOf(ctx),
    list: {
      density: 'normal',
      items: items.map((line) => ({
        title: `${operationNames[line.kind]}：${line.origins}`,
        href: operationPath(line.id),
        light: null,
        text: line.successors === '' ? null : `由${line.successors}接替`,
        meta: [dayWords(line), line.reason],
        tags: [stageTag(line)],
      })),
    },
    pagination: {
      previous: from === '' ? null : operationsPath(),
      next: next === null ? null : operationsPath({ after: next }),
      summary: null,
    },
  })
}

function toolsOf({ actor }: Context): Link[] {
  const record = { label: '公开的目录调整记录', href: paths.changes }
  if (!mayChangeCatalogue(actor) || !may(actor, 'matters.publish')) return [record]
  return [
    { label: '新增事项', href: paths.newMatter },
    { label: '拆分', href: operationFormPath('split', null) },
    { label: '合并', href: operationFormPath('merge', null) },
    { label: '取消', href: operationFormPath('withdraw', null) },
    record,
  ]
}
