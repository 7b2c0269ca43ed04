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
}

const nonceLength = 12
const tagLength = 16

/** The first key seals; every key opens. The index key is drawn from the last one, the oldest. */
export function vaultOf(keys: ReadonlyMap<string, Buffer>): Vault {
  const [sealing] = keys
  const oldest = [...keys.values()].at(-1)
  if (sealing === undefined || oldest === undefined) throw new Error('a vault needs a key')
  const indexKey = Buffer.from(hkdfSync('sha256', oldest, '', 'yizhan blind index', 32))
  return {
    seal: (text) => sealWith(sealing[0], sealing[1], text),
    open: (sealed) => openWith(keys, sealed),
    index: (purpose, text) =>
      createHmac('sha256', indexKey).update(`${purpose}\0${text}`).digest('base64url'),
  }
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
