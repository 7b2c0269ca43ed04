// After sign-in one comes back to a page of this hall, never to somebody else's.
import { expect, test } from 'vitest'
import { safePath } from '../../src/platform/web/safe-path.ts'

test.each([
  '/',
  '/my',
  '/desk?view=mine&after=1_2',
  '/matters?q=%E4%BD%8E%E4%BF%9D',
  '/a#b',
  '/a//b',
])('%s is ours', (path) => {
  expect(safePath(path, '/')).toBe(path)
  expect(new URL(path, 'https://hall.test').host).toBe('hall.test')
})

test.each([
  ...['//evil.test', '/\\evil.test', '\\\\evil.test', 'https://evil.test', 'javascript:alert(1)'],
  ...['evil.test', '', ' /my', '/\t/evil.test', '/\n/evil.test', '/my\r\nSet-Cookie: a=b', '/\0'],
  ...['/a\\..\\b', '/my\u001f', `/${'a'.repeat(500)}`],
])('%j is not', (path) => {
  expect(safePath(path, '/home')).toBe('/home')
})

test.each([undefined, null, 5, ['/my'], { path: '/my' }])('%j is no path at all', (value) => {
  expect(safePath(value, '/home')).toBe('/home')
})

test.each(['/%2f/evil.test', '/%5cevil.test', '/.//evil.test', '/..//evil.test', '/@evil.test'])(
  '%s stays on this host even when it is let through',
  (path) => {
    const kept = safePath(path, '/home')
    expect(new URL(kept, 'https://hall.test').host).toBe('hall.test')
  },
)
