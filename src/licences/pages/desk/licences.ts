// 证照管理: the licences of the department, or of the region that one supervises, found by words and state.
import type { Request, Response } from 'express'
import { addDays } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { FiltersProps, PaginationProps, TableProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { stateNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { visibleLicences } from '../../queries/visible-licences.ts'
import type { LicenceFilter } from '../../queries/visible-licences.ts'
import { shownState } from '../../rules/terms.ts'

export interface LicencesPage extends BasePage {
  readonly filters: FiltersProps
  readonly table: TableProps
  readonly pagination: PaginationProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'licences/desk/licences': LicencesPage
  }
}

const size = 25
const states: Readonly<Record<LicenceFilter['state'], string>> = {
  ...{ all: '全部', active: '有效', ending: '六十日内到期', expired: '已过期' },
  ...{ revoked: '已撤销', withdrawn: '已撤回', cancelled: '已注销' },
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const text = (name: string) => {
    const value = req.query[name]
    return typeof value === 'string' ? value.replaceAll('\u0000', '').trim().slice(0, 60) : ''
  }
  const [words, before] = [text('q'), text('before')]
  const names = Object.keys(states) as LicenceFilter['state'][]
  const state = names.find((one) => one === text('state')) ?? 'all'
  const soon = addDays(ctx.today, 60)
  const filter = { words, state, before: before === '' ? null : before, today: ctx.today, soon }
  const found = await visibleLicences(ctx.db, ctx.actor, filter, size)
  await render(res, 'licences/desk/licences', {
    title: '证照管理',
    breadcrumb: [],
    filters: {
      ...{ action: paths.desk, label: '查找证照', button: '查找', keeps: [] },
      search: {
        ...{ id: 'q', name: 'q', label: '编号、名称或者持有人', value: words, shortcut: '/' },
      },
      selects: [
        {
          ...{ id: 'state', name: 'state', label: '状态' },
          options: names.map((value) => ({
            ...{ value, label: states[value], hint: null, chosen: value === state },
            disabled: false,
          })),
        },
      ],
      clear: words === '' && state === 'all' ? null : paths.desk,
    },
    table: {
      ...{ caption: '证照', captionHidden: true, selectLabel: null },
      columns: ['证照', '持有人', '有效期至', '状态'].map((label) => ({ label, numeric: false })),
      rows: found.items.map((licence) => {
        const shown = shownState(licence, ctx.today)
        const tone = shown === 'active' ? 'ok' : shown === 'expired' ? 'warn' : 'bad'
        const until = licence.validUntil === null ? '长期' : longDay(licence.validUntil)
        return {
          cells: [
            {
              ...{ kind: 'link', text: licence.name, href: paths.deskOne(licence.id) },
              sub: licence.number,
            },
            { kind: 'text', text: licence.holderName },
            { kind: 'text', text: until },
            { kind: 'tag', tag: { label: stateNames[shown], tone } },
          ],
          select: null,
        }
      }),
    },
    pagination: {
      previous: before === '' ? null : paths.deskList({ q: words, state }),
      next: found.next === null ? null : paths.deskList({ q: words, state, before: found.next }),
      summary: null,
    },
  })
}
