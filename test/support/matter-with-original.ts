// A published matter that asks everybody for a paper of another body, whose original is to be seen.
import type { Db } from '../../src/platform/database/transaction.ts'

interface Found {
  readonly code: string
  readonly number: number
  readonly name: string
}

/** A matter for persons that needs a paper of another body from everybody. */
export async function matterWithOriginal(db: Db): Promise<Found> {
  const rows: { code: string; materials: Material[] }[] = await db('matters as m')
    .join('matterVersions as v', 'v.id', 'm.currentVersionId')
    .where({ 'm.status': 'published', 'v.online': true })
    .whereRaw(`v.objects @> array['person']::text[]`)
    .orderBy('m.code')
    .select('m.code', db.raw(`v.elements -> 'materials' as materials`))
  for (const { code, materials } of rows) {
    const found = materials.find(
      (one) => one.source !== '申请人自备' && one.required && !one.freeSubmit && !one.generated,
    )
    if (found !== undefined) return { code, number: found.number ?? 0, name: found.name }
  }
  throw new Error('no such matter')
}

interface Material {
  readonly number?: number
  readonly name: string
  readonly source: string
  readonly required: boolean
  readonly freeSubmit: boolean
  readonly generated: boolean
}
