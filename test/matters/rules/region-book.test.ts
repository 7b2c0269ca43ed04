// 在哪里办: what each region has is counted as if its matters were told off one by one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CatalogueIndex } from '../../../src/matters/rules/search/catalogue-index.ts'
import { hitsOf } from '../../../src/matters/rules/search/hit.ts'
import { addHit, hitsUpTo } from '../../../src/matters/rules/search/hit.ts'
import { countRegions, regionBook } from '../../../src/matters/rules/search/region-book.ts'

const counted = [
  { code: '6327', within: ['63', '6327', '632722', '632723'] },
  { code: '632722', within: ['63', '6327', '632722'] },
  { code: '632723', within: ['63', '6327', '632723'] },
]

test('a prefecture has what any of its counties has; a county also what serves it from above', () => {
  const codes = fc.subarray(['63', '6327', '632722', '632723', '632800'], { minLength: 1 })
  fc.assert(
    fc.property(fc.array(codes, { maxLength: 8 }), fc.array(fc.nat(9)), (places, found) => {
      const offered = places.map((regionCodes, at) => ({ regionCodes, matterIds: [at + 1] }))
      const index = { columns: { ids: Float64Array.from([...Array(11).keys()]) } }
      const hits = hitsUpTo(11)
      const slots = [...new Set(found)]
      for (const slot of slots) addHit(hits, slot, 0, 'words')
      const book = regionBook(offered, counted)
      const counts = countRegions(index as unknown as CatalogueIndex, hitsOf(hits), book)
      for (const { code, within } of counted) {
        const own = slots.filter((slot) => places[slot - 1]?.some((one) => within.includes(one)))
        expect(counts.get(code) ?? 0).toBe(own.length)
      }
    }),
  )
})
