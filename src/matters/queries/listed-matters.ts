// 导出: every matter in force, as a catalogue file tells it.
import type { Db } from '../../platform/database/transaction.ts'
import { listedContent } from '../rules/listed-content.ts'
import type { Listed } from '../sheets/catalogue-sheets.ts'
import { asRead, versionColumns } from '../store.ts'
import type { MatterVersion } from '../types.ts'

const pageSize = 100

/** In the order of their codes, so many at a time that no request holds the whole catalogue. */
export async function* listedPages(db: Db): AsyncGenerator<readonly Listed[]> {
  let after: string | null = ''
  while (after !== null) {
    const page = await pageAfter(db, after)
    if (page.length > 0) yield page
    after = page.length < pageSize ? null : (page.at(-1)?.code ?? null)
  }
}

async function pageAfter(db: Db, after: string): Promise<Listed[]> {
  const result = await db.raw<{
    rows: (MatterVersion & { code: string; lineName: string })[]
  }>(
    `select m.code, l.name as line_name, ${columns} from matters m
    join matter_versions v on v.id = m.current_version_id
    join department_lines l on l.id = m.line_id
    where m.status = 'published' and m.code > ? order by m.code limit ?`,
    [after, pageSize],
  )
  return result.rows.map(({ code, lineName, ...version }) => {
    return { code, lineName, content: listedContent(asRead(version)) }
  })
}

const columns = versionColumns
  .map((column) => `v.${column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`)
  .join(', ')
