// 目录调整记录: the public record of what was added, changed, suspended and withdrawn, and why.
import type { Request, Response } from 'express'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { Context } from '../../../platform/context.ts'
import type { ListProps, PaginationProps } from '../../../platform/web/components.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { ChangeKind } from '../../change-store.ts'
import { changesPath, guidePath, mattersPath } from '../../paths.ts'
import { changeRecord } from '../../queries/change-record.ts'

export interface ChangesPage extends BasePage {
  readonly list: ListProps
  readonly pagination: PaginationProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/public/changes': ChangesPage
  }
}

const kinds: Readonly<Record<ChangeKind, string>> = {
  add: '新增',
  change: '变更',
  split: '拆分',
  merge: '合并',
  suspend: '暂停',
  resume: '恢复',
  withdraw: '取消',
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const { t, links } = shellOf(res)
  const { after } = req.query
  const from = typeof after === 'string' && /^\d{1,18}$/.test(after) ? after : ''
  const { items, next } = await changeRecord(ctx.db, from)
  await render(res, 'matters/public/changes', {
    title: t('目录调整记录'),
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('我要办'), href: mattersPath() },
      { label: t('目录调整记录'), href: null },
    ],
    list: {
      density: 'normal',
      items: items.map((line) => ({
        title: line.matterName,
        href: guidePath(line.code),
        light: null,
        text: line.reason,
        meta: [
          t('{day}起', { day: longDay(line.effectiveOn) }),
          ...(line.basis === null ? [] : [t('依据：{basis}', { basis: line.basis })]),
          line.successors.length === 0
            ? ''
            : t('由{matters}接替', { matters: line.successors.map(({ name }) => name).join(t.comma) }),
          line.regionName === null ? '' : t('只在{region}', { region: line.regionName }),
          line.departmentName ?? '',
        ].filter((part) => part !== ''),
        tags: [{ label: t(kinds[line.kind]), tone: 'plain' }],
      })),
    },
    pagination: {
      previous: from === '' ? null : changesPath(),
      next: next === null ? null : changesPath({ after: next }),
      summary: null,
    },
  })
}
