// Proves a backup: restores it beside the hall, examines what came back, and removes it again.
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Manifest } from '../../platform/backup/manifest.ts'
import { restoreBackup } from '../../platform/backup/restore-backup.ts'
import { withScratchDatabase } from '../../platform/backup/scratch-database.ts'
import { unpack } from '../../platform/backup/unpack.ts'
import { clockOf } from '../../platform/clock.ts'
import { applicationRole, connect } from '../../platform/database/connect.ts'
import type { Resources } from '../../platform/resources.ts'
import { sealedStorage } from '../../platform/uploads/sealed-storage.ts'
import { diskStorage } from '../../platform/uploads/storage.ts'
import { knowledge } from '../backup/knowledge.ts'
import { examine } from './examine.ts'
import type { Findings } from './examine.ts'

export interface BackupProof extends Findings {
  readonly manifest: Manifest
  /** How much work would be lost: the age of the backup, in seconds (RPO). */
  readonly lostSeconds: number
  /** How long until the hall could open again (RTO). */
  readonly restoreSeconds: number
  readonly examineSeconds: number
}

type Place = Pick<Resources, 'config' | 'connection' | 'vault'>

/** Throws a BackupError when the archive is damaged or cannot be restored whole. */
export async function prove(place: Place, archive: string): Promise<BackupProof> {
  const { config, connection: server } = place
  const scratch = path.join(config.dataFolder, `prove-${randomUUID()}`)
  const filesFolder = path.join(scratch, 'storage')
  const unpacked = path.join(scratch, 'archive')
  try {
    const started = performance.now()
    const manifest = await unpack(archive, unpacked)
    return await withScratchDatabase(server, 'prove', async (connection) => {
      await restoreBackup({ manifest, unpacked, connection, filesFolder, knowledge })
      const restored = performance.now()
      const now = clockOf(0)()
      const { vault } = place
      const db = connect({ connection, role: applicationRole, poolSize: 4, vault })
      try {
        const storage = sealedStorage(diskStorage(filesFolder), vault)
        const { publicUrl } = config
        const findings = await examine({
          db,
          storage,
          publicUrl,
          now,
          manifest,
          vault,
        })
        return {
          ...findings,
          manifest,
          lostSeconds: Math.max(0, (now.getTime() - Date.parse(manifest.takenAt)) / 1000),
          restoreSeconds: (restored - started) / 1000,
          examineSeconds: (performance.now() - restored) / 1000,
        }
      } finally {
        await db.destroy()
      }
    })
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
