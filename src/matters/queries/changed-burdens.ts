// 修改前后的负担: what a matter asked before its last change, and what it asks now or will ask.
import type { FormDefinition } from '../../forms/index.ts'
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

/** The draft against the version in use, or that against the one before it; matters with neither are left out. */
export async function changedBurdens(db: Db): Promise<ChangedBurden[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select m.code, a.name, l.short_name as line_name, a.published_at is null as is_draft,
      ${sideOf('b', 'fb')} as before, ${sideOf('a', 'fa')} as after
    from matters m
    join department_lines l on l.id = m.line_id
    join lateral (
      select * from matter_versions where matter_id = m.id order by version desc limit 1
    ) a on true
    join lateral (
      select * from matter_versions where matter_id = m.id and version < a.version
        and published_at is not null order by version desc limit 1
    ) b on true
    join form_versions fa on fa.id = a.form_version_id
    join form_versions fb on fb.id = b.form_version_id
    where m.status = 'published' order by l.sort, m.code`,
  )
  return rows.map(({ before, after, ...rest }) => {
    return { ...rest, before: burdenOfSide(before), after: burdenOfSide(after) }
  })
}

function sideOf(version: string, form: string): string {
  return `jsonb_build_object('promisedDays', ${version}.promised_days, 'visits', ${version}.visits,
    'elements', ${version}.elements, 'form', ${form}.definition)`
}

function burdenOfSide({ elements, form, ...rest }: Side): Burden {
  return burdenOf({ ...rest, elements: completeElements(elements) }, form)
}
