// 修改前后的负担: what a matter asked before its last change, and what it asks now or will ask.
import type { FormDefinition } from '../../forms/index.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { StoredElements } from '../rules/complete-elements.ts'
import { completeElements } from '../rules/complete-elements.ts'
import type { Burden } from '../rules/burden.ts'
import { burdenOf } from '../rules/burden.ts'

export interface ChangedBurden {
  readonly code: string
  readonly name: string
  readonly lineName: string
  readonly before: Burden
  readonly after: Burden
  /** True when the later one is a draft. */
  readonly isDraft: boolean
}

interface Row {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly lineName: string
  readonly isDraft: boolean
  readonly before: Side
  readonly after: Side
}

interface Side {
  readonly promisedDays: number
  readonly visits: number
  readonly elements: StoredElements
  readonly form: FormDefinition
}

const size = 50

/**
 * The draft against the version in use, or that against the one before it; matters with neither are left
 * out. The one changed last comes first; `before` is the place of the last one seen, '' for the first page.
 */
export async function changedBurdens(db: Db, before = ''): Promise<Page<ChangedBurden>> {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select a.id::text as id, m.code, a.name, l.short_name as line_name,
      a.published_at is null as is_draft,
      ${sideOf('b', 'fb')} as before, ${sideOf('a', 'fa')} as after
    from matter_versions a
    join matters m on m.id = a.matter_id and m.status = 'published'
    join department_lines l on l.id = m.line_id
    join lateral (
      select * from matter_versions where matter_id = m.id and version < a.version
        and published_at is not null order by version desc limit 1
    ) b on true
    join form_versions fa on fa.id = a.form_version_id
    join form_versions fb on fb.id = b.form_version_id
    where a.version > 1 and a.id < :before
      and not exists (select from matter_versions n where n.matter_id = m.id and n.version > a.version)
    order by a.id desc limit :limit`,
    { before: before === '' ? furthest : before, limit: size + 1 },
  )
  const page = pageOf(rows, size, ({ id }) => id)
  return {
    ...page,
    items: page.items.map(({ id: _id, before: was, after: is, ...rest }) => {
      return { ...rest, before: burdenOfSide(was), after: burdenOfSide(is) }
    }),
  }
}

/** All of them, a page in memory at a time. */
export async function* changedPages(db: Db): AsyncGenerator<readonly ChangedBurden[]> {
  let before: string | null = ''
  while (before !== null) {
    const page: Page<ChangedBurden> = await changedBurdens(db, before)
    if (page.items.length > 0) yield page.items
    before = page.next
  }
}

/** Beyond every identity that the database gives. */
const furthest = '9223372036854775807'

function sideOf(version: string, form: string): string {
  return `jsonb_build_object('promisedDays', ${version}.promised_days, 'visits', ${version}.visits,
    'elements', ${version}.elements, 'form', ${form}.definition)`
}

function burdenOfSide({ elements, form, ...rest }: Side): Burden {
  return burdenOf({ ...rest, elements: completeElements(elements) }, form)
}
