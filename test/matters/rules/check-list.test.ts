// What a claimant is told of its own list before somebody stands at the wrong door.
import { describe, expect, test } from 'vitest'
import { readList } from '../../../src/matters/list-inputs.ts'
import type { OwnElements } from '../../../src/matters/own-elements.ts'
import { checkList } from '../../../src/matters/rules/check-list.ts'
import { nothingOwn } from '../../../src/matters/rules/implementation.ts'
import { someContent } from '../content.ts'

const reached = { address: '吉乃滩街 1 号', phone: '0976-8881234', hours: '周一至周五 9:00—17:00' }
const content = someContent()

function fieldsOf(own: Partial<OwnElements>, department: Partial<typeof reached> = {}): string[] {
  const whole = { ...nothingOwn, ...own }
  const places = { ...reached, ...department }
  return checkList({
    ...{ own: whole, current: content, accepted: content, department: places },
  }).map(({ field }) => field)
}

const without = { ...content, elements: { ...content.elements, phone: null } }

describe('a list', () => {
  test('that leaves all as the province and the department say is in order', () => {
    expect(fieldsOf({})).toEqual([])
  })

  test.each<[string, Partial<OwnElements>, Partial<typeof reached>, string[]]>([
    ['no address', {}, { address: '' }, ['department']],
    ['no hours', {}, { hours: '' }, ['department']],
    ['its own address', { address: '政务大厅' }, { address: '' }, []],
    ['a note of its editor', { traffic: '坐 2 路车（待核实）' }, {}, ['traffic']],
    [
      'a note in an answer',
      { faq: [{ question: '要带什么？', answer: '身份证，待查' }] },
      {},
      ['faq'],
    ],
  ])('with %s', (_what, own, department, fields) => {
    expect(fieldsOf(own, department)).toEqual(fields)
  })

  test('without a phone, or with one that nobody can ring', () => {
    const phones = (own: string | null, department: string | null) =>
      checkList({
        ...{ own: { ...nothingOwn, phone: own }, current: without, accepted: without },
        department: { ...reached, phone: department },
      }).map(({ field }) => field)
    expect(phones(null, reached.phone)).toEqual([])
    expect(phones(null, null)).toEqual(['department'])
    expect(phones(null, '99999')).toEqual(['department'])
    expect(phones('99999', reached.phone)).toEqual(['phone'])
  })

  test('that promises no visit for what is filed at a window alone', () => {
    const atWindow = { ...content, online: false }
    const fields = (own: Partial<OwnElements>) =>
      checkList({
        ...{ own: { ...nothingOwn, ...own }, current: atWindow, accepted: atWindow },
        department: reached,
      }).map(({ field }) => field)
    expect(fields({ visits: 1 })).toEqual([])
    expect(fields({ visits: 0 })).toEqual(['visits'])
    expect(fields({ visits: 0, services: ['mail-in'] })).toEqual([])
  })
})

test('a note of an editor is refused where it is typed', () => {
  const { own, errors } = readList({ note: '先打电话（未核）', reason: '补充说明' })
  expect(own).toBeNull()
  expect(errors.note).toContain('未核')
})
