// 坏数据进草稿: what no page of the hall sends, at every door of a draft. Each is answered with a 4xx and the sentence
// that stands here, and the draft is what it was: its answers, what was typed, its files.
import http from 'node:http'
import net from 'node:net'
import type { AddressInfo } from 'node:net'
import type supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { answerBrokenRequests } from '../../src/platform/web/broken-requests.ts'
import { readScannerAddress, scannerFor } from '../../src/platform/uploads/scanner.ts'
import { begin, noRecord, postParts } from '../applications/pages/public/filing.ts'
import type { SentFile } from '../applications/pages/public/filing.ts'
import { group, question } from '../forms/sample.ts'
import { testApp } from '../support/app.ts'
import { samplePdf } from '../support/builders/sample-file.ts'
import { eicar, startClamd } from '../support/clamd.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { askInstead } from '../support/form-of-matter.ts'
import { signedIn, tokenOf } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'
import { whenFileEnds } from '../support/when-file-ends.ts'
import { zip } from '../support/zip.ts'

let database: TestDatabase
let server: http.Server
let zhaxi: Agent
let draft: string
let section: string

const fields = [
  question('text', { key: 'who', label: '姓名', required: true }),
  question('textarea', { key: 'why', label: '为什么申请' }),
  group([question('text', { key: 'name', label: '成员姓名' })], { maxItems: 15 }),
  question('file', { key: 'paper', label: '证明', accept: ['pdf', 'docx', 'jpg'], maxFiles: 5 }),
]
const answered = {
  'answers.who': '扎西多杰',
  'answers.why': '求职',
  'answers.members.0.name': '卓玛',
}

beforeAll(async () => {
  database = await useDatabase()
  const clamd = await startClamd()
  whenFileEnds(() => clamd.close())
  const scanner = scannerFor(readScannerAddress(`tcp://127.0.0.1:${clamd.port}`), true)
  await askInstead(database.resources, noRecord, () => ({
    title: '证明',
    sections: [{ key: 'all', title: '证明', help: null, when: null, fields }],
  }))
  const { app } = testApp({ ...database.resources, scanner })
  server = http.createServer(app).listen(0, '127.0.0.1')
  answerBrokenRequests(server, database.resources.log)
  whenFileEnds(() => new Promise((closed) => server.close(closed)))
  zhaxi = await signedIn(app, 'zhaxiduojie')
  draft = await begin(zhaxi, noRecord)
  section = `/applications/${draft}/sections/1`
  const file = { field: 'files.paper', name: '原来的.pdf', bytes: samplePdf }
  expect((await postParts(zhaxi, section, answered, [file])).status).toBe(303)
  expect((await postParts(zhaxi, section, answered)).status).toBe(303)
})

interface Answer {
  readonly status: number
  readonly text: string
}
interface Bad {
  readonly what: string
  readonly status: number
  /** What the page says, without its marks. */
  readonly says: string
  /** The question whose typed text the draft keeps, to be mended; null: nothing of it is kept. */
  readonly keeps?: string
  send(): Promise<Answer>
}

const notUnderstood = '提交的内容不完整或格式不对，请返回重新填写。您填的没有被改动。'
const twice =
  '这次送来的内容里，有的题出现了两次，分不清以哪个为准，所以没有保存。草稿还是原来的样子'
const rows = Array.from({ length: 10_000 }, (_, at) => [`answers.members.${at}.name`, 'a'] as const)
const half = Buffer.from([0xed, 0xa0, 0x80])
const office =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const bomb = zip({
  '[Content_Types].xml': Buffer.from(office),
  'word/document.xml': Buffer.alloc(30_000_000),
})
const polyglot = Buffer.concat([
  samplePdf,
  zip({ 'index.html': Buffer.alloc(9000, 'ab3') }),
  half,
  Buffer.alloc(2000),
])

const table: readonly Bad[] = [
  {
    ...{ what: 'a[]=', status: 400, says: twice },
    send: () => typed(['answers.who[]', '甲'], ['answers.who[]', '乙']),
  },
  { what: 'a[b]=', status: 400, says: notUnderstood, send: () => typed(['answers.who[b]', '甲']) },
  {
    ...{ what: '__proto__', status: 400, says: notUnderstood },
    send: () => typed(['answers.__proto__', 'x'], ['answers.constructor.prototype', 'y']),
  },
  {
    ...{ what: 'duplicate keys', status: 400, says: twice },
    send: () => typed(['answers.who', '甲'], ['answers.who', '乙']),
  },
  {
    ...{
      what: '10 000 repeating rows',
      status: 422,
      says: '一页最多送来 3000 个空，这次多得多，所以没有保存。草稿还是原来的样子',
    },
    send: () => typed(...rows),
  },
  {
    ...{ what: 'unpaired surrogates', status: 422, keeps: 'why' },
    says: '为什么申请：有的字没有传对，显示成了“�”，请重新填写',
    send: () =>
      typed(
        ['answers.who', '扎西多杰'],
        ['answers.why', Buffer.concat([half, Buffer.from('求职')])],
      ),
  },
  {
    ...{ what: 'a polyglot file', status: 422 },
    says: '证明：“两样.pdf”后面还接着别的内容，请用“打印为 PDF”另存一份再传',
    send: () => files([{ field: 'files.paper', name: '两样.pdf', bytes: polyglot }]),
  },
  {
    ...{ what: 'EICAR', status: 422 },
    says: '证明：“病毒.pdf”查出病毒，没有收下，请换一台电脑重新做一份',
    send: () =>
      files([
        {
          field: 'files.paper',
          name: '病毒.pdf',
          bytes: Buffer.concat([samplePdf, Buffer.from('% '), eicar]),
        },
      ]),
  },
  {
    ...{ what: 'a zip bomb docx', status: 422 },
    says: '证明：“报告.docx”里面的内容大得不正常，请另存一份再传',
    send: () => files([{ field: 'files.paper', name: '报告.docx', bytes: bomb }]),
  },
  {
    ...{ what: '200 files at once', status: 422 },
    says: '证明：一次选的文件太多了，没有收下。请分几次上传',
    send: () =>
      files(
        Array.from({ length: 200 }, (_, at) => ({
          field: 'files.paper',
          name: `${at}.pdf`,
          bytes: samplePdf,
        })),
      ),
  },
  {
    ...{ what: 'an upload cut off in its midst, the line closed', status: 400 },
    says: '没有看懂这个请求，请返回重试',
    send: () => cutOff(),
  },
]

test('the table names what the requirement names', () => {
  expect(table.map(({ what }) => what)).toHaveLength(11)
})

test.each(table)(
  '$what: $status, a sentence, and the draft as it was',
  async ({ status, says, keeps, send }) => {
    const before = await stateOf()
    const answer = await send()
    expect(answer.status).toBe(status)
    expect(wordsOf(answer.text)).toContain(says)
    const after = await stateOf()
    expect(after.files).toHaveLength(1)
    if (keeps === undefined) expect(after).toEqual(before)
    else {
      const without = ({ answers, files }: State) => {
        return { answers: { ...answers, [keeps]: null }, files }
      }
      expect(without(after)).toEqual(without(before))
      // What cannot be kept is no answer, and never stands in the database half.
      expect(after.answers[keeps]).toBeUndefined()
      expect(JSON.stringify(after)).not.toMatch(/\\ud[89a-f]/i)
    }
    // The next lawful page is taken as ever.
    expect((await postParts(zhaxi, section, answered)).status).toBe(303)
    expect(await stateOf()).toEqual(before)
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  },
)

/** The same at the doors that scripts use: the saving in the background, and files in pieces. */
test.each([
  ['a[]=', 'answers.who[]=a', 400, notUnderstood],
  ['a[b]=', 'answers.who[b]=a', 400, notUnderstood],
  ['__proto__', 'answers.__proto__=a', 400, notUnderstood],
  ['duplicate keys', 'answers.who=a&answers.who=b', 400, '所以没有保存'],
  ['10 000 repeating rows', rows.map((pair) => pair.join('=')).join('&'), 413, '没有保存'],
] as const)('%s saved in the background: refused in words', async (_what, body, status, says) => {
  const before = await stateOf()
  const answer = await zhaxi
    .post(`${section}/autosave`)
    .set('Accept', 'application/json')
    .type('form')
    .send(`${body}&_csrf=${await tokenOf(zhaxi, section)}`)
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([
    status,
    expect.stringContaining(says),
  ])
  expect(await stateOf()).toEqual(before)
})

test('2 000 rows, fewer than are counted as they come: refused by the name of their group', async () => {
  const before = await stateOf()
  const { status, text } = await typed(...rows.slice(0, 2000))
  expect(status).toBe(422)
  expect(wordsOf(text)).toContain(
    '“家庭成员”最多填 15 人，这次送来的多得多，所以没有保存。草稿还是原来的样子',
  )
  expect(await stateOf()).toEqual(before)
})

test.each([
  ['a polyglot file', '两样.pdf', polyglot, '后面还接着别的内容'],
  ['EICAR', '病毒.pdf', Buffer.concat([samplePdf, Buffer.from('% '), eicar]), '查出病毒，没有收下'],
  ['a zip bomb docx', '报告.docx', bomb, '里面的内容大得不正常'],
])('%s in pieces: refused in words at its last', async (_what, name, bytes, says) => {
  const before = await stateOf()
  const _csrf = await tokenOf(zhaxi, section)
  const begun = await zhaxi
    .post(`/applications/${draft}/uploads`)
    .type('form')
    .send({ _csrf, field: 'files.paper', name, size: bytes.length })
  const { address } = begun.body as { address: string }
  const piece = zhaxi.post(address).field({ _csrf, at: '0' }).attach('piece', bytes, 'piece')
  const { status, body } = await piece
  expect([status, (body as { fault: string }).fault]).toEqual([422, expect.stringContaining(says)])
  expect(await stateOf()).toEqual(before)
})

interface State {
  readonly answers: Readonly<Record<string, unknown>>
  readonly typed: unknown
  readonly files: readonly string[]
}

async function stateOf(): Promise<State> {
  const row = await database.db('applications').where({ id: draft }).first('answers', 'typed')
  const kept = await database
    .db('applicationMaterials')
    .where({ applicationId: draft })
    .whereNull('removedAt')
    .orderBy('attachmentId')
    .select('attachmentId')
  // Which files are the answer is worked out when the section is saved the next time.
  const { paper: _, ...answers } = { ...row?.answers }
  return { answers, typed: row?.typed, files: kept.map(({ attachmentId }) => attachmentId) }
}

function wordsOf(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

/** In parts, as the page sends it, byte for byte. */
async function typed(
  ...pairs: readonly (readonly [name: string, value: string | Buffer])[]
): Promise<Answer> {
  const own = [['_csrf', await tokenOf(zhaxi, section)] as const, ...pairs]
  const parts = own.flatMap(([name, value]) => [
    Buffer.from(`--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
    Buffer.from(value as string),
    Buffer.from('\r\n'),
  ])
  return zhaxi
    .post(section)
    .set('Content-Type', 'multipart/form-data; boundary=x')
    .send(Buffer.concat([...parts, Buffer.from('--x--\r\n')]))
}

function files(sent: readonly SentFile[]): Promise<supertest.Response> {
  return postParts(zhaxi, section, answered, sent)
}

/** The head of a form with a large file and half a megabyte of it; then nothing more comes. */
async function cutOff(): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  const token = await tokenOf(zhaxi, section)
  const cookie = zhaxi.jar
    .getCookies({ domain: '127.0.0.1', path: '/', secure: false, script: false })
    .toValueString()
  const part = (name: string, rest = '') =>
    `--x\r\nContent-Disposition: form-data; name="${name}"${rest}\r\n\r\n`
  const line = net.connect(port, '127.0.0.1')
  let text = ''
  line.on('data', (bytes) => (text += bytes.toString()))
  const closed = new Promise((done) => line.on('close', done))
  line.write(
    `POST ${section} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${cookie}\r\nContent-Length: 9000000\r\n` +
      'Content-Type: multipart/form-data; boundary=x\r\n\r\n' +
      `${part('_csrf')}${token}\r\n${part('answers.who')}半截\r\n${part('files.paper', '; filename="a.pdf"')}`,
  )
  line.end(Buffer.alloc(500_000, 65))
  await closed
  return { status: Number(/^HTTP\/1.1 (\d+)/.exec(text)?.[1] ?? 0), text }
}
