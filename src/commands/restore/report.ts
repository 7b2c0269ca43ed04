// The report of a proved backup, with what would be lost (RPO) and how long it takes (RTO).
import type { BackupProof } from './prove.ts'

const most = 50

export function reportLines(proof: BackupProof): string {
  const { manifest, faults } = proof
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const lines = [
    `备份时刻 ${manifest.takenAt}，产品版本 ${manifest.version}，数据库 ${manifest.databaseVersion}`,
    `已恢复 ${manifest.tables.length} 张表 ${rows} 行、${manifest.files.length} 个文件，行数和摘要与备份目录核对`,
    `审计日志 ${proof.auditEntries} 条、${proof.chains} 条链逐条核验`,
    `随机打开办件 ${proof.applicationsOpened.length} 件：${proof.applicationsOpened.join('、') || '无'}`,
    `最多丢失（RPO）${duration(proof.lostSeconds)}；恢复用时（RTO）${duration(proof.restoreSeconds)}，另核验 ${duration(proof.examineSeconds)}`,
    faults.length === 0 ? '这份备份可用' : `这份备份不可用，${faults.length} 处对不上：`,
    ...faults.slice(0, most).map((fault) => `  ${fault}`),
  ]
  return `${lines.join('\n')}\n`
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(1)} 秒`
  const minutes = seconds / 60
  if (minutes < 120) return `${minutes.toFixed(1)} 分钟`
  return `${(minutes / 60).toFixed(1)} 小时`
}
