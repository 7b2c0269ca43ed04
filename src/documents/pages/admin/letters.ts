// 文书样式: every kind of letter, the version in force, and whether somebody is changing it.
import type { Request, Response } from 'express'
import { dayOf } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { TableProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import type { DocumentKind } from '../../facts.ts'
import { letterStates } from '../../letter-store.ts'
import { kindNames } from '../../messages.ts'
import { paths } from '../../paths.ts'

export interface LettersPage extends BasePage {
  readonly table: TableProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'documents/admin/letters': LettersPage
  }
}

export async function show(ctx: Context, _req: Request, res: Response): Promise<void> {
  const states = new Map((await letterStates(ctx.db)).map((state) => [state.kind, state]))
  const kinds = Object.keys(kindNames) as DocumentKind[]
  await render(res, 'documents/admin/letters', {
    title: '文书样式',
    breadcrumb: [],
    table: {
      caption: '大厅发出的文书',
      captionHidden: true,
      selectLabel: null,
      columns: ['文书', '现行版本', '发布日期', '草稿'].map((label) => ({ label, numeric: false })),
      rows: kinds.flatMap((kind) => {
        const state = states.get(kind)
        if (state === undefined) return []
        const cells = [
          { kind: 'link', text: kindNames[kind], href: paths.letter(kind), sub: null } as const,
          { kind: 'text', text: `第 ${state.version} 版` } as const,
          { kind: 'text', text: longDay(dayOf(state.publishedAt)) } as const,
          { kind: 'text', text: state.hasDraft ? '有人在修改' : '没有' } as const,
        ]
        return [{ cells, select: null }]
      }),
    },
  })
}
