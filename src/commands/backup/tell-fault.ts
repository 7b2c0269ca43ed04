// Says why a backup or a restore failed, and where it does not hold.
import { BackupError } from '../../platform/backup/backup-error.ts'
import { failToStart } from '../../run-until-stopped.ts'

const most = 20

export function tellFault(error: unknown): void {
  if (!(error instanceof BackupError)) return failToStart(error)
  process.stderr.write(`${error.message}\n`)
  for (const place of error.places.slice(0, most)) process.stderr.write(`  ${place}\n`)
  if (error.places.length > most) process.stderr.write(`  …… 共 ${error.places.length} 处\n`)
  process.exitCode = 1
}
