// What must be uploaded before an application can be filed.
import { expect, test } from 'vitest'
import {
  materialsAsked,
  materialsOnFile,
  materialsToUpload,
  missingMaterials,
} from '../../../src/applications/rules/completeness.ts'
import { dayOf } from '../../../src/kernel/day.ts'
import type { Material } from '../../../src/matters/index.ts'

const material = (number: number, rest: Partial<Material>): Material =>
  ({
    number,
    name: `材料${number}`,
    required: true,
    freeSubmit: false,
    generated: false,
    when: null,
    ...rest,
  }) as Material

const facts = { today: '2026-03-12', applicantKind: 'person', region: null, pastoral: [] } as const
const told = { answers: { reason: '租房' }, facts: { ...facts, today: dayOf(new Date(0)) } }

const form = material(1, { generated: true })
const needed = material(2, {})
const shared = material(3, { freeSubmit: true })
const optional = material(4, { required: false })
const all = [form, needed, shared, optional]

test('what the system makes is not asked for', () => {
  expect(materialsToUpload(all)).toEqual([needed, shared, optional])
})

test('only what is required and not obtained by sharing is missing', () => {
  expect(missingMaterials(all, [], told)).toEqual([needed])
  expect(missingMaterials(all, [{ materialNumber: 4 }], told)).toEqual([needed])
  expect(missingMaterials(all, [{ materialNumber: 2 }], told)).toEqual([])
  expect(missingMaterials([], [], told)).toEqual([])
})

test('a file of the form (number 0) stands for no material', () => {
  expect(missingMaterials(all, [{ materialNumber: 0 }], told)).toEqual([needed])
})

test('a material of a situation is missing in that situation and not asked in another', () => {
  const when = (value: string) => ({ field: 'reason', op: 'equals', value }) as const
  const lease = material(5, { required: false, when: when('租房') })
  const deed = material(6, { required: false, when: when('购房') })
  expect(missingMaterials([lease, deed], [], told)).toEqual([lease])
  expect(materialsAsked([needed, lease, deed], told)).toEqual([needed, lease])
  expect(materialsOnFile([lease, deed], [{ materialNumber: 6 }], told)).toEqual([lease, deed])
})
