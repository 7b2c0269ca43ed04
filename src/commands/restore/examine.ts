// Examines a restored hall: the audit log, every file against its digest, and ten applications opened
// the way a clerk would open them.
import { faultSentence, verify } from '../../audit/index.ts'
import { dayOf } from '../../kernel/day.ts'
import { sha256Of } from '../../platform/backup/manifest.ts'
import type { Manifest } from '../../platform/backup/manifest.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Vault } from '../../platform/security/vault.ts'
import type { Storage } from '../../platform/uploads/storage.ts'
import { openApplication } from './open-application.ts'

export interface RestoredHall {
  readonly db: Db
  readonly storage: Storage
  readonly vault: Vault
  readonly publicUrl: string
  readonly now: Date
  readonly manifest: Manifest
}

export interface Findings {
  readonly auditEntries: number
  readonly chains: number
  readonly filesRead: number
  readonly applicationsOpened: readonly string[]
  readonly faults: readonly string[]
}

const sampleSize = 10

export async function examine(hall: RestoredHall): Promise<Findings> {
  const proof = await verify(hall.db, { storage: hall.storage, anchor: null })
  const audit = proof.breaks.map((one) => `审计日志 ${faultSentence(one)}`)
  const files = await readFiles(hall)
  const ids = await someApplications(hall.db)
  const opened: string[] = []
  for (const id of ids) opened.push(...(await openApplication(hall, id, dayOf(hall.now))))
  return {
    auditEntries: proof.entries,
    chains: proof.chains,
    filesRead: hall.manifest.files.length,
    applicationsOpened: ids,
    faults: [...audit, ...files, ...opened, ...(await keyFaults(hall))],
  }
}

/** Reads every file from the restored folder, as the hall would. */
async function readFiles({ storage, manifest }: RestoredHall): Promise<string[]> {
  const faults: string[] = []
  for (const { part, sha256, content } of manifest.files) {
    const bytes = await storage.get(part.replace(/^files\//, '')).catch(() => null)
    if (bytes === null) faults.push(`读不到 ${part}`)
    else if (sha256Of(bytes) !== (content ?? sha256)) faults.push(`内容不符 ${part}`)
  }
  return faults
}

async function someApplications(db: Db): Promise<string[]> {
  const rows = await db('applications')
    .whereNot('status', 'draft')
    .orderByRaw('random()')
    .limit(sampleSize)
    .select('id')
  return rows.map(({ id }) => id)
}

/** A backup without the keys that sealed it is worth nothing; they are kept apart from it. */
async function keyFaults({ db, vault }: RestoredHall): Promise<string[]> {
  const person = await db('persons').first('accountId', 'idNumberSealed')
  if (person === undefined) return []
  try {
    vault.open(person.idNumberSealed)
    return []
  } catch {
    return ['手里的 DATA_KEYS 打不开备份里的证件号：请用备份时的数据密钥']
  }
}
