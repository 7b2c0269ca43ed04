// Texts that mean ill: so long that reading them would hold up the hall, with signs that nobody sees, with line
// breaks where a line is one.
import supertest from 'supertest'
import { expect, test } from 'vitest'
import { fieldTypes, parseAnswers } from '../../src/forms/index.ts'
import { mailGateway } from '../../src/platform/messaging/email.ts'
import { checkBankCard } from '../../src/platform/security/identifiers/bank-card.ts'
import { checkIdNumber } from '../../src/platform/security/identifiers/id-number.ts'
import { checkPersonName } from '../../src/platform/security/identifiers/person-name.ts'
import { checkMobile, checkPhone } from '../../src/platform/security/identifiers/phone.ts'
import { checkPlate } from '../../src/platform/security/identifiers/plate.ts'
import { checkUscc } from '../../src/platform/security/identifiers/uscc.ts'
import { env, form, question, typeNames } from '../forms/sample.ts'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import { openMailServer } from '../support/mail-server.ts'

const size = 100_000
/** What makes an expression go back and forth: repeats, and an end that does not fit. */
const long = ['1', ' ', '·', 'a', '扎', 'a@', 'a.', '-', '\t ', 'ༀ་', '０', '<a '].flatMap(
  (piece) => {
    const text = piece.repeat(size / piece.length)
    return [text, `${text}!`, `x${text}`]
  },
)

const checks: readonly (readonly [name: string, check: (text: string) => unknown])[] = [
  ['证件号', (text) => checkIdNumber(text, '2026-03-12')],
  ['姓名', checkPersonName],
  ['手机', checkMobile],
  ['电话', checkPhone],
  ['车牌', checkPlate],
  ['信用代码', checkUscc],
  ['银行卡', checkBankCard],
  ...typeNames.map((type): readonly [string, (text: string) => unknown] => {
    const field = question(type)
    const names = fieldTypes[type].parts.map((part) =>
      part === '' ? `answers.${field.key}` : `answers.${field.key}.${part}`,
    )
    const how = { mode: 'submit', sections: null, earlier: {} } as const
    return [
      type,
      (text) =>
        parseAnswers(form(field), Object.fromEntries(names.map((name) => [name, text])), env, how),
    ]
  }),
]

test.each(checks)('a hundred thousand signs are read in a moment: %s', (_name, check) => {
  const took = long.map((text) => {
    const began = performance.now()
    check(text)
    return performance.now() - began
  })
  // What grows with the square of the length takes many seconds; the rest is what a busy machine adds.
  expect(Math.max(...took)).toBeLessThan(300)
})

test.each([
  ['扎西\u202E多杰', '扎西多杰'],
  ['扎西\u200B多杰\u0007', '扎西多杰'],
  ['买买提·阿不都', '买买提·阿不都'],
  ['买买提•阿不都', '买买提·阿不都'],
  ['𠮷野家𣲗', '𠮷野家𣲗'],
])('the name %j is kept as %j', (typed, kept) => {
  expect(checkPersonName(typed)).toEqual({ ok: true, value: kept })
})

test('no line break gets into the head of a mail or into an SMS', async () => {
  const server = await openMailServer()
  const gateway = mailGateway({ url: server.url, from: '大厅 <hall@example.gov.cn>' })
  const subject = '已受理\r\nBcc: everybody@example.cn\r\n\r\n另一封'
  await gateway.send({ id: 'm1', address: 'zhaxi@example.cn', subject, text: '正文' })
  const [mail] = server.received
  const head = String(mail?.source).split('\r\n\r\n')[0] ?? ''
  expect(head).toMatch(/^Subject:/im)
  expect(head).not.toMatch(/^Bcc:/im)
  await server.close()
})

test('no line break gets from an address into the head of an answer', async () => {
  const { resources } = await useDatabase()
  const { app } = testApp(resources)
  const mark = '%0d%0aSet-Cookie:%20planted=1%0d%0aX-Planted:%201'
  for (const path of [
    ...[
      '/preferences?lang=zh&back=/',
      '/preferences?mode=elder&back=/',
      '/login?next=/',
      '/matters?q=',
    ],
    ...['/matters/', '/progress/', '/desk/', '/no-such/'],
  ]) {
    const { headers, status } = await supertest(app).get(`${path}${mark}`)
    expect(status).toBeLessThan(500)
    expect(headers).not.toHaveProperty('x-planted')
    expect(JSON.stringify(headers['set-cookie'] ?? '')).not.toContain('planted=1;')
  }
})
