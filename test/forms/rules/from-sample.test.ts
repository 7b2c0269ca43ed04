import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Dictionaries, SampleField } from '../../../src/forms/index.ts'
import {
  checkDefinition,
  fromSample,
  parseAnswers,
  readDefinition,
} from '../../../src/forms/index.ts'
import { renderForm } from '../render.ts'
import { env } from '../sample.ts'

const data = path.resolve(import.meta.dirname, '../../../seeds/data')
const dictionaries = { nation: [], hospital: [], ...read<Dictionaries>('dictionaries.json', {}) }

const lowIncome: readonly SampleField[] = [
  { key: 'applicantName', label: '申请人姓名', type: 'text', required: true, group: '申请人' },
  { key: 'phone', label: '手机号码', type: 'phone', required: true, group: '申请人' },
  { key: 'livestock', label: '牲畜数量(羊单位)', type: 'number', required: false, group: '收入' },
  { key: 'income', label: '家庭年收入', type: 'money', required: true, group: '收入' },
  { key: 'hkRegion', label: '户籍所在地', type: 'region', required: true, group: '申请人' },
  {
    ...{ key: 'reason', label: '致困原因', type: 'multichoice', required: true, group: '收入' },
    options: ['因病', '其他'],
  },
  {
    ...{ key: 'note', label: '其他原因说明', type: 'textarea', required: false, group: '收入' },
    showWhen: { field: 'reason', equals: '其他' },
  },
  { key: 'agree', label: '同意经济状况核对', type: 'bool', required: true, group: '收入' },
]

describe('a delivered form becomes a definition', () => {
  const { sections } = fromSample('低保申请表', { fields: lowIncome }, dictionaries)
  const field = (key: string) => sections.flatMap(({ fields }) => fields).find((f) => f.key === key)

  test('with its sections in the order in which they first appear', () => {
    expect(sections.map(({ title }) => title)).toEqual(['申请人', '收入'])
    expect(sections[0]?.fields.map(({ key }) => key)).toEqual([
      'applicantName',
      'phone',
      'hkRegion',
    ])
  })

  test('with the settings that its labels tell', () => {
    expect(field('applicantName')).toMatchObject({ format: 'person-name', autocomplete: 'name' })
    expect(field('phone')).toMatchObject({ mobileOnly: true, autocomplete: 'tel' })
    expect(field('livestock')).toMatchObject({ label: '牲畜数量', unit: '羊单位' })
    expect(field('note')).toMatchObject({
      when: { field: 'reason', op: 'contains', value: '其他' },
    })
    expect(field('agree')).toMatchObject({ type: 'declaration', statement: '我同意经济状况核对' })
  })

  test('and an unknown type is a fault, not a silence', () => {
    const strange = { key: 'x', label: '怪', type: 'hologram', required: false }
    expect(() => fromSample('表', { fields: [strange] }, {})).toThrow('hologram')
  })
})

interface Matter {
  readonly name: string
  readonly form: { readonly fields: readonly SampleField[] }
}

const small = { matters: [{ name: '低保', form: { fields: lowIncome } }] }
const { matters } = read<{ matters: readonly Matter[] }>('matters.json', small)

test('every form of the catalogue has no findings, reads an empty body and is drawn', () => {
  for (const { name, form } of matters) {
    const definition = fromSample(name, form, dictionaries)
    expect(checkDefinition(definition, Object.keys(dictionaries)), name).toEqual([])
    expect(readDefinition(JSON.parse(JSON.stringify(definition))), name).toMatchObject({ ok: true })
    const world = { ...env, dictionaries, files: {} }
    const options = { mode: 'submit', sections: null, earlier: {} } as const
    const { errors } = parseAnswers(definition, {}, world, options)
    const html = renderForm(definition, {}, errors, world)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size, name).toBe(ids.length)
    for (const { fieldId } of errors) expect(ids, name).toContain(fieldId)
    expect(html, name).not.toMatch(/undefined|\[object|\{label\}/)
  }
}, 60_000)

function read<T>(file: string, otherwise: T): T {
  const full = path.join(data, file)
  return fs.existsSync(full) ? (JSON.parse(fs.readFileSync(full, 'utf8')) as T) : otherwise
}
