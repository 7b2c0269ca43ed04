// 网站地图: the addresses that search engines may list, in one file or, when they are too many for one,
// in parts with a list of the parts (sitemaps.org).
import type { Day } from '../../kernel/day.ts'

export interface SitemapEntry {
  readonly url: string
  readonly changedOn: Day | null
}

/** A file may list so many addresses. */
export const mostOfFile = 50_000

/**
 * The XML that `address` answers: everything, or the list of parts; with a part's number (from 1) that
 * part. Null for a part that is not there.
 */
export function sitemapOf(
  entries: readonly SitemapEntry[],
  part: number | null,
  address: string,
): string | null {
  const parts = Math.max(1, Math.ceil(entries.length / mostOfFile))
  if (part === null && parts > 1) return listOfParts(parts, address)
  const wanted = part ?? 1
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > parts) return null
  const listed = entries.slice((wanted - 1) * mostOfFile, wanted * mostOfFile)
  const lines = listed.map(({ url, changedOn }) => {
    const changed = changedOn === null ? '' : `<lastmod>${changedOn}</lastmod>`
    return `<url><loc>${escaped(url)}</loc>${changed}</url>`
  })
  return xml('urlset', lines)
}

function listOfParts(parts: number, address: string): string {
  const addresses = Array.from({ length: parts }, (_, at) => `${address}?part=${at + 1}`)
  const lines = addresses.map((one) => `<sitemap><loc>${escaped(one)}</loc></sitemap>`)
  return xml('sitemapindex', lines)
}

function xml(root: string, lines: readonly string[]): string {
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  const open = `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`
  return [head, open, ...lines, `</${root}>`, ''].join('\n')
}

function escaped(url: string): string {
  return url.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
