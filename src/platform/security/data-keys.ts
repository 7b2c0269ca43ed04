// DATA_KEYS: the keys that seal, each 'name:key' for AES-256-GCM or 'name:sm4:key' for SM4 with SM3.
import { hasSm } from './suites/sm.ts'
import { aesKey, smKey } from './vault.ts'
import type { DataKey } from './vault.ts'

const secretLength = 32

/** In their order; null when one of them cannot be used, or is of a kind that this Node does not know. */
export function parseKeys(text: string): ReadonlyMap<string, DataKey> | null {
  const keys = new Map<string, DataKey>()
  for (const part of text.split(',')) {
    const [id = '', ...rest] = part.trim().split(':')
    const key = keyIn(rest)
    if (key === null || !/^[\w-]{1,32}$/.test(id) || keys.has(id)) return null
    keys.set(id, key)
  }
  return keys
}

function keyIn(parts: readonly string[]): DataKey | null {
  const secret = Buffer.from(parts.at(-1) ?? '', 'base64')
  if (secret.length !== secretLength) return null
  if (parts.length === 1) return aesKey(secret)
  return parts.length === 2 && parts[0] === 'sm4' && hasSm() ? smKey(secret) : null
}
