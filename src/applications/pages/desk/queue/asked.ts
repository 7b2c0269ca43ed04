// What the address of the queue asks for, read with trust in nothing; and the same written back.
import type { Staff } from '../../../../kernel/actor.ts'
import type { RegionLookup } from '../../../../organizations/index.ts'
import { openStatuses } from '../../../../workflow/index.ts'
import { queueViewNames } from '../../../messages.ts'
import { noFilters } from '../../../queries/queue/filters.ts'
import type { QueueFilters } from '../../../queries/queue/filters.ts'
import { sortsOf } from '../../../queries/queue/order.ts'
import type { QueueSort } from '../../../queries/queue/order.ts'
import { deskViews } from '../../../queries/queue/views.ts'
import type { QueueView } from '../../../queries/queue/views.ts'

export type QueueQuery = Readonly<Record<string, unknown>>

export interface Asked {
  readonly view: QueueView
  readonly sort: QueueSort
  readonly filters: QueueFilters
  /** The query without the cursor, as it was understood. */
  readonly query: Readonly<Record<string, string>>
  readonly after: string | null
}

/** Supervisors have no work of their own here: they see what their region has in hand. */
export function viewsOf(actor: Staff): readonly (readonly [QueueView, string])[] {
  if (actor.seat.posts.includes('supervisor')) {
    return [
      ['others', '本地区在办'],
      ['overdue-region', '本地区超期'],
      ['done', '本地区已办结'],
    ]
  }
  return deskViews.map((view) => [view, queueViewNames[view]] as const)
}

export function askedOf(actor: Staff, typed: QueueQuery, lookup: RegionLookup): Asked {
  const views = viewsOf(actor).map(([view]) => view)
  const view = views.find((one) => one === typed['view']) ?? views[0] ?? 'mine'
  const sorts = sortsOf(view)
  const sort = sorts.find((one) => one === typed['sort']) ?? sorts[0] ?? 'slack'
  const region = textOf(typed['region'])
  const filters: QueueFilters = {
    ...noFilters,
    words: textOf(typed['q']),
    status: openStatuses().find((one) => one === typed['status']) ?? null,
    due: dueOf(typed['due']),
    kind: oneOf(typed['kind'], ['person', 'company']),
    assignee: oneOf(typed['assignee'], ['me', 'nobody']) ?? idOf(typed['assignee']),
    regionPath: region === '' ? null : (lookup.find(region)?.path ?? null),
    labelId: idOf(typed['label']),
  }
  const after = textOf(typed['after'])
  return {
    ...{ view, sort, filters },
    query: written(view, sort, filters, region),
    after: after === '' ? null : after,
  }
}

function written(
  view: QueueView,
  sort: QueueSort,
  filters: QueueFilters,
  region: string,
): Readonly<Record<string, string>> {
  const parts: Readonly<Record<string, string | null>> = {
    view,
    sort: sort === sortsOf(view)[0] ? null : sort,
    q: filters.words === '' ? null : filters.words,
    status: filters.status,
    due: filters.due === null ? null : String(filters.due),
    kind: filters.kind,
    assignee: filters.assignee,
    region: filters.regionPath === null ? null : region,
    label: filters.labelId,
  }
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )
}

function dueOf(value: unknown): QueueFilters['due'] {
  if (value === 'late') return 'late'
  return typeof value === 'string' && /^\d{1,2}$/.test(value) ? Number(value) : null
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | null {
  return allowed.find((one) => one === value) ?? null
}

function idOf(value: unknown): string | null {
  return typeof value === 'string' && /^\d{1,18}$/.test(value) ? value : null
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 100).trim() : ''
}
