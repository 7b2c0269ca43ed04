// 国密: the ciphers of this Node give what the standards print, and the suite is made of them as it says.
import { createCipheriv, createHash, createHmac, hkdfSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { parseKeys } from '../../../src/platform/security/data-keys.ts'
import { hasSm, sm } from '../../../src/platform/security/suites/sm.ts'
import { openBytes, sealBytes } from '../../../src/platform/security/suites/suite.ts'
import { smKey } from '../../../src/platform/security/vault.ts'

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
const key = hex('0123456789abcdeffedcba9876543210')

function sm4Block(block: Buffer, rounds: number): string {
  const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false)
  let state = block
  for (let round = 0; round < rounds; round++) state = cipher.update(state)
  return state.toString('hex')
}

test.each<readonly [standard: string, given: () => string, printed: string]>([
  ['GB/T 32907 附录 A 示例 1', () => sm4Block(key, 1), '681edf34d206965e86b3e94f536e4246'],
  [
    'GB/T 32905 附录 A 示例 1',
    () => sm3('abc'),
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  ],
  [
    'GB/T 32905 附录 A 示例 2',
    () => sm3('abcd'.repeat(16)),
    'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
  ],
  [
    'SM4-CTR, draft-ribose-cfrg-sm4 A.2.5',
    () => {
      const counter = hex('000102030405060708090a0b0c0d0e0f')
      const plain = ['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'aa', 'bb'].map((one) => one.repeat(8))
      return createCipheriv('sm4-ctr', key, counter)
        .update(hex(plain.join('')))
        .toString('hex')
    },
    'ac3236cb970cc20791364c395a1342d1a3cbc1878c6f30cd074cce385cdd70c7' +
      'f234bc0e24c11980fd1286310ce37b926e02fcd0faa0baf38b2933851d824514',
  ],
])('%s', (_standard, given, printed) => {
  expect(given()).toBe(printed)
})

test('a sealed value is SM4-CTR and then HMAC-SM3 of nonce and ciphertext, each under its own key', () => {
  const secret = Buffer.alloc(32, 5)
  const nonce = Buffer.alloc(16, 6)
  const plain = Buffer.from('632722197803124734')
  const drawn = (purpose: string, length: number) =>
    Buffer.from(hkdfSync('sm3', secret, '', `yizhan ${purpose}`, length))
  const body = createCipheriv('sm4-ctr', drawn('sm4', 16), nonce).update(plain)
  const tag = createHmac('sm3', drawn('sm3 mac', 32)).update(nonce).update(body).digest()
  const sealed = sealBytes(smKey(secret), nonce, plain)
  expect(sealed.toString('hex')).toBe(Buffer.concat([nonce, tag, body]).toString('hex'))
  expect(openBytes(smKey(secret), sealed).equals(plain)).toBe(true)
  expect(sm.index(secret, 'phone\u0000199')).toBe(
    createHmac('sm3', drawn('blind index', 32)).update('phone\u0000199').digest('base64url'),
  )
})

test('which cipher is used stands in DATA_KEYS, key by key', () => {
  const [one, two] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)].map((some) =>
    some.toString('base64'),
  )
  expect(hasSm()).toBe(true)
  const keys = parseKeys(`new:sm4:${two ?? ''}, old:${one ?? ''}`)
  expect([...(keys ?? [])].map(([id, { suite }]) => [id, suite.scheme])).toEqual([
    ['new', 's1'],
    ['old', 'g1'],
  ])
  for (const wrong of [
    ...[`a:sm3:${one ?? ''}`, `a:sm4:x:${one ?? ''}`, `a:sm4:${one?.slice(0, 22) ?? ''}`],
    ...[`a:${one ?? ''},a:sm4:${two ?? ''}`, 'a:sm4', ''],
  ]) {
    expect(parseKeys(wrong), wrong).toBeNull()
  }
})

function sm3(text: string): string {
  return createHash('sm3').update(text).digest('hex')
}
