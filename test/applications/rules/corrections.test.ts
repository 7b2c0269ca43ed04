// What a correction notice lets the applicant change.
import { describe, expect, test } from 'vitest'
import {
  correctableKeys,
  correctableMaterials,
  correctionForm,
  materialsOpened,
  openableMaterials,
  keyOf,
  materialOf,
  materialsOwed,
  materialTarget,
  withCorrections,
} from '../../../src/applications/rules/corrections.ts'
import type { Corrections } from '../../../src/applications/types.ts'
import type { FormDefinition } from '../../../src/forms/index.ts'
import type { Material, OnPromise } from '../../../src/matters/index.ts'

const when = (field: string) => ({ field, equals: true })
const definition = {
  title: '申请表',
  sections: [
    {
      ...{ key: 'a', title: '一', help: null, when: null },
      fields: [
        { key: 'phone', type: 'phone', when: null },
        { key: 'online', type: 'yes-no', when: null },
        { key: 'platform', type: 'text', when: when('online') },
        { key: 'shop', type: 'text', when: { all: [when('platform'), { any: [when('phone')] }] } },
        { key: 'members', type: 'group', when: null },
      ],
    },
    {
      ...{ key: 'b', title: '二', help: null, when: when('online') },
      fields: [{ key: 'bank', type: 'text', when: null }],
    },
  ],
} as unknown as FormDefinition

const notice = (...targets: string[]): Corrections => ({
  dueOn: '2026-03-27',
  items: targets.map((target) => ({ target, label: target, why: '错', how: '改' })),
})

const keys = (...targets: string[]) =>
  [...correctableKeys(notice(...targets), definition, { onPromise: null })].toSorted()

describe('the questions that may change', () => {
  test('are those named, and what they open', () => {
    expect(keys('members.0.name')).toEqual(['members'])
    expect(keys('platform')).toEqual(['platform', 'shop'])
    expect(keys('online')).toEqual(['bank', 'online', 'platform', 'shop'])
  })

  test('never are that by which 告知承诺 was chosen, named or opened', () => {
    const chosenBy = (question: string) => ({ onPromise: { question } as OnPromise })
    const open = (target: string, question: string) =>
      [...correctableKeys(notice(target), definition, chosenBy(question))].toSorted()
    expect(open('online', 'online')).toEqual([])
    expect(open('online', 'platform')).toEqual(['bank', 'online'])
  })

  test('are none for materials and for what the form does not have', () => {
    expect(keys('material:3', 'invented', '')).toEqual([])
  })

  test('stand on one page; a condition on what does not change holds already', () => {
    const form = correctionForm(definition, new Set(['platform']))
    expect(form.sections.flatMap(({ fields }) => fields)).toMatchObject([
      { key: 'platform', when: null },
    ])
    const both = correctionForm(definition, new Set(['online', 'platform']))
    expect(both.sections.flatMap(({ fields }) => fields)[1]).toMatchObject({ when: when('online') })
  })

  test('take what was typed now; all others stay as they were', () => {
    const before = {
      phone: ['1'],
      'members.0.name': ['扎西'],
      'members.1.name': ['卓玛'],
      bank: ['2'],
    }
    const typed = { phone: ['9'], 'members.0.name': ['才仁'], bank: ['9'], extra: ['9'] }
    expect(withCorrections(before, typed, new Set(['members']))).toEqual({
      ...{ phone: ['1'], bank: ['2'], 'members.0.name': ['才仁'] },
    })
  })
})

describe('the materials that may change', () => {
  test('are those named by their number', () => {
    expect([
      ...correctableMaterials(notice('material:3', 'phone', 'material:x', 'material:1.5')),
    ]).toEqual([3])
    expect(materialOf({ target: materialTarget(12) })).toBe(12)
    expect(keyOf({ target: 'members.0.name' })).toBe('members')
  })

  test('are asked for when a corrected answer asks for them, and did not when it was filed', () => {
    const asked = (number: number, reason: string | null, rest = {}) => ({
      ...{ number, required: reason === null, freeSubmit: false, generated: false, form: '电子件' },
      when: reason === null ? null : { field: 'reason', op: 'equals', value: reason },
      ...rest,
    })
    const all = [
      ...[asked(1, null), asked(2, '因病'), asked(3, '因残')],
      ...[asked(4, '因病', { freeSubmit: true }), asked(100, '因病', { form: '在线签署' })],
    ] as Material[]
    const facts = { today: '2026-03-12', applicantKind: 'person', region: null, pastoral: [] }
    const told = (reason: string) => ({ answers: { reason }, facts }) as never
    const opened = (before: string, after: string) =>
      materialsOpened(all, told(before), told(after)).map(({ number }) => number)
    expect(opened('因残', '因病')).toEqual([2])
    expect(opened('因病', '因残')).toEqual([3])
    expect(opened('因病', '因病')).toEqual([])
    expect([...openableMaterials(all, new Set(['reason']))]).toEqual([2, 3, 4])
    expect([...openableMaterials(all, new Set(['other']))]).toEqual([])
  })

  test('are owed until a file has come since the notice', () => {
    const at = (hour: number) => new Date(Date.UTC(2026, 2, 12, hour))
    const files = [
      { materialNumber: 1, createdAt: at(1) },
      { materialNumber: 2, createdAt: at(5) },
      { materialNumber: 4, createdAt: at(9) },
    ]
    const asked = notice('material:1', 'material:2', 'material:3', 'phone')
    expect(materialsOwed(asked, files, at(5))).toEqual([1, 3])
  })
})
