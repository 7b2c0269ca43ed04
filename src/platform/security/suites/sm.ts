// 国密: SM4 (GB/T 32907) in counter mode, then HMAC over SM3 (GB/T 32905) of nonce and ciphertext, under keys
// of their own; HMAC-SM3 for blind indexes. OpenSSL gives Node no SM4 in GCM.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  getCiphers,
  getHashes,
  hkdfSync,
  timingSafeEqual,
} from 'node:crypto'
import { Transform } from 'node:stream'
import type { TransformCallback } from 'node:stream'
import { derived } from './derived.ts'
import type { Opening, Sealing, Suite } from './suite.ts'

const cipher = 'sm4-ctr'
const digest = 'sm3'

/** Whether this Node has what it takes. */
export function hasSm(): boolean {
  return getCiphers().includes(cipher) && getHashes().includes(digest)
}

export const sm: Suite = {
  scheme: 's1',
  magic: 'YZS2',
  nonceLength: 16,
  tagLength: 32,
  sealing(secret, nonce): Sealing {
    const keys = keysOf(secret)
    const sealing = createCipheriv(cipher, keys.cipher, nonce)
    const mac = createHmac(digest, keys.mac).update(nonce)
    const noted = (body: Buffer) => {
      mac.update(body)
      return body
    }
    return {
      update: (bytes) => noted(sealing.update(bytes)),
      final: () => noted(sealing.final()),
      getAuthTag: () => mac.digest(),
    }
  },
  opening(secret, nonce, tag): Opening {
    const keys = keysOf(secret)
    const opening = createDecipheriv(cipher, keys.cipher, nonce)
    const mac = createHmac(digest, keys.mac).update(nonce)
    const update = (body: Buffer) => {
      mac.update(body)
      return opening.update(body)
    }
    const final = () => {
      const right = mac.digest()
      if (tag.length !== right.length || !timingSafeEqual(tag, right)) {
        throw new Error('what was sealed was altered')
      }
      return opening.final()
    }
    return Object.assign(asStream(update, final), { update, final })
  },
  index: (secret, text) =>
    createHmac(digest, keysOf(secret).index).update(text).digest('base64url'),
}

const keysOf = derived((secret) => {
  const draw = (purpose: string, length: number) =>
    Buffer.from(hkdfSync(digest, secret, '', `yizhan ${purpose}`, length))
  return { cipher: draw('sm4', 16), mac: draw('sm3 mac', 32), index: draw('blind index', 32) }
})

function asStream(update: (body: Buffer) => Buffer, final: () => Buffer): Transform {
  const passed = (done: TransformCallback, make: () => Buffer) => {
    try {
      done(null, make())
    } catch (fault) {
      done(fault instanceof Error ? fault : new Error(String(fault)))
    }
  }
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => passed(done, () => update(chunk)),
    flush: (done) => passed(done, final),
  })
}
