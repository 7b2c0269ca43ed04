// What a data key seals with: a cipher that also shows when something was altered, and a keyed digest.
import type { Transform } from 'node:stream'

export interface Suite {
  /** Stands at the head of every sealed text. */
  readonly scheme: 'g1' | 's1'
  /** Stands at the head of every sealed file. */
  readonly magic: 'YZS1' | 'YZS2'
  /** In bytes. */
  readonly nonceLength: number
  readonly tagLength: number
  sealing(secret: Buffer, nonce: Buffer): Sealing
  /** Its `final` throws when what was opened had been altered. */
  opening(secret: Buffer, nonce: Buffer, tag: Buffer): Opening
  /** Equal for equal texts under one key; tells nothing else. */
  index(secret: Buffer, text: string): string
}

export interface Sealing {
  update(bytes: Buffer): Buffer
  final(): Buffer
  getAuthTag(): Buffer
}

export type Opening = Transform & {
  update(bytes: Buffer): Buffer
  final(): Buffer
}

/** A key of 32 bytes and what it is used with. */
export interface DataKey {
  readonly suite: Suite
  readonly secret: Buffer
}

/** Of one suite: nonce, tag and what was sealed. */
export function sealBytes({ suite, secret }: DataKey, nonce: Buffer, plain: Buffer): Buffer {
  const sealing = suite.sealing(secret, nonce)
  const body = Buffer.concat([sealing.update(plain), sealing.final()])
  return Buffer.concat([nonce, sealing.getAuthTag(), body])
}

export function openBytes({ suite, secret }: DataKey, sealed: Buffer): Buffer {
  const { nonceLength, tagLength } = suite
  const opening = suite.opening(
    secret,
    sealed.subarray(0, nonceLength),
    sealed.subarray(nonceLength, nonceLength + tagLength),
  )
  const opened = opening.update(sealed.subarray(nonceLength + tagLength))
  return Buffer.concat([opened, opening.final()])
}
