// `npm run db:restore -- FILE`: restores a backup into an empty place; with `--prove` into a scratch
// place, where it is examined and thrown away: exit 1 with the places where it does not hold.
import { BackupError } from '../platform/backup/backup-error.ts'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { unpack } from '../platform/backup/unpack.ts'
import { refuseUnlessEmpty, restoreBackup } from '../platform/backup/restore-backup.ts'
import { anchorFile, setAnchorAside } from '../audit/index.ts'
import { clockOf } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { openResources } from '../platform/resources.ts'
import type { Resources } from '../platform/resources.ts'
import { knowledge } from './backup/knowledge.ts'
import { tellFault } from './backup/tell-fault.ts'
import { closeAfter } from './close-after.ts'
import { prove } from './restore/prove.ts'
import { reportLines } from './restore/report.ts'

await run().catch(tellFault)

async function run(): Promise<void> {
  const wanted = process.argv.slice(2)
  const file = wanted.find((one) => !one.startsWith('--'))
  const strange = wanted.filter((one) => one.startsWith('--') && one !== '--prove')
  if (file === undefined || strange.length > 0) {
    process.stderr.write('用法：npm run db:restore -- 备份文件 [--prove]\n')
    process.exitCode = 2
    return
  }
  const resources = await openResources({ ...readConfig(), logLevel: 'error' })
  await closeAfter(resources, async () => {
    if (!wanted.includes('--prove')) return restore(resources, path.resolve(file))
    const proof = await prove(resources, path.resolve(file))
    process.stdout.write(reportLines(proof))
    if (proof.faults.length > 0) process.exitCode = 1
  })
}

async function restore(resources: Resources, archive: string): Promise<void> {
  const { config, connection, ownerPool } = resources
  const started = performance.now()
  const { storage: place } = config
  if (place.kind !== 'disk') throw new BackupError(ontoDisk)
  const filesFolder = place.folder
  await refuseUnlessEmpty(ownerPool, filesFolder)
  const unpacked = path.join(config.dataFolder, `restore-${randomUUID()}`)
  try {
    const manifest = await unpack(archive, unpacked)
    await restoreBackup({ manifest, unpacked, connection, filesFolder, knowledge })
    const aside = await setAnchorAside(anchorFile(config.dataFolder), clockOf(0)())
    if (aside !== null) process.stdout.write(`${anchorAside}${aside}\n`)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(
      `已恢复到 ${manifest.takenAt} 的样子，用时 ${seconds} 秒：` +
        `${manifest.tables.length} 张表，${manifest.files.length} 个文件，行数与摘要都相符\n`,
    )
  } finally {
    await rm(unpacked, { recursive: true, force: true })
  }
}

const anchorAside = '审计日志的库外锚记得备份以后的封存，已另存，恢复后重新开始：'

const ontoDisk =
  '只能恢复到磁盘上，没有恢复。请先不设 STORAGE_URL 恢复，再把 DATA_DIR 下 files 里的文件按原来的路径传到对象存储，然后设 STORAGE_URL 启动。'
