// Seals what must not be read from a stolen database, and makes keyed indexes to look it up by.
// AES-256-GCM; a sealed text names its key, so keys can be changed while running.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

export interface Vault {
  /** 'g1.<key id>.<base64url of nonce, tag and ciphertext>' */
  seal(text: string): string
  /** The text again; throws when it was altered or its key is not at hand. */
  open(sealed: string): string
  /** A blind index: equal texts give equal indexes within one purpose, and nothing else is told. */
  index(purpose: string, text: string): string
  /** The index under each key, the newest first: what is looked up may not be rotated yet. */
  indexes(purpose: string, text: string): readonly string[]
  /** The id of the key that seals. */
  readonly sealingKey: string
}

const nonceLength = 12
const tagLength = 16

/** The first key seals and indexes; with every key is opened and looked up (`npm run keys:rotate`). */
export function vaultOf(keys: ReadonlyMap<string, Buffer>): Vault {
  const [sealing] = keys
  if (sealing === undefined) throw new Error('a vault needs a key')
  const [sealingKey, key] = sealing
  const indexKeys = [...keys.values()].map(indexKeyOf)
  const own = indexKeyOf(key)
  return {
    sealingKey,
    seal: (text) => sealWith(sealingKey, key, text),
    open: (sealed) => openWith(keys, sealed),
    index: (purpose, text) => indexWith(own, purpose, text),
    indexes: (purpose, text) => indexKeys.map((one) => indexWith(one, purpose, text)),
  }
}

/** The id of the key that a text is sealed with; null for what is not sealed. */
export function sealingKeyOf(sealed: string): string | null {
  const [scheme, id = ''] = sealed.split('.')
  return scheme === 'g1' ? id : null
}

/** For columns that were not always sealed: what was written before is read as it stands. */
export function openIfSealed(vault: Vault, text: string): string {
  return text.startsWith('g1.') ? vault.open(text) : text
}

function indexKeyOf(key: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'yizhan blind index', 32))
}

function indexWith(key: Buffer, purpose: string, text: string): string {
  return createHmac('sha256', key).update(`${purpose}\0${text}`).digest('base64url')
}

function sealWith(id: string, key: Buffer, text: string): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `g1.${id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
}

function openWith(keys: ReadonlyMap<string, Buffer>, sealed: string): string {
  const [scheme, id = '', encoded = ''] = sealed.split('.')
  const key = keys.get(id)
  if (scheme !== 'g1' || key === undefined) throw new Error('sealed with an unknown key')
  const bytes = Buffer.from(encoded, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength), {
    authTagLength: tagLength,
  })
  decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
  const body = bytes.subarray(nonceLength + tagLength)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}
