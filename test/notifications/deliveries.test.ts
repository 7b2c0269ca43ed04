// SMS and mail, over a real mail server and a real HTTP gateway on this machine.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { system } from '../../src/kernel/actor.ts'
import { notify } from '../../src/notifications/index.ts'
import { dispatch } from '../../src/notifications/dispatch.ts'
import { sendDue } from '../../src/notifications/send.ts'
import { mailGateway } from '../../src/platform/messaging/email.ts'
import { smsGateway, smsSettingsOf, smsSignature } from '../../src/platform/messaging/sms.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import type { Context } from '../../src/platform/context.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import { contextFor, ordinaryMorning } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import { openMailServer, textOfMail } from '../support/mail-server.ts'
import type { MailServer } from '../support/mail-server.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import { openSmsServer, smsSecret } from '../support/sms-server.ts'
import type { SmsServer } from '../support/sms-server.ts'
import supertest from 'supertest'

let resources: Resources
let mail: MailServer
let sms: SmsServer
let citizen: string

beforeAll(async () => {
  mail = await openMailServer()
  sms = await openSmsServer()
  const settings = smsSettingsOf(sms.url)
  if (settings === null) throw new Error('no settings')
  const plain = (await useDatabase()).resources
  const gateways = {
    email: mailGateway({ url: mail.url, from: 'noreply@hall.test' }),
    sms: smsGateway(settings),
  }
  resources = { ...plain, gateways }
  const row = await resources.db('accounts').where({ username: 'zhaxiduojie' }).first('id')
  citizen = row?.id ?? ''
})
afterAll(async () => {
  await mail.close()
  await sms.close()
})
beforeEach(async () => {
  sms.answerWith(200)
  for (const table of ['delivery_parts', 'deliveries', 'subscriptions', 'notice_settings']) {
    await resources.ownerPool.query(`delete from ${table}`)
  }
  await resources.ownerPool.query('update notifications set dispatched_at = created_at')
})

const at = (minutes: number) => new Date(ordinaryMorning.getTime() + minutes * 60_000)
const contextAt = (now: Date): Context => contextFor(resources, system, now)
const tell = (title: string, now = ordinaryMorning) =>
  transaction(resources.db, (tx) =>
    notify(tx, contextAt(now), {
      ...{ accountId: citizen, applicationId: null, title, body: '请看。', link: null },
    }),
  )
const deliver = async (now = ordinaryMorning) => {
  await dispatch(contextAt(now))
  return sendDue(contextAt(now))
}
const states = async () =>
  (await resources.db('deliveries').orderBy('id').select('channel', 'status', 'attempts')).map(
    ({ channel, status, attempts }) => `${channel} ${status} ${attempts}`,
  )
const linkIn = (text: string, kind: 'confirm' | 'stop') =>
  new RegExp(`/notices/${kind}/\\S+`).exec(text)?.[0] ?? ''
const newest = <T>(all: readonly T[]): T => {
  const one = all.at(-1)
  if (one === undefined) throw new Error('nothing came')
  return one
}

describe('a message to a citizen', () => {
  test('goes out as one signed SMS, once', async () => {
    const before = sms.received.length
    await tell('食品经营许可：已受理')
    expect(await deliver()).toBe(1)
    expect(await deliver()).toBe(0)
    expect(sms.received.length - before).toBe(1)
    const { text, phone } = newest(sms.received)
    expect(text).toContain('【青海省网上办事大厅】食品经营许可：已受理。请看。')
    expect(phone).toMatch(/^1\d{10}$/)
    const [kept] = await resources
      .db('deliveries')
      .select('body', 'addressShown', 'providerReference')
    expect(kept?.body).toBe(text)
    expect(kept?.addressShown).not.toContain(phone)
    expect(kept?.providerReference).toMatch(/^g-/)
  })

  test('is one SMS with others of the same night, sent in the morning', async () => {
    const night = new Date('2026-03-12T15:00:00Z')
    await tell('一', night)
    await deliver(night)
    await tell('二', at(13 * 60 + 30))
    await deliver(at(13 * 60 + 30))
    expect(await states()).toEqual(['sms waiting 0'])
    const before = sms.received.length
    await deliver(new Date('2026-03-13T00:00:00Z'))
    expect(sms.received.length - before).toBe(1)
    expect(newest(sms.received).text).toContain('您有 2 条新消息：一；二。')
  })

  test('waits while the gateway is away and arrives when it is back', async () => {
    sms.answerWith(503)
    await tell('一')
    await deliver()
    expect(await states()).toEqual(['sms waiting 1'])
    await deliver(at(0.5))
    expect(await states()).toEqual(['sms waiting 1'])
    sms.answerWith(200)
    await deliver(at(2))
    expect(await states()).toEqual(['sms sent 2'])
  })

  test('is given up after a day, and can be sent again by the operators', async () => {
    sms.answerWith(503)
    await tell('一')
    await deliver()
    await deliver(at(24 * 60 + 5))
    expect(await states()).toEqual(['sms failed 2'])
    sms.answerWith(200)
    const { app } = testApp(resources, at(24 * 60 + 6))
    const operator = await signedIn(app, 'qinghai-guanli', 'desk')
    const page = await operator.get('/admin/deliveries?status=failed')
    const retry = /action="(\/admin\/deliveries\/\d+\/retry)"/.exec(page.text)?.[1] ?? ''
    expect((await postForm(operator, '/admin/deliveries?status=failed', retry, {})).status).toBe(
      303,
    )
    await deliver(at(24 * 60 + 7))
    expect(await states()).toEqual(['sms sent 3'])
  })

  test('is not lost by a worker that was stopped in the middle of sending', async () => {
    await tell('一')
    await dispatch(contextAt(ordinaryMorning))
    await resources.ownerPool.query(
      `update deliveries set status = 'sending', attempts = 1, claimed_at = $1`,
      [ordinaryMorning],
    )
    await deliver(at(1))
    expect(await states()).toEqual(['sms sending 1'])
    await deliver(at(6))
    expect(await states()).toEqual(['sms sent 2'])
  })

  test('reaches nobody when the persons are invented and the gateway is not on this machine', async () => {
    const gateways = {
      ...resources.gateways,
      sms: smsGateway({ url: 'https://sms.example/', key: 'k', secret: 's' }),
    }
    await tell('一')
    await dispatch({ ...contextAt(ordinaryMorning), gateways })
    expect(await states()).toEqual([])
  })
})

describe('the gateway’s receipt', () => {
  const receive = (body: string, secret = smsSecret, time = Math.floor(Date.now() / 1000)) => {
    const { app } = testApp(resources)
    return supertest(app)
      .post('/api/v1/sms-receipts')
      .set({ 'content-type': 'application/json', 'x-sms-key': 'hall', 'x-sms-time': String(time) })
      .set({ 'x-sms-nonce': 'n', 'x-sms-signature': smsSignature(secret, String(time), 'n', body) })
      .send(body)
  }

  test('settles the message', async () => {
    await tell('一')
    await deliver()
    const { id } = newest(sms.received)
    expect((await receive(JSON.stringify({ id, status: 'delivered' }))).status).toBe(200)
    expect(await states()).toEqual(['sms delivered 1'])
  })

  test.each([
    [
      'a wrong signature',
      403,
      (id: string) => receive(JSON.stringify({ id, status: 'failed' }), 'x'),
    ],
    [
      'an old one',
      403,
      (id: string) => receive(JSON.stringify({ id, status: 'failed' }), smsSecret, 1_700_000_000),
    ],
    ['another word', 422, (id: string) => receive(JSON.stringify({ id, status: 'eaten' }))],
    ['no JSON', 422, () => receive('{')],
  ])('is refused for %s', async (_what, status, send) => {
    await tell('一')
    await deliver()
    expect((await send(newest(sms.received).id)).status).toBe(status)
    expect(await states()).toEqual(['sms sent 1'])
  })
})

describe('a citizen’s mail', () => {
  test('starts when its owner has confirmed the address, and only then', async () => {
    const { app } = testApp(resources)
    const agent = await signedIn(app, 'zhaxiduojie')
    const wanted = { ways: ['email'], address: 'zhaxi@example.cn' }
    expect((await postForm(agent, '/my/notices', '/my/notices', wanted)).status).toBe(303)
    await tell('一')
    await deliver()
    expect(mail.received.map(({ to }) => to)).toEqual(['zhaxi@example.cn'])
    const link = linkIn(textOfMail(newest(mail.received)), 'confirm')
    const kept = await resources.db('deliveries').where({ purpose: 'confirmation' }).first('body')
    expect(kept?.body).not.toContain(link)

    const stranger = supertest.agent(app)
    expect((await stranger.get(link)).text).toContain('确认邮箱')
    await tell('二')
    await deliver()
    expect(mail.received).toHaveLength(1)
    expect((await postForm(stranger, link, link, {})).text).toContain('邮箱已确认')
    await tell('三\r\nBcc: x@example.cn')
    await deliver()
    expect(mail.received).toHaveLength(2)
    const { source } = newest(mail.received)
    expect(source).not.toMatch(/^Bcc:/im)
    expect(textOfMail(newest(mail.received))).toContain('请看。')
  })

  test('is refused with what was typed when the address is none', async () => {
    const { app } = testApp(resources)
    const agent = await signedIn(app, 'zhaxiduojie')
    const page = await postForm(agent, '/my/notices', '/my/notices', { address: 'zhaxi＠' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('邮箱不对')
    expect(page.text).toContain('value="zhaxi＠"')
  })

  test('ends when the server refuses the address, and its owner is told', async () => {
    const { app } = testApp(resources)
    const agent = await signedIn(app, 'zhaxiduojie')
    await postForm(agent, '/my/notices', '/my/notices', {
      ways: 'email',
      address: 'nobody@example.cn',
    })
    await deliver()
    expect(await states()).toEqual(['email failed 1'])
    expect((await agent.get('/my/notices')).text).toContain('no***@example.cn 拒收了我们的邮件')
    expect((await agent.get('/my/messages')).text).toContain('您的邮箱收不到邮件')
  })

  test('is tried again when the server cannot take it now', async () => {
    const { app } = testApp(resources)
    const agent = await signedIn(app, 'zhaxiduojie')
    await postForm(agent, '/my/notices', '/my/notices', {
      ways: 'email',
      address: 'later@example.cn',
    })
    await deliver()
    expect(await states()).toEqual(['email waiting 1'])
  })

  test('of an address that was changed since is not confirmed by the old link', async () => {
    const { app } = testApp(resources)
    const agent = await signedIn(app, 'zhaxiduojie')
    await postForm(agent, '/my/notices', '/my/notices', {
      ways: 'email',
      address: 'one@example.cn',
    })
    await deliver()
    const link = linkIn(textOfMail(newest(mail.received)), 'confirm')
    await postForm(agent, '/my/notices', '/my/notices', {
      ways: 'email',
      address: 'two@example.cn',
    })
    expect((await postForm(agent, '/my/notices', link, {})).status).toBe(410)
    expect((await agent.get(link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).status).toBe(
      200,
    )
    expect((await agent.get('/notices/confirm/a1.99999999999.x')).status).toBe(410)
    expect((await agent.get('/notices/stop/1.x')).status).toBe(404)
  })
})

describe('whoever knows number and code', () => {
  test('has the progress sent by mail, until he ends it', async () => {
    const filed = await anApplication(resources).submitted()
    const row = await resources
      .db('applications')
      .where({ id: filed.id })
      .first('queryNumber', 'queryCode')
    const number = row?.queryNumber ?? ''
    const { app } = testApp(resources)
    const agent = supertest.agent(app)
    const path = `/progress/${number}/subscription`
    expect((await agent.get(path)).status).toBe(404)
    const code = resources.vault.open(row?.queryCode ?? '')
    await postForm(agent, '/progress', '/progress', { number, code })
    expect((await agent.get(`/progress/${number}`)).text).toContain(path)
    const refused = await postForm(agent, path, path, { address: 'x' })
    expect(refused.status).toBe(422)
    for (let time = 0; time < 2; time++) {
      expect((await postForm(agent, path, path, { address: 'son@example.cn' })).status).toBe(303)
    }
    await deliver(at(120))
    const confirmations = mail.received.filter(({ to }) => to === 'son@example.cn')
    expect(confirmations).toHaveLength(1)
    const link = linkIn(textOfMail(newest(confirmations)), 'confirm')
    await postForm(agent, link, link, {})

    await filed.step('accept')
    await deliver(at(300))
    const [, told] = mail.received.filter(({ to }) => to === 'son@example.cn')
    if (told === undefined) throw new Error('nothing came')
    expect(textOfMail(told)).toContain('最晚')
    const stop = linkIn(textOfMail(told), 'stop')
    expect((await postForm(agent, stop, stop, {})).text).toContain('已退订')
    await filed.step('pass')
    await filed.step('pass')
    await deliver(at(600))
    expect(mail.received.filter(({ to }) => to === 'son@example.cn')).toHaveLength(2)
  })
})
