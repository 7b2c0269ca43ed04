// Files lie encrypted wherever they are kept: each under a random key of its own, which the vault seals
// into the head of the file. So a change of the vault's keys rewrites a head and decrypts no content.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { sealingKeyOf } from '../security/vault.ts'
import type { Vault } from '../security/vault.ts'
import type { Storage } from './storage.ts'

export interface SealedStorage extends Storage {
  /** The files as they lie there, for backups. */
  readonly stored: Storage
  /** Seals the file with the vault's first key; false when it is so already or is not there. */
  reseal(key: string): Promise<boolean>
}

/** The file is not what was stored. */
export class FileAltered extends Error {}

const magic = Buffer.from('YZS1')
const [keyLength, nonceLength, tagLength] = [32, 12, 16]

/** Files that were stored before files were sealed are read as they are. */
export function sealedStorage(inner: Storage, vault: Vault): SealedStorage {
  return {
    stored: inner,
    put: (key, bytes) => inner.put(key, sealFile(vault, bytes)),
    get: async (key) => openFile(vault, await inner.get(key)),
    remove: (key) => inner.remove(key),
    async reseal(key) {
      const bytes = await inner.get(key).catch(() => null)
      const again = bytes === null ? null : resealed(vault, bytes)
      if (again !== null) await inner.put(key, again)
      return again !== null
    },
  }
}

export function sealFile(vault: Vault, bytes: Buffer): Buffer {
  const [key, nonce] = [randomBytes(keyLength), randomBytes(nonceLength)]
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([headOf(vault, Buffer.concat([key, nonce, cipher.getAuthTag()])), body])
}

/** Throws FileAltered when a byte of it is not as it was stored. */
export function openFile(vault: Vault, bytes: Buffer): Buffer {
  const head = readHead(bytes)
  if (head === null) return bytes
  const decipher = openingCipher(vault, head.sealed)
  try {
    return Buffer.concat([decipher.update(bytes.subarray(head.length)), decipher.final()])
  } catch {
    throw new FileAltered('a stored file was altered')
  }
}

/** Where the head ends and what it seals; null for a file that is not sealed. */
export function readHead(
  bytes: Buffer,
): { readonly length: number; readonly sealed: string } | null {
  if (bytes.length < 6 || !bytes.subarray(0, 4).equals(magic)) return null
  const length = 6 + bytes.readUInt16BE(4)
  return { length, sealed: bytes.subarray(6, length).toString('latin1') }
}

/** Deciphers the body of a file with such a head; `final` throws when the body was altered. */
export function openingCipher(vault: Vault, sealed: string) {
  const secret = secretOf(vault, sealed)
  const [afterKey, afterNonce] = [keyLength, keyLength + nonceLength]
  const decipher = createDecipheriv(
    'aes-256-gcm',
    secret.subarray(0, afterKey),
    secret.subarray(afterKey, afterNonce),
    { authTagLength: tagLength },
  )
  decipher.setAuthTag(secret.subarray(afterNonce, afterNonce + tagLength))
  return decipher
}

function secretOf(vault: Vault, sealed: string): Buffer {
  try {
    return Buffer.from(vault.open(sealed), 'base64')
  } catch (error) {
    throw new FileAltered('the head of a stored file does not open', { cause: error })
  }
}

function headOf(vault: Vault, secret: Buffer): Buffer {
  const sealed = Buffer.from(vault.seal(secret.toString('base64')), 'latin1')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(sealed.length)
  return Buffer.concat([magic, length, sealed])
}

function resealed(vault: Vault, bytes: Buffer): Buffer | null {
  const head = readHead(bytes)
  if (head === null) return sealFile(vault, bytes)
  if (sealingKeyOf(head.sealed) === vault.sealingKey) return null
  const secret = secretOf(vault, head.sealed)
  return Buffer.concat([headOf(vault, secret), bytes.subarray(head.length)])
}
