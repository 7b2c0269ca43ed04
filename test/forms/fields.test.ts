import { describe, expect, test } from 'vitest'
import { fieldTypeNames, fieldTypes, isPostedTwice, presentAnswers } from '../../src/forms/index.ts'
import { parseAnswers, parseRaw, rawFromAnswers } from '../../src/forms/index.ts'
import { faultCodes } from '../../src/forms/fields/faults.ts'
import { faultSentences } from '../../src/forms/messages.ts'
import { parseField, showField, writeField } from '../../src/forms/simple-field.ts'
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
