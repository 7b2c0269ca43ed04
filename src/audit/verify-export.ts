// Proves an exported file without the database: each entry against its hash, its path against its
// seal, and the seal against the roots that were published or anchored.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import fs from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { anchorLength, anchors } from './anchor.ts'
import { sha256 } from './digest.ts'
import { isUnchanged } from './rules/check-entry.ts'
import type { EntryLine, ExportLine, SealLine } from './rules/export-lines.ts'
import { climb, leafOf } from './rules/merkle.ts'
import { sealRoot } from './rules/seal-root.ts'
import type { Entry } from './types.ts'

/** Where the roots are known from: the anchor of this machine, or a file saved from the public page. */
export type Known = { readonly anchor: string } | { readonly roots: string }

export interface ExportProof {
  readonly summary: string
  readonly notes: readonly string[]
  readonly faults: readonly string[]
}

export async function verifyExport(file: string, known: Known): Promise<ExportProof> {
  const roots = await knownRoots(known)
  const seals = new Map<string, SealLine>()
  const faults: string[] = []
  const digest = createHash('sha256')
  let entries = 0
  let unproved = 0
  let ended = false
  for await (const text of createInterface({
    input: createReadStream(file),
    crlfDelay: Infinity,
  })) {
    const line = JSON.parse(text) as ExportLine
    if (line.kind === 'end') {
      ended = line.entries === entries && line.digest === digest.digest('hex')
      break
    }
    digest.update(`${text}\n`)
    if (line.kind === 'seal') {
      seals.set(line.seal, line)
      faults.push(...sealFaults(line, roots))
    }
    if (line.kind !== 'entry') continue
    entries += 1
    if (line.proof === null) unproved += 1
    faults.push(...entryFaults(line, seals))
  }
  if (!ended) faults.push('文件不完整，或行被增删、改动')
  return {
    summary:
      faults.length === 0
        ? `导出的日志属实：${entries} 条，${seals.size} 次封存`
        : `导出的日志不属实：${entries} 条，${faults.length} 处对不上`,
    notes: unproved === 0 ? [] : [`${unproved} 条没有逐条的证明，只核对了本条摘要`],
    faults,
  }
}

function entryFaults({ entry, proof }: EntryLine, seals: ReadonlyMap<string, SealLine>): string[] {
  const restored: Entry = { ...entry, at: new Date(entry.at) }
  const place = `日志第 ${entry.id} 号（${entry.chain} 第 ${entry.sequence} 条）`
  if (!isUnchanged(restored, sha256)) return [`${place}：内容被改动`]
  if (proof === null) return []
  const seal = seals.get(proof.seal)
  const root = climb(leafOf(entry, sha256), proof.path, sha256)
  return seal?.treeRoot === root ? [] : [`${place}：不在封存 ${proof.seal} 里`]
}

function sealFaults(line: SealLine, roots: ReadonlyMap<string, string>): string[] {
  const root = sealRoot({ ...line, sealedAt: new Date(line.sealedAt) }, sha256)
  if (root !== line.root) return [`封存 ${line.seal}：根与内容不符`]
  const published = roots.get(line.seal)
  if (published === undefined) return [`封存 ${line.seal}：没有公布过的根可对照`]
  return published === line.root ? [] : [`封存 ${line.seal}：与公布的根不同`]
}

async function knownRoots(known: Known): Promise<ReadonlyMap<string, string>> {
  const roots = new Map<string, string>()
  if ('roots' in known) {
    const page = JSON.parse(await fs.readFile(known.roots, 'utf8')) as {
      readonly roots: readonly { readonly seal: string; readonly root: string }[]
    }
    for (const { seal, root } of page.roots) roots.set(seal, root)
    return roots
  }
  const length = await anchorLength(known.anchor)
  for await (const { seal, root } of anchors(known.anchor, length ?? 0)) roots.set(seal, root)
  return roots
}
