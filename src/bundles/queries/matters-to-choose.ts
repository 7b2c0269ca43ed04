// The matters that a bundle may take in: in force and online, by name.
import type { Db } from '../../platform/database/transaction.ts'

export interface MatterToChoose {
  readonly code: string
  readonly name: string
}

const most = 2000

export async function mattersToChoose(db: Db): Promise<readonly MatterToChoose[]> {
  return db('matters as m')
    .join('matterVersions as v', 'v.id', 'm.currentVersionId')
    .where({ 'm.status': 'published', 'v.online': true })
    .orderBy(['v.name', 'm.code'])
    .limit(most)
    .select<MatterToChoose[]>('m.code', 'v.name')
}
