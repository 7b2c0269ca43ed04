// Production refuses what is only good enough for a demonstration, and says everything at once.
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../../src/platform/config.ts'

const ownSecret = 'a-secret-of-our-own-with-more-than-32-signs'
const ownKey = Buffer.alloc(32, 7).toString('base64')
const otherKey = Buffer.alloc(32, 9).toString('base64')
const developmentKey = 'eWl6aGFuLWRldmVsb3BtZW50LWtleS0zMi1ieXRlcyE='

const production = {
  NODE_ENV: 'production',
  SESSION_SECRET: ownSecret,
  DATA_KEYS: `k1:${ownKey}`,
  PUBLIC_URL: 'https://hall.example.gov.cn',
}

function complaint(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  throw new Error('nothing was wrong')
}

describe('outside production', () => {
  test('everything has a default', () => {
    const config = readConfig({})
    expect(config).toMatchObject({
      ...{ production: false, port: 3000, host: '127.0.0.1', databaseUrl: null, seed: 'demo' },
      ...{ publicUrl: 'http://127.0.0.1:3000', trustProxy: null, clockOffsetDays: 0 },
    })
    expect(config.sessionSecret.length).toBeGreaterThanOrEqual(32)
    expect([...config.dataKeys.values()].map(({ secret }) => secret.length)).toEqual([32])
    expect(Object.isFrozen(config)).toBe(true)
  })

  test('an empty variable counts as not set', () => {
    expect(readConfig({ PORT: '', SEED: '', DATABASE_URL: '', SESSION_SECRET: '' }).port).toBe(3000)
  })

  test.each([
    ['PORT', '99999'],
    ['PORT', 'drei'],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_READ_URL', 'mysql://x'],
    ['DATABASE_READ_URL', 'postgres://of/nobody'],
    ['DATABASE_READ_SECONDS', '1'],
    ['SEED', 'everything'],
    ['SESSION_SECRET', 'short'],
    ['DATA_KEYS', 'k1:not-32-bytes'],
    ['DATA_KEYS', ownKey],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['LOG_LEVEL', 'loud'],
    ['CLOCK_OFFSET_DAYS', '1.5'],
  ])('%s=%s is named as wrong', (name, value) => {
    expect(complaint({ [name]: value })).toContain(name)
  })
})

test('a replica is another server than the primary', () => {
  const [primary, replica] = ['postgres://one/yizhan', 'postgres://two/yizhan']
  const environment = { DATABASE_URL: primary, DATABASE_READ_URL: replica }
  expect(readConfig(environment)).toMatchObject({
    ...{ databaseReadUrl: replica, databaseReadSeconds: 5 },
  })
  const same = { ...environment, DATABASE_READ_URL: primary }
  expect(complaint(same)).toContain('DATABASE_READ_URL：应是备库的地址')
})

describe('production', () => {
  test('starts with values of its own, without demonstration', () => {
    const config = readConfig({ ...production, PUBLIC_URL: 'https://hall.example.gov.cn/' })
    expect(config).toMatchObject({ production: true, seed: 'reference' })
    expect(config.publicUrl).toBe('https://hall.example.gov.cn')
  })

  test.each([
    ['SESSION_SECRET', undefined],
    ['SESSION_SECRET', 'yizhan-development-session-secret'],
    ['DATA_KEYS', undefined],
    ['DATA_KEYS', `dev:${developmentKey}`],
    ['DATA_KEYS', `renamed:${developmentKey}`],
    ['DATA_KEYS', `k1:${ownKey},old:${developmentKey}`],
    ['PUBLIC_URL', undefined],
    ['SEED', 'demo'],
    ['CLOCK_OFFSET_DAYS', '3'],
  ])('refuses %s=%s', (name, value) => {
    expect(complaint({ ...production, [name]: value })).toContain(`${name}：`)
  })

  test('lists all faults at once, the misspelt ones among the missing ones', () => {
    const message = complaint({
      ...{ NODE_ENV: 'production', PORT: 'x', SESSION_SECRET: 'short', DATA_KEYS: 'k1:short' },
      ...{ SEED: 'demo', CLOCK_OFFSET_DAYS: '1' },
    })
    const names = ['PORT', 'SESSION_SECRET', 'DATA_KEYS', 'SEED', 'CLOCK_OFFSET_DAYS', 'PUBLIC_URL']
    for (const name of names) expect(message).toContain(`${name}：`)
    expect(message).toContain('6 处')
  })

  test('never repeats a secret in what it says', () => {
    const secrets = { SESSION_SECRET: 'half-a-secret', DATA_KEYS: `k1:${ownKey},k2:broken-key` }
    const message = complaint({
      ...secrets,
      NODE_ENV: 'production',
      DATABASE_URL: 'x://u:hush@h/d',
    })
    for (const secret of ['half-a-secret', ownKey, 'broken-key', 'hush']) {
      expect(message).not.toContain(secret)
    }
  })
})

test('several keys keep their order: the first one seals', () => {
  const { dataKeys } = readConfig({ DATA_KEYS: `new:${otherKey}, old:${ownKey}` })
  expect([...dataKeys.keys()]).toEqual(['new', 'old'])
})

test('proxies are trusted by address, or by their number', () => {
  expect(readConfig({ TRUST_PROXY: 'loopback, uniquelocal' }).trustProxy).toBe(
    'loopback, uniquelocal',
  )
  expect(readConfig({ TRUST_PROXY: '1' }).trustProxy).toBe(1)
})
