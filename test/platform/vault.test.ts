// Sealed texts come back whole or not at all, and blind indexes tell nothing but equality.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aesKey, smKey, vaultOf } from '../../src/platform/security/vault.ts'

describe.each([
  ['AES-256-GCM', 'g1', aesKey],
  ['SM4', 's1', smKey],
] as const)('with %s', (_name, scheme, keyOf) => {
  const old = keyOf(Buffer.alloc(32, 1))
  const fresh = keyOf(Buffer.alloc(32, 2))
  const vault = vaultOf(new Map([['a', old]]))
  const rotated = vaultOf(
    new Map([
      ['b', fresh],
      ['a', old],
    ]),
  )

  describe('sealing', () => {
    test('gives every text back, rare signs included', () => {
      for (const text of ['', '632722197803124734', '才让·卓玛', 'སྐལ་བཟང་', '𣲗䶮']) {
        expect(vault.open(vault.seal(text))).toBe(text)
      }
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme' }), (text) => {
          expect(vault.open(vault.seal(text))).toBe(text)
        }),
      )
    })

    test('never gives the same sealed text twice, nor shows the text', () => {
      const one = vault.seal('632722197803124734')
      expect(one).toMatch(new RegExp(`^${scheme}\\.a\\.[\\w-]+$`))
      expect(vault.seal('632722197803124734')).not.toBe(one)
      expect(one).not.toContain('6327')
    })

    test('a sealed text that was altered anywhere does not open', () => {
      const sealed = vault.seal('19900000101')
      const body = sealed.slice(`${scheme}.a.`.length)
      for (let at = 0; at < body.length; at++) {
        const bytes = Buffer.from(body, 'base64url')
        const byte = Math.floor((at * bytes.length) / body.length)
        bytes.writeUInt8((bytes.readUInt8(byte) + 1) % 256, byte)
        expect(() => vault.open(`${scheme}.a.${bytes.toString('base64url')}`)).toThrow()
      }
      for (const wrong of [
        '',
        scheme,
        `${scheme}.a`,
        `${scheme}.a.`,
        `g2.a.${body}`,
        `${scheme}.x.${body}`,
        body,
      ]) {
        expect(() => vault.open(wrong)).toThrow()
      }
      expect(() => vault.open(sealed.slice(0, -8))).toThrow()
    })
  })

  describe('changing keys', () => {
    test('a new key seals while the old one still opens', () => {
      const before = vault.seal('旧')
      const after = rotated.seal('新')
      expect(after.startsWith(`${scheme}.b.`)).toBe(true)
      expect(rotated.open(before)).toBe('旧')
      expect(rotated.open(after)).toBe('新')
      expect(() => vault.open(after)).toThrow('unknown key')
    })

    test('still finds what was indexed under the old key', () => {
      const [now, before] = rotated.indexes('id-number', '632722')
      expect(now).toBe(rotated.index('id-number', '632722'))
      expect(now).not.toBe(before)
      expect(before).toBe(vault.index('id-number', '632722'))
    })

    test('a vault without a key is none', () => {
      expect(() => vaultOf(new Map())).toThrow()
    })
  })

  describe('a blind index', () => {
    test('is equal for equal texts of one purpose and different otherwise', () => {
      expect(vault.index('phone', '199')).toBe(vault.index('phone', '199'))
      expect(vault.index('phone', '199')).not.toBe(vault.index('id-number', '199'))
      expect(vault.index('phone', '199')).not.toBe(vault.index('phone', '198'))
      expect(vault.index('a', 'b\0c')).not.toBe(vault.index('a\0b', 'd'))
    })

    test('depends on the key and does not show the text', () => {
      const other = vaultOf(new Map([['z', fresh]]))
      expect(other.index('phone', '199')).not.toBe(vault.index('phone', '199'))
      expect(vault.index('phone', '19900000101')).toMatch(/^[\w-]{43}$/)
    })
  })
})

test('a text is opened with the cipher that its key was given for, and no other', () => {
  const secret = Buffer.alloc(32, 3)
  const [aes, sm] = [aesKey(secret), smKey(secret)].map((key) => vaultOf(new Map([['k', key]])))
  const sealed = sm?.seal('证件') ?? ''
  expect(() => aes?.open(sealed)).toThrow()
  expect(() => aes?.open(sealed.replace('s1', 'g1'))).toThrow()
  expect(sm?.index('phone', '199')).not.toBe(aes?.index('phone', '199'))
  const both = vaultOf(
    new Map([...[['new', smKey(secret)] as const, ['old', aesKey(secret)] as const]]),
  )
  const before = vaultOf(new Map([['old', aesKey(secret)]]))
  expect(both.open(before.seal('旧'))).toBe('旧')
  expect(both.indexes('phone', '199')).toContain(before.index('phone', '199'))
})
