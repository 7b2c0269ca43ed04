// What a clerk ticks of the papers before him, read material by material.
import type { PaperTaken } from '../types.ts'

export type NotedPaper = Pick<
  PaperTaken,
  'materialNumber' | 'materialName' | 'originalSeen' | 'copiesKept' | 'scanned'
>

interface Asked {
  readonly number: number
  readonly name: string
}

/** `textOf` gives what was sent for a name; materials of which nothing was ticked are left out. */
export function notedPapers(
  asked: readonly Asked[],
  textOf: (name: string) => string,
  isScanned: (number: number) => boolean,
): readonly NotedPaper[] {
  return asked.flatMap(({ number, name }) => {
    const typed = textOf(`copies.${number}`).trim()
    const copiesKept = /^\d{1,2}$/.test(typed) ? Number(typed) : 0
    const originalSeen = textOf(`seen.${number}`) === 'yes'
    const scanned = isScanned(number)
    if (!originalSeen && copiesKept === 0) return []
    return [{ materialNumber: number, materialName: name, originalSeen, copiesKept, scanned }]
  })
}

/** '看过原件，收下 2 份，已扫描'. */
export function paperWords({ originalSeen, copiesKept, scanned }: NotedPaper): string {
  const words = [
    ...(originalSeen ? ['看过原件，当场退还'] : []),
    ...(copiesKept > 0 ? [`收下 ${copiesKept} 份`] : []),
    ...(scanned ? ['窗口扫描'] : []),
  ]
  return words.join('，')
}
