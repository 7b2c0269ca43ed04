import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FormDefinition } from '../../src/forms/index.ts'
import { fieldTypes, parseAnswers, parseRaw, rawFromAnswers } from '../../src/forms/index.ts'
import { renderForm, renderRaw, valuesIn } from './render.ts'
import { env, everything, form, good, group, posted, question, typeNames, when } from './sample.ts'

const submit = { mode: 'submit', sections: null, earlier: {} } as const
const draft = { ...submit, mode: 'draft' } as const

const person = group([
  question('text', { key: 'name', label: '姓名', required: true, format: 'person-name' }),
  question('id-number', { key: 'idno', label: '身份证号', required: true }),
])

function messages(definition: FormDefinition, body: Record<string, unknown>): readonly string[] {
  return parseAnswers(definition, body, env, submit).errors.map(({ message }) => message)
}

describe('what is said of an answer', () => {
  test.each([
    ['id-number', { '': '63272219780312473X' }, '身份证号码最后一位不对，请对照证件再看一遍'],
    ['phone', { '': '12900100001' }, '手机号码的前两位不对，请再看一遍'],
    ['money', { '': '一万八左右' }, '请填数字，比如 18000'],
    ['money', { '': '-5' }, '不能小于 0'],
    ['number', { '': '1.234' }, '小数点后面最多 2 位'],
    ['number', { '': '9'.repeat(30) }, '不能大于 1000000000000，请看看是不是多写了 0'],
    ['date', { year: '2023', month: '2', day: '29' }, '2023年2月没有29日'],
    ['date', { year: '2023', month: '13', day: '1' }, '没有 13 月，月份是 1 到 12'],
    ['date', { year: '85', month: '7', day: '23' }, '年份请写四位数字，比如 1985'],
    ['date', { year: '1985', month: '', day: '' }, '日期没有写全，还缺月、日'],
    ['date', { year: '一九八五', month: '7', day: '2' }, '日期请只写数字，比如 1985 年 7 月 23 日'],
    ['choice', { '': '__proto__' }, '请在列出的选项里选'],
    ['region', { county: '999999' }, '没有找到这个地方，请重新选'],
    ['text', { '': '𣲗'.repeat(101) }, '写得太长了，请控制在 100 个字以内'],
    ['textarea', { '': 'a'.repeat(100_000) }, '写得太长了，请控制在 500 个字以内'],
  ] as const)('%s %j: %s', (type, parts, sentence) => {
    const field = question(type)
    const { errors } = parseAnswers(form(field), posted(field.key, parts), env, draft)
    expect(errors.map(({ message }) => message)).toEqual([`问题：${sentence}`])
  })

  test('a missing answer is asked for by the verb of its type', () => {
    const required = { required: true, label: '联系电话' }
    expect(messages(form(question('phone', required)), {})).toEqual(['请填写联系电话'])
    expect(messages(form(question('region', { ...required, label: '户籍地' })), {})).toEqual([
      '请选择户籍地',
    ])
  })

  test.each(['藏\uD800族', '\uDC00', '扎西\uFFFD'])(
    'broken signs are said, not left out: %j',
    (text) => {
      const definition = form(question('text', { label: '姓名' }), question('phone'))
      const body = { 'answers.text': text, 'answers.phone': '19900000101' }
      const { answers, errors, raw } = parseAnswers(definition, body, env, draft)
      expect(errors.map(({ path, sentence }) => `${path} ${sentence}`)).toEqual([
        'text 有的字没有传对，显示成了“\uFFFD”，请重新填写',
      ])
      expect(answers).toEqual({ phone: '19900000101' })
      expect(JSON.stringify(raw)).not.toMatch(/\\ud[89a-f]/i)
    },
  )

  test('a length is counted as people count it: rare characters and line breaks are one each', () => {
    const field = question('textarea', { maxLength: 4 })
    const { answers, errors } = parseAnswers(
      form(field),
      { 'answers.textarea': '𣲗䶮\r\n王' },
      env,
      submit,
    )
    expect(errors).toEqual([])
    expect(answers).toEqual({ textarea: '𣲗䶮\n王' })
  })
})

describe('a date', () => {
  test.each(['1985-07-23', '1985年7月23日', '1985/7/23', '19850723', ' 1985.7.23 '])(
    'may be written in one piece: %s',
    (written) => {
      const { answers } = parseAnswers(
        form(question('date')),
        { 'answers.date': written },
        env,
        draft,
      )
      expect(answers).toEqual({ date: '1985-07-23' })
    },
  )

  test('of birth cannot lie ahead', () => {
    const body = { 'answers.date': '2026-11-22' }
    expect(messages(form(question('date', { range: 'past' })), body)).toHaveLength(1)
    expect(messages(form(question('date', { range: 'future' })), body)).toEqual([])
  })
})

describe('a region', () => {
  const answerTo = (body: object, change = {}) =>
    parseAnswers(form(question('region', change)), { ...body }, env, draft).answers['region']

  test('is a county as long as no town is chosen', () => {
    expect(answerTo({ 'answers.region.county': '632722' })).toBe('632722')
    expect(answerTo({ 'answers.region': '632722206' })).toBe('632722206')
  })

  test('forgets the town of the county that was chosen before', () => {
    const body = { 'answers.region.county': '632722', 'answers.region.town': '630102001' }
    expect(answerTo(body)).toBe('632722')
  })

  const inTown = { 'answers.region.county': '632722', 'answers.region.town': '632722206' }
  const refusalOf = (body: object) =>
    parseAnswers(form(question('region')), { ...inTown, ...body }, env, draft).errors[0]?.message

  test('is the code of a village on record', () => {
    const village = {
      'answers.region.villageCode': '632722206200',
      'answers.region.village': '达英村',
    }
    expect(answerTo({ ...inTown, ...village })).toBe('632722206200')
  })

  test('has the village in words where it is in no list, as before there were lists', () => {
    const other = { 'answers.region.villageCode': 'other', 'answers.region.village': '达英村' }
    expect(answerTo({ ...inTown, ...other })).toBe('632722206/达英村')
    expect(answerTo({ ...inTown, 'answers.region.village': '达英村' })).toBe('632722206/达英村')
    expect(answerTo({ ...inTown, 'answers.region.villageCode': 'other' })).toBeUndefined()
  })

  test('forgets the village of the town that was chosen before', () => {
    const before = {
      'answers.region.villageCode': '630102001001',
      'answers.region.village': '达英村',
    }
    expect(answerTo({ ...inTown, ...before })).toBe('632722206')
  })

  test('asks once about words that were written for another town, and throws none of them away', () => {
    const words = {
      'answers.region.village': '达英村',
      'answers.region._village': '632722201/达英村',
    }
    expect(answerTo({ ...inTown, ...words })).toBeUndefined()
    expect(refusalOf(words)).toMatch(/换了乡镇、街道，村名还是“达英村”/)
    const other = { ...words, 'answers.region.village': '格赛村' }
    expect(answerTo({ ...inTown, ...other })).toBe('632722206/格赛村')
    const confirmed = { ...words, 'answers.region._village': '632722206/达英村' }
    expect(answerTo({ ...inTown, ...confirmed })).toBe('632722206/达英村')
  })

  test('refuses a village whose code ran out, and one that never was', () => {
    expect(refusalOf({ 'answers.region.villageCode': '632722206299' })).toMatch(/已经撤并/)
    expect(refusalOf({ 'answers.region.villageCode': '632722206999' })).toMatch(/没有找到/)
  })

  test('names villages of all times', () => {
    const shown = (answer: string) => fieldTypes.region.show(answer, settings, env)
    const settings = { depth: 'village', outside: true } as const
    expect(shown('632722206200')).toBe('玉树州杂多县扎青乡地青村民委员会')
    expect(shown('632722206299')).toBe('玉树州杂多县扎青乡老青村民委员会')
    expect(shown('632722206/达英村')).toBe('玉树州杂多县扎青乡达英村')
  })

  test('may lie outside the province only where that is offered', () => {
    const body = { 'answers.region.county': 'outside' }
    expect(answerTo(body)).toBe('outside')
    expect(answerTo(body, { outside: false })).toBeUndefined()
  })
})

describe('a question that is not asked', () => {
  const definition = form(
    question('multichoice', { key: 'reason', required: true }),
    question('text', { key: 'note', required: true, when: when('reason', 'contains', '其他') }),
    question('text', { key: 'more', required: true, when: when('note', 'answered', true) }),
  )

  test('has no answer, and is not missed', () => {
    const body = { 'answers.reason': '因病', 'answers.note': '雪灾', 'answers.more': '' }
    const parsed = parseAnswers(definition, body, env, submit)
    expect(parsed.answers).toEqual({ reason: ['因病'] })
    expect(parsed.errors).toEqual([])
    expect(parsed.raw['note']).toEqual(['雪灾'])
  })

  test('is asked again as soon as its condition holds', () => {
    const body = { 'answers.reason': ['因病', '其他'] }
    expect(parseAnswers(definition, body, env, submit).errors).toMatchObject([{ path: 'note' }])
  })
})

describe('a repeating group', () => {
  const row = (number: number, name: string, idno = '632722197803124734') => ({
    [`answers.members.${number}._row`]: '1',
    [`answers.members.${number}.name`]: name,
    [`answers.members.${number}.idno`]: idno,
  })

  test('closes the gaps of rows that were removed, and drops blank ones', () => {
    const body = { ...row(7, '卓玛'), ...row(2, '扎西多杰'), ...row(3, '', ' ') }
    const { answers, errors } = parseAnswers(form(person), body, env, submit)
    expect(errors).toEqual([])
    expect(answers['members']).toMatchObject([{ name: '扎西多杰' }, { name: '卓玛' }])
  })

  test('loses no row that a post leaves out, and no answer of a row', () => {
    const three = { ...row(0, '卓玛'), ...row(1, '才让'), ...row(2, '德吉') }
    const earlier = parseAnswers(form(person), three, env, submit).raw
    const body = { 'answers.members.1.name': '才仁' }
    const { answers } = parseAnswers(form(person), body, env, { ...submit, earlier })
    expect(answers['members']).toMatchObject([
      { name: '卓玛' },
      { name: '才仁', idno: '632722197803124734' },
      { name: '德吉' },
    ])
  })

  test('says in which row something is wrong', () => {
    const body = { ...row(0, '卓玛'), ...row(1, '张三3') }
    expect(messages(form(person), body)).toEqual(['第 2 人，姓名：姓名里不能有数字'])
  })

  test('asks for as many rows as there must be', () => {
    expect(messages(form(person), {})).toEqual(['家庭成员至少要填 1 人'])
    expect(messages(form(person), row(0, '', ''))).toEqual([
      '第 1 人，请填写姓名',
      '第 1 人，请填写身份证号',
    ])
  })

  test('refuses more rows than there may be, and ten thousand as well', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => row(at, '卓玛'))
    const body = Object.assign({}, ...rows) as Record<string, string>
    const { answers, errors, raw } = parseAnswers(form(person), body, env, submit)
    expect(errors.map(({ message }) => message)).toEqual(['家庭成员最多填 3 人，请删去多的'])
    expect(answers['members']).toHaveLength(3)
    expect(Object.keys(raw).length).toBeLessThan(20)
  })

  test('looks for the field of a condition in the same row first, then in the form', () => {
    const definition = form(
      question('yes-no', { key: 'car' }),
      group([
        question('yes-no', { key: 'ill' }),
        question('text', { key: 'illness', when: when('ill', 'equals', true) }),
        question('plate', { when: when('car', 'equals', true) }),
      ]),
    )
    const body = {
      'answers.car': 'yes',
      ...posted('members.0.ill', { '': 'no' }),
      ...posted('members.0.illness', { '': '感冒' }),
      ...posted('members.0.plate', { '': '青A12345' }),
    }
    expect(parseAnswers(definition, body, env, submit).answers).toEqual({
      car: true,
      members: [{ ill: false, plate: '青A12345' }],
    })
  })
})

test('a page of one section keeps what is known of the others and speaks of its own errors', () => {
  const first = { ...form(question('text', { required: true })).sections[0], key: 'one' }
  const second = { ...form(question('phone', { required: true })).sections[0], key: 'two' }
  const definition = { title: '申请表', sections: [first, second] } as FormDefinition
  const options = { mode: 'submit', sections: ['two'], earlier: { text: ['青海'] } } as const
  const parsed = parseAnswers(definition, { 'answers.text': '换掉' }, env, options)
  expect(parsed.answers).toEqual({ text: '青海' })
  expect(parsed.errors.map(({ path }) => path)).toEqual(['phone'])
})

test('a body that was cut off takes no box of a question away', () => {
  const whole = { 'answers.date.year': '1985', 'answers.date.month': '7', 'answers.date.day': '23' }
  const earlier = parseAnswers(form(question('date')), whole, env, submit).raw
  const options = { ...submit, earlier, isWhole: false }
  const cut = parseAnswers(form(question('date')), { 'answers.date.year': '1986' }, env, options)
  expect(cut.answers).toEqual({ date: '1986-07-23' })
})

test('files count as stored, whatever is posted', () => {
  const body = { 'answers.file': ['x', 'y', 'z'] }
  expect(parseAnswers(form(question('file')), body, env, submit).answers).toEqual({ file: ['a1'] })
})

const keys = fc.constantFrom(
  ...['__proto__', 'constructor', 'a[]', 'answers.', 'answers.__proto__', 'answers..', '_csrf'],
  ...['answers.members.0.__proto__', 'answers.members.-1.text', 'answers.members.99999.text'],
  ...['answers.members.0.constructor.prototype', 'answers.date.year', 'answers.members.00.text'],
  ...typeNames.map((type) => `answers.${question(type).key}`),
  ...typeNames.map((type) => `answers.members.1.${question(type).key}`),
)
const texts = fc.oneof(
  ...[fc.string(), fc.string({ unit: 'binary' })],
  fc.constantFrom('', '1', 'yes', '其他', '632722', '\0', '\ud83d', '９', '2024-02-30', '因病'),
)
const values = fc.oneof(texts, fc.array(texts, { maxLength: 4 }), fc.constant(null), fc.object())

test('no body makes the parser throw or touches what objects inherit', () => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, values), { maxLength: 30 }), (entries) => {
      const body = Object.assign(Object.create(null), Object.fromEntries(entries))
      const { answers, raw, errors } = parseAnswers(everything, body, env, submit)
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
      const stored = JSON.stringify({ answers, raw, errors })
      // As a key it would be an attack; as an answer it is a text like any other.
      expect(stored).not.toMatch(/"__proto__":|\\u0000|\\ud[89a-f]/)
      const again = parseRaw(everything, rawFromAnswers(everything, answers), env, 'draft')
      expect(again.answers).toEqual(answers)
    }),
  )
})

test('posting what the page shows gives the same answers and the same errors', () => {
  const anyGood = fc
    .subarray(typeNames)
    .map((types) =>
      Object.assign(
        {},
        ...types.map((type) => posted(question(type).key, good[type])),
        ...types
          .filter((type) => type !== 'file')
          .map((type) => posted(`members.0.${question(type).key}`, good[type])),
      ),
    )
  const any = fc.array(fc.tuple(keys, texts), { maxLength: 12 }).map(Object.fromEntries)
  fc.assert(
    fc.property(anyGood, any, (right, wrong) => {
      const first = parseAnswers(everything, { ...right, ...wrong }, env, draft)
      const html = renderRaw(everything, first.raw, first.errors)
      const second = parseAnswers(everything, valuesIn(html), env, draft)
      expect(second.answers).toEqual(first.answers)
    }),
    { numRuns: 15 },
  )
}, 60_000)

test('an error is told beside its control and not in markup of its own making', () => {
  const field = question('text', { label: '<b>名称</b>', required: true })
  const { errors } = parseAnswers(form(field), {}, env, submit)
  const html = renderForm(form(field), { 'answers.text': '"><script>' }, errors)
  expect(html).not.toContain('<script>')
  expect(html).not.toContain('<b>')
  expect(html).toContain('aria-invalid="true"')
})
