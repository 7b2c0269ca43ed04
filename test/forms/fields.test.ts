import { describe, expect, test } from 'vitest'
import { fieldTypeNames, fieldTypes, isPostedTwice, presentAnswers } from '../../src/forms/index.ts'
import { parseAnswers, parseRaw, rawFromAnswers } from '../../src/forms/index.ts'
import type { SimpleFieldType } from '../../src/forms/index.ts'
import { faultCodes } from '../../src/forms/fields/faults.ts'
import type { FaultCode } from '../../src/forms/fields/faults.ts'
import { faultSentences } from '../../src/forms/messages.ts'
import { parseField, showField, writeField } from '../../src/forms/simple-field.ts'
import { inChinese } from '../../src/platform/i18n/translate.ts'
import { renderForm, valuesIn } from './render.ts'
import { env, everything, form, good, posted, question, typeNames } from './sample.ts'

const all = { mode: 'submit', sections: null, earlier: {} } as const
const hostile: readonly unknown[] = [
  ...[undefined, null, 0, {}, [], [[]], [null, '<b>"\''], '\0', '\ud800', '9'.repeat(100_000)],
  ...['__proto__', 'constructor', '-1', '1e999', 'NaN', '"><script>alert(1)</script>'],
]

/** As Express reads a body: a name that came once is no list. */
function listed(values: Readonly<Record<string, readonly string[]>>) {
  return Object.fromEntries(
    Object.entries(values).map(([name, all]) => [name, all.length === 1 ? all[0] : all]),
  )
}

const long = '字'.repeat(600)

/** What each type refuses, by part, and as what; null for those that nobody answers. */
const bad: Readonly<
  Record<
    SimpleFieldType,
    readonly [typed: Readonly<Record<string, string | string[]>>, code: FaultCode] | null
  >
> = {
  text: [{ '': long }, 'too-long'],
  textarea: [{ '': long }, 'too-long'],
  'id-number': [{ '': '632722197803124735' }, 'id-number.check-digit'],
  uscc: [{ '': '91632722MA7XXXXXXO' }, 'uscc.letter-o-or-i'],
  phone: [{ '': '1990000010' }, 'phone.length'],
  'bank-card': [{ '': '6222020000000000001' }, 'bank-card.check-digit'],
  plate: [{ '': 'ABC123' }, 'plate.province'],
  address: [{ '': long }, 'too-long'],
  region: [{ county: '999999' }, 'unknown-region'],
  date: [{ year: '2026', month: '2', day: '30' }, 'date.no-such-day'],
  number: [{ '': '十八' }, 'number.form'],
  money: [{ '': '1.999' }, 'number.decimals'],
  choice: [{ '': '不在列' }, 'unknown-choice'],
  multichoice: [{ '': ['因病', '不在列'] }, 'unknown-choice'],
  'yes-no': [{ '': '也许' }, 'unknown-choice'],
  file: [{ '': ['a1', 'a2', 'a3'] }, 'file.too-many'],
  declaration: [{ '': '也许' }, 'unticked-value'],
  month: [{ year: '2026', month: '13' }, 'date.no-such-month'],
  'date-range': [
    {
      ...{ 'start-year': '2026', 'start-month': '3', 'start-day': '2' },
      ...{ 'end-year': '2026', 'end-month': '3', 'end-day': '1' },
    },
    'period.order',
  ],
  email: [{ '': 'zhuoma' }, 'email.no-at'],
  'ethnic-group': [{ '': '99' }, 'unknown-choice'],
  'two-script-name': [{ '': '扎西多杰', own: 'Tashi' }, 'names.script'],
  'linked-choice': [{ '': '养殖', second: '青稞' }, 'linked.second'],
  reference: [{ typed: '不是我的' }, 'reference.not-own'],
  consent: [{ '': '也许' }, 'unknown-choice'],
  signature: [{ '': '扎西多杰', strokes: '不是笔画' }, 'signature.strokes'],
  point: [{ latitude: '39.9', longitude: '116.4' }, 'point.outside'],
  calculated: null,
  static: null,
  hidden: null,
  heading: null,
}

function lists(typed: Readonly<Record<string, string | string[]>>) {
  return Object.fromEntries(Object.entries(typed).map(([part, value]) => [part, [value].flat()]))
}

/** They have no answer. */
const wordless: ReadonlySet<string> = new Set(['static', 'heading'])

describe.each(typeNames)('a question of the type %s', (type) => {
  const field = question(type)
  const definition = form(field)

  test('has a name, and settings that its schema reads', () => {
    expect(fieldTypeNames[type]).toMatch(/\p{sc=Han}/u)
    expect(fieldTypes[type].settings.safeParse(field).success).toBe(true)
  })

  test('takes nothing, and whatever is thrown at it, without a fault', () => {
    expect(parseField(field, {}, env)).toEqual({ ok: true, value: type === 'hidden' ? 'A' : null })
    for (const value of hostile) {
      for (const part of fieldTypes[type].parts) {
        const name = `answers.${part === '' ? field.key : `${field.key}.${part}`}`
        const { errors, raw } = parseAnswers(definition, { [name]: value }, env, all)
        expect(errors.every(({ message }) => message.length > 4)).toBe(true)
        expect(JSON.stringify(raw)).not.toMatch(/\\u0000|\\ud800/)
      }
      expect(showField(field, value, env, true)).toBeTypeOf('string')
      expect(writeField(field, value)).toBeTypeOf('object')
    }
  })

  test('reads back what it writes', () => {
    const body = posted(field.key, good[type])
    const first = parseAnswers(definition, body, env, all)
    expect(first.errors).toEqual([])
    const raw = rawFromAnswers(definition, first.answers)
    const second = parseRaw(definition, raw, env, 'submit')
    expect(second.errors).toEqual([])
    expect(second.answers).toEqual(first.answers)
    expect(JSON.parse(JSON.stringify(first.answers))).toEqual(first.answers)
    expect(Object.keys(first.answers)).toEqual(wordless.has(type) ? [] : [field.key])
    const shown = presentAnswers(definition, first.answers, env, { masked: false })
    expect(JSON.stringify(shown)).not.toMatch(/undefined|\[object/)
  })

  test('may come once, as a list only where many may be ticked', () => {
    const lawful = type === 'multichoice'
    for (const part of fieldTypes[type].parts) {
      const name = `answers.${part === '' ? field.key : `${field.key}.${part}`}`
      expect(isPostedTwice(definition, { [name]: 'a' })).toBe(false)
      expect(isPostedTwice(definition, { [name]: ['a', 'b'] })).toBe(!lawful || part !== '')
      const inRow = name.replace('answers.', 'answers.members.1.')
      expect(isPostedTwice(everything, { [inRow]: ['a', 'b'] })).toBe(!lawful || part !== '')
    }
    const html = renderForm(definition, posted(field.key, good[type]), [])
    expect(isPostedTwice(definition, listed(valuesIn(html)))).toBe(false)
  })

  test('keeps its answer when a post leaves it out, and gives it up when the page sends it empty', () => {
    const whole = parseAnswers(definition, posted(field.key, good[type]), env, all)
    const left = parseAnswers(definition, {}, env, { ...all, earlier: whole.raw })
    expect(left.answers).toEqual(whole.answers)
    const html = renderForm(form(question(type)), {}, [])
    const empty = parseAnswers(definition, listed(valuesIn(html)), env, {
      ...all,
      earlier: whole.raw,
    })
    // Browsers untick no radio button.
    const unclearable = ['hidden', 'calculated', 'file', 'yes-no', 'consent']
    if (!unclearable.includes(type)) expect(empty.answers).toEqual({})
  })

  test('is drawn with its label, its id and its name, and what was typed', () => {
    const html = renderForm(definition, posted(field.key, good[type]), [])
    if (type === 'hidden') return expect(html).not.toContain('问题')
    expect(html).toContain(type === 'static' ? '请对照证件填写。' : label(type))
    expect(html).toContain(`id="f-${field.key}"`)
    if (wordless.has(type)) return
    if (type === 'calculated') return expect(html).toContain('>1.2</output>')
    expect(html).toMatch(new RegExp(`name="(answers|files)\\.${field.key}[."]`))
    expect(html).toMatch(/<label|<legend/)
    if (type === 'file') return expect(html).toContain('户口簿.pdf')
    expect(
      Object.values(valuesIn(html))
        .flat()
        .some((value) => value !== ''),
    ).toBe(true)
  })

  test('refuses what it cannot mean, in its own words beside it, and keeps what was typed', () => {
    const own = bad[type]
    if (own === null) return expect(fieldTypes[type].ask).toBeNull()
    const [typed, code] = own
    const refused = parseField(field, lists(typed), env)
    expect(refused).toMatchObject({ ok: false, refusal: { code } })
    if (refused.ok || type === 'file') return
    const body = posted(field.key, lists(typed))
    const { answers, errors, raw } = parseAnswers(definition, body, env, all)
    expect(answers).toEqual({})
    const said = inChinese(faultSentences[code], { ...refused.refusal.values, label: '问题' })
    expect(errors).toMatchObject([{ path: field.key, fieldId: `f-${field.key}` }])
    expect(errors[0]?.message).toContain(said)
    expect(Object.values(raw).flat()).toEqual(expect.arrayContaining(Object.values(typed).flat()))
    expect(renderForm(definition, body, errors)).toContain(`id="f-${field.key}-error"`)
  })

  test('says what is missing, beside it and with its id', () => {
    const required = form(question(type, { required: true }))
    const nothing = { ...env, files: {} }
    const { errors } = parseAnswers(required, {}, nothing, all)
    if (fieldTypes[type].ask === null) return expect(errors).toEqual([])
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatchObject({ path: field.key, fieldId: `f-${field.key}` })
    expect(errors[0]?.message).toContain('问题')
    const html = renderForm(required, {}, errors, nothing)
    expect(html).toContain(`id="f-${field.key}-error"`)
    expect(html).toMatch(new RegExp(`aria-describedby="[^"]*f-${field.key}-error`))
    expect(html).toContain(`id="f-${field.key}"`)
    expect(parseAnswers(required, {}, nothing, { ...all, mode: 'draft' }).errors).toEqual([])
  })
})

test('every refusal has its own sentence, with full-width punctuation', () => {
  const sentences = faultCodes.map((code) => faultSentences[code])
  expect(new Set(sentences).size).toBe(faultCodes.length)
  expect(sentences.filter((sentence) => /[,;!?]/.test(sentence))).toEqual([])
})

function label(type: string): string {
  return type === 'declaration' ? '我承诺所填属实' : '问题'
}
