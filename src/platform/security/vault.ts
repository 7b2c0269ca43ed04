// Seals what must not be read from a stolen database, and makes keyed indexes to look it up by. A sealed
// text names how and with which key, so both can be changed while running.
import { randomBytes } from 'node:crypto'
import { aes } from './suites/aes.ts'
import { sm } from './suites/sm.ts'
import { openBytes, sealBytes } from './suites/suite.ts'
import type { DataKey, Suite } from './suites/suite.ts'

export type { DataKey, Suite }

export interface Vault {
  /** '<scheme>.<key id>.<base64url of nonce, tag and ciphertext>': g1 is AES-256-GCM, s1 SM4 with SM3. */
  seal(text: string): string
  /** The text again; throws when it was altered or its key is not at hand. */
  open(sealed: string): string
  /** A blind index: equal texts give equal indexes within one purpose, and nothing else is told. */
  index(purpose: string, text: string): string
  /** The index under each key, the newest first: what is looked up may not be rotated yet. */
  indexes(purpose: string, text: string): readonly string[]
  /** The id of the key that seals. */
  readonly sealingKey: string
  /** What it seals with; files are sealed with the same. */
  readonly suite: Suite
}

/** For AES-256-GCM and HMAC-SHA-256. */
export function aesKey(secret: Buffer): DataKey {
  return { suite: aes, secret }
}

/** For SM4 and SM3. */
export function smKey(secret: Buffer): DataKey {
  return { suite: sm, secret }
}

/** The first key seals and indexes; with every key is opened and looked up (`npm run keys:rotate`). */
export function vaultOf(keys: ReadonlyMap<string, DataKey>): Vault {
  const [sealing] = keys
  if (sealing === undefined) throw new Error('a vault needs a key')
  const [sealingKey, key] = sealing
  const indexWith = ({ suite, secret }: DataKey, purpose: string, text: string) =>
    suite.index(secret, `${purpose}\0${text}`)
  return {
    sealingKey,
    suite: key.suite,
    seal: (text) => sealWith(sealingKey, key, text),
    open: (sealed) => openWith(keys, sealed),
    index: (purpose, text) => indexWith(key, purpose, text),
    indexes: (purpose, text) => [...keys.values()].map((one) => indexWith(one, purpose, text)),
  }
}

const form = /^[gs]1\.([\w-]{1,32})\.[\w-]*$/

export function isSealed(text: string): boolean {
  return form.test(text)
}

/** The id of the key that a text is sealed with; null for what is not sealed. */
export function sealingKeyOf(sealed: string): string | null {
  return form.exec(sealed)?.[1] ?? null
}

/** For columns that were not always sealed: what was written before is read as it stands. */
export function openIfSealed(vault: Vault, text: string): string {
  return isSealed(text) ? vault.open(text) : text
}

function sealWith(id: string, key: DataKey, text: string): string {
  const nonce = randomBytes(key.suite.nonceLength)
  const sealed = sealBytes(key, nonce, Buffer.from(text, 'utf8'))
  return `${key.suite.scheme}.${id}.${sealed.toString('base64url')}`
}

function openWith(keys: ReadonlyMap<string, DataKey>, sealed: string): string {
  const [scheme, id = '', encoded = ''] = sealed.split('.')
  const key = keys.get(id)
  if (key === undefined || scheme !== key.suite.scheme)
    throw new Error('sealed with an unknown key')
  return openBytes(key, Buffer.from(encoded, 'base64url')).toString('utf8')
}
