// 导出: every matter in force, as a catalogue file tells it.
import type { Db } from '../../platform/database/transaction.ts'
import { contentOf } from '../rules/edit.ts'
import type { Listed } from '../sheets/catalogue-sheets.ts'
import { versionColumns } from '../store.ts'
import type { MatterVersion } from '../types.ts'

/** In the order of their codes. */
export async function listedMatters(db: Db): Promise<Listed[]> {
  const result = await db.raw<{
    rows: (MatterVersion & { code: string; lineName: string })[]
  }>(
    `select m.code, l.name as line_name, ${columns} from matters m
    join matter_versions v on v.id = m.current_version_id
    join department_lines l on l.id = m.line_id
    where m.status = 'published' order by m.code`,
  )
  return result.rows.map(({ code, lineName, ...version }) => {
    const { formVersionId, stagePlanVersionId, changeReason, ...content } = contentOf(version)
    void [formVersionId, stagePlanVersionId, changeReason]
    return { code, lineName, content }
  })
}

const columns = versionColumns
  .map((column) => `v.${column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`)
  .join(', ')
