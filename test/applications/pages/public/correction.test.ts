// 补正: only what the notice names may change; the rest stays as it was filed.
import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../../../src/applications/paths.ts'
import type { Resources } from '../../../../src/platform/resources.ts'
import { testApp } from '../../../support/app.ts'
import type { TestApp } from '../../../support/app.ts'
import { anApplication } from '../../../support/builders/application.ts'
import type { FiledApplication } from '../../../support/builders/filed-application.ts'
import { samplePdf } from '../../../support/builders/sample-file.ts'
import { useDatabase } from '../../../support/database.ts'
import { signedIn, tokenOf } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'

let resources: Resources
let hall: TestApp
let owner: Agent

beforeAll(async () => {
  resources = (await useDatabase()).resources
  hall = testApp(resources)
  owner = await signedIn(hall.app, 'zhaxiduojie')
})

const items = [
  { target: 'deadName', label: '逝者姓名', why: '和证明上的不一样', how: '照火化证明填' },
  { target: 'material:1', label: '申请表', why: '照片太暗', how: '重新拍一张' },
]

async function asked(): Promise<{ filed: FiledApplication; page: string }> {
  const filed = await anApplication(resources).correcting(items)
  hall.setNow(new Date(filed.wait(1).now.getTime()))
  return { filed, page: paths.correction(filed.id) }
}

async function send(
  page: string,
  fields: Readonly<Record<string, string>>,
  file: string | null,
  bytes = samplePdf,
) {
  const form = owner.post(page).field('_csrf', await tokenOf(owner, page))
  for (const [name, value] of Object.entries(fields)) void form.field(name, value)
  if (file !== null) void form.attach('files.1', bytes, file)
  return form
}

describe('a correction', () => {
  test('shows what the notice names with its reasons, and nothing else', async () => {
    const { filed, page } = await asked()
    const shown = await owner.get(page)
    expect(shown.status).toBe(200)
    for (const words of ['和证明上的不一样', '照火化证明填', '照片太暗', 'answers.deadName', 'files.1']) {
      expect(shown.text).toContain(words)
    }
    expect(shown.text).not.toContain('answers.bankAccount')
    const progress = await owner.get(paths.progress(filed.id))
    expect(progress.text).toContain('等您补正 2 处，请于 3月27日（周五）前提交')
    expect(progress.text).toContain(page)
  })

  test('handed in changes what was named and starts the receipt anew', async () => {
    const { filed, page } = await asked()
    const before = (await filed.row()).answers
    const fields = { 'answers.deadName': '卓玛措', 'answers.bankAccountName': '偷改', _finish: '1' }
    const answer = await send(page, fields, '新的.pdf')
    expect(answer.status).toBe(303)
    expect(answer.headers['location']).toBe(paths.progress(filed.id))
    const row = await filed.row()
    expect(row.status).toBe('submitted')
    expect(row.answers).toEqual({ ...before, deadName: '卓玛措' })
    expect(row.receivedOn).toBe('2026-03-13')
    expect((await owner.get(page)).status).toBe(303)
  })

  test('without the new file or with an empty answer is refused, and stays typed', async () => {
    const { filed, page } = await asked()
    const noFile = await send(page, { 'answers.deadName': '卓玛措', _finish: '1' }, null)
    expect(noFile.status).toBe(422)
    expect(noFile.text).toContain('还没有补传')
    expect(noFile.text).toContain('卓玛措')
    const empty = await send(page, { 'answers.deadName': '', _finish: '1' }, '新的.pdf')
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('请填写逝者姓名')
    expect((await filed.row()).status).toBe('correcting')
  })

  test('keeps what is typed and uploaded until it is handed in', async () => {
    const { filed, page } = await asked()
    const upload = await send(page, { 'answers.deadName': '才让', _upload: '1' }, '一页.pdf')
    expect(upload.status).toBe(303)
    expect(upload.headers['location']).toBe(`${page}#m-1`)
    const shown = await owner.get(page)
    expect(shown.text).toContain('才让')
    expect(shown.text).toContain('一页.pdf')
    expect((await filed.row()).answers['deadName']).not.toBe('才让')
    const program = Buffer.from('MZ\x90\x00 this is no picture')
    const bad = await send(page, { 'answers.deadName': '多杰', _upload: '1' }, '照片.jpg', program)
    expect(bad.status).toBe(422)
    expect(bad.text).toContain('“照片.jpg”')
    expect(bad.text).toContain('多杰')
  })

  test('belongs to the owner alone', async () => {
    const { page } = await asked()
    const other = await signedIn(hall.app, 'zhuoma')
    expect((await other.get(page)).status).toBe(404)
  })
})

describe('a correction that is being typed', () => {
  const marksOf = (text: string) => ({
    _seen: /name="_seen" value="([^"]*)"/.exec(text)?.[1] ?? '',
    _page: /name="_page" value="([^"]*)"/.exec(text)?.[1] ?? '',
    _csrf: /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? '',
  })
  const save = (filed: FiledApplication, fields: Readonly<Record<string, string>>) =>
    owner.post(paths.keptCorrection(filed.id)).set('Accept', 'application/json').type('form').send(fields)

  test('is kept in the background, and what was filed stays as it was', async () => {
    const { filed, page } = await asked()
    const before = (await filed.row()).answers
    const marks = marksOf((await owner.get(page)).text)
    const answer = await save(filed, { ...marks, 'answers.deadName': '卓玛' })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ merge: null })
    expect(answer.body.saved).toMatch(/^\d\d:\d\d$/)
    expect((await filed.row()).answers).toEqual(before)
    expect((await owner.get(page)).text).toContain('value="卓玛"')
  })

  test('in two windows overwrites nothing unseen', async () => {
    const { filed, page } = await asked()
    const [one, other] = [marksOf((await owner.get(page)).text), marksOf((await owner.get(page)).text)]
    await save(filed, { ...one, 'answers.deadName': '甲' })
    const late = await save(filed, { ...other, 'answers.deadName': '乙' })
    expect(late.body.merge).toBe(page)
    expect((await owner.get(page)).text).toContain('value="甲"')
  })

  test('in two pages without scripts shows both answers, who saved the other and when, and takes what is sent again', async () => {
    const { filed, page } = await asked()
    const marks = async () => marksOf((await owner.get(page)).text)
    const [one, other] = [await marks(), await marks()]
    const keep = (fields: Record<string, string>) => owner.post(page).field({ ...fields, _keep: '1' })
    expect((await keep({ ...one, 'answers.deadName': '甲' })).status).toBe(303)
    const late = await keep({ ...other, 'answers.deadName': '乙' })
    expect(late.status).toBe(422)
    expect(late.text).toMatch(/扎西多杰 [^<]*在另一个页面存成“甲”，这里是您刚填的/)
    expect(late.text).toContain('value="乙"')
    expect((await filed.row()).typed?.['deadName']).toEqual(['甲'])
    expect((await keep({ ...marksOf(late.text), 'answers.deadName': '乙' })).status).toBe(303)
    expect((await filed.row()).typed?.['deadName']).toEqual(['乙'])
  })

  test('and handed in elsewhere meanwhile leads to the progress', async () => {
    const { filed, page } = await asked()
    const marks = marksOf((await owner.get(page)).text)
    await send(page, { 'answers.deadName': '卓玛措', _finish: '1' }, '新的.pdf')
    const late = await save(filed, { ...marks, 'answers.deadName': '乙' })
    expect(late.status).toBe(409)
    expect(late.body).toEqual({ go: paths.progress(filed.id) })
  })
})

describe('a file that comes in pieces', () => {
  test('is gone on with in a correction as in a draft, for what the notice names alone', async () => {
    const { filed, page } = await asked()
    const _csrf = await tokenOf(owner, page)
    expect((await owner.get(page)).text).toContain(`data-upload="${paths.uploads(filed.id)}"`)
    const begin = (field: string) =>
      owner
        .post(paths.uploads(filed.id))
        .type('form')
        .send({ _csrf, field, name: '申请表.pdf', size: samplePdf.length })
    const piece = (address: string, at: number, bytes: Buffer) =>
      owner.post(address).field({ _csrf, at: String(at) }).attach('piece', bytes, 'piece')
    const { address } = (await begin('files.1')).body as { address: string }
    await piece(address, 0, samplePdf.subarray(0, 30))
    expect((await begin('files.1')).body).toMatchObject({ address, received: 30 })
    const last = await piece(address, 30, samplePdf.subarray(30))
    expect(last.body).toEqual({ received: samplePdf.length, done: true })
    expect((await owner.get(page)).text).toContain('申请表.pdf')
    const other = (await begin('files.2')).body as { address: string }
    expect((await piece(other.address, 0, samplePdf)).status).toBe(422)
  })
})

test('a corrected answer that asks for another paper has to bring it', async () => {
  const sentence = anApplication(resources).of('630511003000')
  const named = { target: 'cause', label: '困难原因', why: '和证明不一样', how: '照证明选' }
  const filed = await sentence.correcting([named])
  const { cause } = (await filed.row()).answers
  const other = cause === '交通事故' ? '突发重病' : '交通事故'
  const paper = other === '交通事故' ? '事故责任认定书' : '医疗费用票据'
  hall.setNow(new Date(filed.wait(1).now.getTime()))
  const page = paths.correction(filed.id)
  expect((await owner.get(page)).text).not.toContain(paper)
  const refused = await send(page, { 'answers.cause': other, _finish: '1' }, null)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('还没有补传')
  const place = /name="(files\.\d+)"/.exec(refused.text)?.[1] ?? ''
  expect(refused.text).toContain(paper)
  const form = owner.post(page).field('_csrf', await tokenOf(owner, page)).field('_finish', '1')
  const done = await form.field('answers.cause', other).attach(place, samplePdf, '单据.pdf')
  expect(done.status).toBe(303)
  expect(await filed.row()).toMatchObject({ status: 'submitted', answers: { cause: other } })
})
