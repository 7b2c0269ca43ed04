// AES-256-GCM, and HMAC-SHA-256 for blind indexes.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import { derived } from './derived.ts'
import type { Suite } from './suite.ts'

const tagLength = 16

export const aes: Suite = {
  scheme: 'g1',
  magic: 'YZS1',
  nonceLength: 12,
  tagLength,
  sealing: (secret, nonce) => createCipheriv('aes-256-gcm', secret, nonce),
  opening: (secret, nonce, tag) =>
    createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: tagLength }).setAuthTag(tag),
  index: (secret, text) =>
    createHmac('sha256', indexKeyOf(secret)).update(text).digest('base64url'),
}

const indexKeyOf = derived((secret) =>
  Buffer.from(hkdfSync('sha256', secret, '', 'yizhan blind index', 32)),
)
