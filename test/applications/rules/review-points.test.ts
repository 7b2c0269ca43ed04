// 审查要点: what a clerk may choose as a reason, and what may not be asked for at all.
import { expect, test } from 'vitest'
import { correctionTargets } from '../../../src/applications/pages/desk/correction-targets.ts'
import { adviceFor, pointsOf } from '../../../src/applications/rules/review-points.ts'
import { currentMatter } from '../../../src/matters/index.ts'
import { useDatabase } from '../../support/database.ts'

const { db } = await useDatabase()

test('delivered papers have points of their kind with an example, said to be general', async () => {
  const matter = await currentMatter(db, '630123005000')
  const materials = matter?.version.elements.materials ?? []
  const photo = materials.find(({ name }) => name.includes('证件照'))
  if (photo === undefined) throw new Error('no photo is asked for')
  expect(photo.criteria).toMatch(/^通用要点：/)
  expect(pointsOf(photo)[0]).toBe('不符合：是本人近期的正面免冠照片')
  expect(adviceFor(photo)).toContain('不用美颜')
})

test('what the hall gets itself is not asked for, unless it was sent all the same', async () => {
  const matter = await currentMatter(db, '632014006000')
  if (matter === null) throw new Error('no matter')
  const { elements } = matter.version
  const free = elements.materials.find(({ freeSubmit }) => freeSubmit)
  if (free === undefined) throw new Error('nothing is shared')
  const form = { title: '', sections: [] }
  const targets = (files: Parameters<typeof correctionTargets>[4]) =>
    correctionTargets(form, {}, elements.materials, elements, files).map(({ target }) => target)
  const own = `material:${free.number}`
  expect(targets([])).not.toContain(own)
  const place = { materialNumber: free.number, fieldPath: null }
  expect(targets([{ attachmentId: 'a', fileName: '证.pdf', ...place }])).toContain(own)
})
