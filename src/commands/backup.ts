// `npm run db:backup -- FILE`: database and files of one moment in one archive, while the hall works.
import fs from 'node:fs'
import path from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { BackupError } from '../platform/backup/backup-error.ts'
import { takeBackup } from '../platform/backup/take-backup.ts'
import { clockOf } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { fileSize } from '../platform/i18n/zh-format.ts'
import { openResources } from '../platform/resources.ts'
import type { StorageAddress } from '../platform/uploads/storage-address.ts'
import { knowledge } from './backup/knowledge.ts'
import { tellFault } from './backup/tell-fault.ts'
import { closeAfter } from './close-after.ts'

await run().catch(tellFault)

async function run(): Promise<void> {
  const [file] = process.argv.slice(2)
  if (file === undefined) {
    process.stderr.write('用法：npm run db:backup -- 备份文件\n')
    process.exitCode = 2
    return
  }
  const target = path.resolve(file)
  if (fs.existsSync(target)) throw new BackupError(`${target} 已经存在，没有覆盖，请换一个文件名。`)
  const started = performance.now()
  const resources = await openResources({ ...readConfig(), logLevel: 'error' })
  const taken = await closeAfter(resources, () =>
    takeBackup({
      connection: resources.connection,
      filesFolder: folderOf(resources.config.storage),
      storage: resources.storage.stored,
      vault: resources.vault,
      target,
      version: manifest.version,
      now: clockOf(0)(),
      knowledge,
    }),
  )
  const rows = taken.tables.reduce((sum, table) => sum + table.rows, 0)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(
    `已备份到 ${target}（${fileSize(fs.statSync(target).size)}，用时 ${seconds} 秒）\n` +
      `  时刻 ${taken.takenAt}，${taken.tables.length} 张表 ${rows} 行，${taken.files.length} 个文件\n` +
      `  审计日志 ${taken.marks['auditEntries'] ?? '0'} 条，末条摘要 ${taken.marks['auditHead'] ?? ''}\n`,
  )
}

function folderOf(storage: StorageAddress): string | null {
  return storage.kind === 'disk' ? storage.folder : null
}
