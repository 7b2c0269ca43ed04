// 业务办理项: the question of the form that chooses among them is found by its answers.
import { expect, test } from 'vitest'
import { fromSample } from '../../../src/forms/index.ts'
import type { SampleField } from '../../../src/forms/index.ts'
import { chosenItemOf, chosenItems } from '../../../src/matters/rules/handle-items.ts'

const item = (name: string, ...situations: string[]) => ({ serial: '01', name, situations })

function formWith(options: readonly string[]) {
  const fields = [
    { key: 'reason', label: '原因', type: 'textarea', required: false },
    { key: 'kind', label: '办理类型', type: 'choice', required: true, options },
  ] as unknown as readonly SampleField[]
  return fromSample('申请表', { fields }, {})
}

test('each item is chosen by its answer, or by those of its situations', () => {
  const form = formWith(['首次申领', '到期换领', '损坏换领', '丢失补领'])
  const items = [item('首次申领'), item('换领', '到期换领', '损坏换领'), item('丢失补领')]
  const { question, items: found } = chosenItems(items, form)
  expect(question).toBe('kind')
  expect(found.map(({ name, value }) => [name, value])).toEqual([
    ['首次申领', '首次申领'],
    ['换领', null],
    ['丢失补领', '丢失补领'],
  ])
  expect(found[1]?.situations.map(({ value }) => value)).toEqual(['到期换领', '损坏换领'])
})

test('a form that leaves an item out does not choose among them, nor does none', () => {
  const items = [item('新办'), item('注销')]
  expect(chosenItems(items, formWith(['新办', '变更'])).question).toBeNull()
  expect(chosenItems(items, null)).toEqual({
    question: null,
    items: items.map(({ name }) => ({ name, value: null, situations: [] })),
  })
  expect(chosenItems([], formWith(['新办'])).question).toBeNull()
})

test('what was answered names the item, its situation in brackets', () => {
  const form = formWith(['首次申领', '到期换领', '损坏换领', '丢失补领'])
  const items = [item('首次申领'), item('换领', '到期换领', '损坏换领'), item('丢失补领')]
  expect(chosenItemOf(items, form, { kind: '丢失补领' })).toBe('丢失补领')
  expect(chosenItemOf(items, form, { kind: '损坏换领' })).toBe('换领（损坏换领）')
  expect(chosenItemOf(items, form, { kind: '别的' })).toBeNull()
  expect(chosenItemOf(items, form, {})).toBeNull()
  expect(chosenItemOf([], form, { kind: '首次申领' })).toBeNull()
})
