import { expect, test } from 'vitest'
import { mostOfFile, sitemapOf } from '../../../src/portal/rules/sitemap.ts'

const address = 'https://hall.test/sitemap.xml'
const entries = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ url: `https://hall.test/${at}`, changedOn: null }))
const addressesIn = (xml: string | null) =>
  [...(xml ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url)

test('what fits into one file is in one file', () => {
  const all = entries(mostOfFile)
  const file = sitemapOf(all, null, address)
  expect(file).toContain('<urlset ')
  expect(addressesIn(file)).toHaveLength(mostOfFile)
  expect(sitemapOf(all, 2, address)).toBeNull()
})

test('more is in parts, each address once, and the file lists the parts', () => {
  const all = entries(2 * mostOfFile + 1)
  const list = sitemapOf(all, null, address)
  expect(list).toContain('<sitemapindex ')
  expect(addressesIn(list)).toEqual([1, 2, 3].map((part) => `${address}?part=${part}`))
  const parts = [1, 2, 3].map((part) => addressesIn(sitemapOf(all, part, address)))
  expect(parts.flat()).toEqual(all.map(({ url }) => url))
  expect(Math.max(...parts.map((one) => one.length))).toBe(mostOfFile)
})

test.each([0, -1, 1.5, 4, Number.NaN])('there is no part %s of three', (part) => {
  expect(sitemapOf(entries(2 * mostOfFile + 1), part, address)).toBeNull()
})

test('an address with signs of markup and a day of change are written as XML wants them', () => {
  const one = { url: 'https://hall.test/?a=1&b=<2>', changedOn: '2026-01-05' as const }
  expect(sitemapOf([one], null, address)).toContain(
    '<url><loc>https://hall.test/?a=1&amp;b=&lt;2&gt;</loc><lastmod>2026-01-05</lastmod></url>',
  )
})
