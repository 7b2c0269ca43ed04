// `npm run audit:verify`: proves the audit log; exit 1 and the places where it does not hold.
import { verify } from '../audit/index.ts'
import { readConfig } from '../platform/config.ts'
import { openResources } from '../platform/resources.ts'
import { failToStart } from '../run-until-stopped.ts'
import { closeAfter } from './close-after.ts'

await prove().catch(failToStart)

async function prove(): Promise<void> {
  const resources = await openResources(readConfig())
  const proof = await closeAfter(resources, () => verify(resources.db))
  const counted = `${proof.entries} 条日志，${proof.chains} 条链，${proof.seals} 次封存`
  if (proof.breaks.length === 0) {
    process.stdout.write(`审计日志完整：${counted}\n`)
    return
  }
  process.stdout.write(`审计日志不完整：${counted}，${proof.breaks.length} 处对不上\n`)
  for (const one of proof.breaks) {
    process.stdout.write(`  ${one.chain} 第 ${one.sequence ?? '—'} 条：${one.fault}\n`)
  }
  process.exitCode = 1
}
