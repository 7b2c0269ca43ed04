// The list of licences as editors read it, with what the catalogue makes of each.
import { pageOf } from '../../kernel/page.ts'
import type { Page } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Licence } from '../types.ts'

export interface LicenceLine extends Licence {
  readonly lineName: string
  /** Matters in force under this licence. */
  readonly matters: number
}

const size = 20

/** In the order of codes. */
export async function licenceList(
  db: Db,
  { q, after }: { readonly q: string; readonly after: string },
): Promise<Page<LicenceLine>> {
  const { rows } = await db.raw<{ rows: LicenceLine[] }>(
    `select i.code, i.name, i.line_id, i.basis, i.source, l.short_name as line_name,
      (select count(*)::int from matters m where m.status = 'published'
        and m.code >= i.code and m.code < i.code || ':') as matters
    from licence_items i join department_lines l on l.id = i.line_id
    where (? = '' or i.name ilike ? or i.code like ?) and i.code > ? order by i.code limit ?`,
    [q, `%${escaped(q)}%`, `${escaped(q)}%`, after, size + 1],
  )
  return pageOf(rows, size, ({ code }) => code)
}

function escaped(q: string): string {
  return q.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}
