// 检查规则的版本: a digest of the rules themselves, so that nobody has to remember to count it up.
import { createHash } from 'node:crypto'
import fs from 'node:fs'

const folder = new URL('./rules/', import.meta.url)

let known: string | null = null

/** Twelve characters that differ whenever a rule of the checks does. */
export function checkEdition(): string {
  known ??= digestOf(fs.readdirSync(folder).filter((name) => name.endsWith('.ts')))
  return known
}

function digestOf(names: readonly string[]): string {
  const hash = createHash('sha256')
  for (const name of names.toSorted()) hash.update(fs.readFileSync(new URL(name, folder)))
  return hash.digest('hex').slice(0, 12)
}
