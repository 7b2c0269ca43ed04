// What must be uploaded before an application can be filed.
import { expect, test } from 'vitest'
import {
  materialsToUpload,
  missingMaterials,
} from '../../../src/applications/rules/completeness.ts'
import type { Material } from '../../../src/matters/index.ts'

const material = (number: number, rest: Partial<Material>): Material =>
  ({
    number,
    name: `材料${number}`,
    required: true,
    freeSubmit: false,
    generated: false,
    ...rest,
  }) as Material

const form = material(1, { generated: true })
const needed = material(2, {})
const shared = material(3, { freeSubmit: true })
const optional = material(4, { required: false })
const all = [form, needed, shared, optional]

test('what the system makes is not asked for', () => {
  expect(materialsToUpload(all)).toEqual([needed, shared, optional])
})

test('only what is required and not obtained by sharing is missing', () => {
  expect(missingMaterials(all, [])).toEqual([needed])
  expect(missingMaterials(all, [{ materialNumber: 4 }])).toEqual([needed])
  expect(missingMaterials(all, [{ materialNumber: 2 }])).toEqual([])
  expect(missingMaterials([], [])).toEqual([])
})

test('a file of the form (number 0) stands for no material', () => {
  expect(missingMaterials(all, [{ materialNumber: 0 }])).toEqual([needed])
})
