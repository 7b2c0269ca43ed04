// The published matter of a code or of the exact name of its guide.
import { asCode, currentMatter, isBasicCode } from '../../matters/index.ts'
import type { Db } from '../../platform/database/transaction.ts'

export interface NamedMatter {
  readonly id: string
  readonly code: string
  readonly name: string
}

export async function matterNamed(db: Db, text: string): Promise<NamedMatter | null> {
  if (isBasicCode(asCode(text))) {
    const current = await currentMatter(db, text)
    if (current?.matter.status !== 'published') return null
    return { id: current.matter.id, code: current.matter.code, name: current.version.name }
  }
  const { rows } = await db.raw<{ rows: NamedMatter[] }>(
    `select m.id, m.code, s.name from matter_search s join matters m on m.id = s.matter_id
     where s.name = ? and m.status = 'published' order by m.id limit 1`,
    [text],
  )
  return rows[0] ?? null
}
