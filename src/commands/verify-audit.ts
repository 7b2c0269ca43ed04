// `npm run audit:verify`: proves the audit log; exit 1 and the places where it does not hold. With
// `-- --export FILE` it proves a file that an auditor exported, without the database.
import { anchorFile, faultSentence, verify, verifyExport } from '../audit/index.ts'
import type { Proof } from '../audit/index.ts'
import { readConfig } from '../platform/config.ts'
import { openResources } from '../platform/resources.ts'
import { failToStart } from '../run-until-stopped.ts'
import { closeAfter } from './close-after.ts'

const usage = `用法：npm run audit:verify
      npm run audit:verify -- --anchor 锚文件
      npm run audit:verify -- --export 导出文件 [--roots 从 /audit/roots.json 存下的文件 | --anchor 锚文件]
`

await run(process.argv.slice(2)).catch(failToStart)

async function run(words: readonly string[]): Promise<void> {
  const given = optionsOf(words)
  if (given === null) {
    process.stderr.write(usage)
    process.exitCode = 2
    return
  }
  const file = given.get('export')
  const anchor = given.get('anchor') ?? anchorFile(readConfig().dataFolder)
  if (file === undefined) await prove(anchor)
  else {
    const roots = given.get('roots') ?? null
    tell(await verifyExport(file, roots === null ? { anchor } : { roots }))
  }
}

async function prove(anchor: string): Promise<void> {
  const resources = await openResources(readConfig())
  const beside = { storage: resources.storage, anchor }
  const proof = await closeAfter(resources, () => verify(resources.db, beside))
  const counted = countedSentence(proof)
  const more = proof.breakCount - proof.breaks.length
  tell({
    summary:
      proof.breakCount === 0
        ? `审计日志完整：${counted}`
        : `审计日志不完整：${counted}，${proof.breakCount} 处对不上`,
    notes:
      proof.anchored === null
        ? [`没有库外的锚可对照：${anchor}，最新的封存若被整段删去看不出来`]
        : [],
    faults: [...proof.breaks.map(faultSentence), ...(more > 0 ? [`另有 ${more} 处`] : [])],
  })
}

function countedSentence({ entries, archived, chains, seals, anchored }: Proof): string {
  const parts = [`${entries} 条日志`, `${chains} 条链`, `${seals} 次封存`]
  if (archived > 0) parts.push(`其中归档 ${archived} 条`)
  if (anchored !== null) parts.push(`库外的锚 ${anchored} 次`)
  return parts.join('，')
}

interface Told {
  readonly summary: string
  readonly notes: readonly string[]
  readonly faults: readonly string[]
}

function tell({ summary, notes, faults }: Told): void {
  const lines = [
    summary,
    ...notes.map((note) => `注意：${note}`),
    ...faults.map((one) => `  ${one}`),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (faults.length > 0) process.exitCode = 1
}

/** Null for words that are no option, and for options without their word. */
function optionsOf(words: readonly string[]): ReadonlyMap<string, string> | null {
  const options = new Map<string, string>()
  for (let at = 0; at < words.length; at += 2) {
    const name = /^--(export|anchor|roots)$/.exec(words[at] ?? '')?.[1]
    const value = words[at + 1]
    if (name === undefined || value === undefined) return null
    options.set(name, value)
  }
  return options
}
