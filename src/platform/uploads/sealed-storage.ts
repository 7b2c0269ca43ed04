// Files lie encrypted wherever they are kept: each under a random key of its own, which the vault seals
// into the head of the file. So a change of the vault's keys rewrites a head and decrypts no content.
import { randomBytes } from 'node:crypto'
import { aes } from '../security/suites/aes.ts'
import { sm } from '../security/suites/sm.ts'
import type { Opening, Suite } from '../security/suites/suite.ts'
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

const keyLength = 32
const suites: readonly Suite[] = [aes, sm]

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
  const { suite } = vault
  const [key, nonce] = [randomBytes(keyLength), randomBytes(suite.nonceLength)]
  const sealing = suite.sealing(key, nonce)
  const body = Buffer.concat([sealing.update(bytes), sealing.final()])
  return Buffer.concat([
    headOf(vault, suite, Buffer.concat([key, nonce, sealing.getAuthTag()])),
    body,
  ])
}

/** Throws FileAltered when a byte of it is not as it was stored. */
export function openFile(vault: Vault, bytes: Buffer): Buffer {
  const head = readHead(bytes)
  if (head === null) return bytes
  const decipher = openingCipher(vault, head)
  try {
    return Buffer.concat([decipher.update(bytes.subarray(head.length)), decipher.final()])
  } catch {
    throw new FileAltered('a stored file was altered')
  }
}

export interface Head {
  /** With which the content is sealed. */
  readonly suite: Suite
  /** Where the head ends. */
  readonly length: number
  /** The key of the content, sealed by the vault. */
  readonly sealed: string
}

/** Null for a file that is not sealed. */
export function readHead(bytes: Buffer): Head | null {
  const suite = suites.find(({ magic }) => bytes.subarray(0, 4).equals(Buffer.from(magic)))
  if (bytes.length < 6 || suite === undefined) return null
  const length = 6 + bytes.readUInt16BE(4)
  return { suite, length, sealed: bytes.subarray(6, length).toString('latin1') }
}

/** Deciphers the body of a file with such a head; `final` throws when the body was altered. */
export function openingCipher(vault: Vault, { suite, sealed }: Head): Opening {
  const secret = secretOf(vault, sealed)
  const afterNonce = keyLength + suite.nonceLength
  return suite.opening(
    secret.subarray(0, keyLength),
    secret.subarray(keyLength, afterNonce),
    secret.subarray(afterNonce, afterNonce + suite.tagLength),
  )
}

function secretOf(vault: Vault, sealed: string): Buffer {
  try {
    return Buffer.from(vault.open(sealed), 'base64')
  } catch (error) {
    throw new FileAltered('the head of a stored file does not open', { cause: error })
  }
}

function headOf(vault: Vault, { magic }: Suite, secret: Buffer): Buffer {
  const sealed = Buffer.from(vault.seal(secret.toString('base64')), 'latin1')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(sealed.length)
  return Buffer.concat([Buffer.from(magic), length, sealed])
}

function resealed(vault: Vault, bytes: Buffer): Buffer | null {
  const head = readHead(bytes)
  if (head === null) return sealFile(vault, bytes)
  // Another cipher means another content; another key alone only another head.
  if (head.suite !== vault.suite) return sealFile(vault, openFile(vault, bytes))
  if (sealingKeyOf(head.sealed) === vault.sealingKey) return null
  const secret = secretOf(vault, head.sealed)
  return Buffer.concat([headOf(vault, head.suite, secret), bytes.subarray(head.length)])
}
