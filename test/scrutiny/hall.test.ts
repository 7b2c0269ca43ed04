// The auditors' hall: searching, following, exporting with proof, and what the watch tells.
import { spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Express } from 'express'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadActor } from '../../src/accounts/index.ts'
import { openFile } from '../../src/applications/index.ts'
import { anchorFile, appendAnchors, sealEntries, verifyExport } from '../../src/audit/index.ts'
import { system } from '../../src/kernel/actor.ts'
import { watchDay } from '../../src/scrutiny/index.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'

let app: Express
let database: TestDatabase
let auditor: Agent
let filed: FiledApplication

beforeAll(async () => {
  database = await useDatabase()
  ;({ app } = testApp(database.resources))
  filed = await anApplication(database.resources).filedBy('zhaxiduojie').in('632722').accepted()
  auditor = await signedIn(app, 'qinghai-shenji', 'desk')
})

const log = (query: Record<string, string>) =>
  auditor.get(`/admin/audit?${new URLSearchParams(query).toString()}`)

/** As a row tells it; the bare code stands in the list of actions on every page. */
const row = (action: string) => `muted">${action}<`

const lastRead = () =>
  database.db('auditEntries').where({ action: 'audit.read' }).orderBy('id', 'desc').first('after')

describe('the log is searched', () => {
  test('by application, down to its beginning, by its number and by its query number', async () => {
    const { number, queryNumber } = await filed.row()
    for (const asked of [number, queryNumber]) {
      const { text } = await log({ number: asked ?? '' })
      for (const step of ['开始填写', '提交', '受理']) expect(text).toContain(step)
      expect(text).toContain('查到的全部')
    }
  })

  test('by person: what he did, what concerns him, or both', async () => {
    const did = await log({ person: 'zhaxiduojie', part: 'did' })
    expect(did.text).toContain(row('applications.submit'))
    expect(did.text).not.toContain(row('applications.accept'))
    const concerned = await log({ person: 'zhaxiduojie', part: 'concerned' })
    expect(concerned.text).toContain(row('applications.accept'))
    const both = await log({ person: 'zhaxiduojie' })
    expect(both.text).toContain(row('applications.submit'))
    expect(both.text).toContain(row('applications.accept'))
  })

  test('by department, action, days and request', async () => {
    const entry = await database
      .db('auditEntries')
      .where({ action: 'applications.accept', applicationId: filed.id })
      .first('departmentName', 'requestId')
    const department = { department: entry?.departmentName ?? '' }
    expect((await log({ ...department, action: 'applications.accept' })).text).toContain(
      'applications.accept',
    )
    expect(
      (await log({ action: 'applications.accept', from: '2026-03-12', to: '2026-03-13' })).text,
    ).toContain('第')
    expect((await log({ action: 'applications.accept', to: '2026-03-01' })).text).toContain(
      '没有符合条件的记录',
    )
    expect((await log({ request: entry?.requestId ?? '' })).text).toContain('applications.')
  })

  test('in vain for what does not exist; days that are no days are refused', async () => {
    expect((await log({ person: '查无此人' })).text).toContain('没有符合条件的记录')
    const wrong = await log({ from: '2026-13-01' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('value="2026-13-01"')
    expect((await log({ from: '2026-03-02', to: '2026-03-01' })).status).toBe(422)
  })

  test('and each search is on record itself', async () => {
    await log({ person: 'zhaxiduojie', action: 'applications.read' })
    expect((await lastRead())?.after).toMatchObject({
      filter: { person: 'zhaxiduojie', action: 'applications.read' },
    })
  })
})

describe('an export', () => {
  test('needs conditions and a reason', async () => {
    const page = `/admin/audit?number=${filed.id}`
    const without = await postForm(auditor, page, '/admin/audit/exports', {
      number: filed.id,
      reason: ' ',
    })
    expect(without.status).toBe(422)
    expect(without.text).toContain('请写明导出的理由')
    const all = await postForm(auditor, page, '/admin/audit/exports', { reason: '核查' })
    expect(all.status).toBe(422)
  })

  test('proves each entry against the published root, and whatever is changed in it is seen', async () => {
    const { file, text } = await exported()
    const anchor = anchorFile(database.resources.config.dataFolder)
    await appendAnchors(database.db, anchor)
    const proof = await verifyExport(file, { anchor })
    expect(proof.faults).toEqual([])
    expect(proof.notes).toEqual([])

    const roots = `${file}.roots`
    await fs.writeFile(roots, (await auditor.get('/audit/roots.json')).text)
    expect((await verifyExport(file, { roots })).faults).toEqual([])

    const lines = text.trimEnd().split('\n')
    const forgeries: readonly (readonly string[])[] = [
      lines.map((line) => line.replace('applications.accept', 'applications.deny')),
      lines.toSpliced(3, 1),
      lines.toSpliced(3, 0, lines[3] ?? ''),
      lines.slice(0, -1),
      lines.map((line) => line.replace(/"treeRoot":"../, '"treeRoot":"00')),
      lines.map((line) => line.replace(/("path":\[\{"side":"\w+","hash":")../, '$100')),
    ]
    for (const [at, forged] of forgeries.entries()) {
      await fs.writeFile(file, `${forged.join('\n')}\n`)
      const { faults } = await verifyExport(file, { anchor })
      expect(faults.length, `forgery ${at}`).toBeGreaterThan(0)
    }
  })

  test('is proved by the command, without the database', async () => {
    const { file } = await exported()
    const roots = `${file}.roots`
    await fs.writeFile(roots, (await auditor.get('/audit/roots.json')).text)
    const child = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        path.resolve('src/commands/verify-audit.ts'),
        '--export',
        file,
        '--roots',
        roots,
      ],
      { env: { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' } },
    )
    let text = ''
    child.stdout.on('data', (part: Buffer) => (text += String(part)))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(text).toContain('导出的日志属实')
    expect(code).toBe(0)
  })

  test('is on record with its reason, and another auditor cannot fetch it', async () => {
    const { location } = await exported()
    const entries = await database
      .db('auditEntries')
      .where({ action: 'audit.export' })
      .select('after')
    expect(entries.at(-1)?.after).toMatchObject({
      reason: '核查投诉',
      filter: { number: filed.id },
    })
    const other = await signedIn(app, 'qinghai-guanli', 'desk')
    expect((await other.get(location)).status).toBe(403)
    expect((await auditor.get('/admin/audit/exports/1')).status).toBe(404)
  })

  async function exported(): Promise<{ file: string; text: string; location: string }> {
    const asked = await postForm(
      auditor,
      `/admin/audit?number=${filed.id}`,
      '/admin/audit/exports',
      {
        ...{ number: filed.id, reason: '核查投诉' },
      },
    )
    expect(asked.status).toBe(303)
    const location = asked.headers['location'] ?? ''
    const answer = await auditor
      .get(location)
      .buffer(true)
      .parse((res, done) => {
        readAll(res as unknown as NodeJS.ReadableStream, done)
      })
    expect(answer.headers['content-disposition']).toContain('attachment')
    const text = String(answer.body)
    const file = path.join(
      database.resources.uploadsFolder,
      `export-${location.split('/').at(-1) ?? ''}`,
    )
    await fs.writeFile(file, text)
    return { file, text, location }
  }
})

describe('abnormal reading', () => {
  test('raises one alert, tells the auditors, and ends with a reason', async () => {
    const clerk = await handler()
    const night = new Date('2026-03-12T15:30:00Z')
    for (let at = 0; at < 5; at++) {
      const one = await anApplication(database.resources).filedBy('dawa').in('632722').submitted()
      await openFile(contextFor(database.resources, clerk, night), one.id, 'file')
    }
    const ctx = contextFor(database.resources, system, night)
    expect(await watchDay(ctx, '2026-03-12')).toBeGreaterThan(0)
    expect(await watchDay(ctx, '2026-03-12')).toBe(0)

    const inbox = await auditor.get('/desk/messages')
    expect(inbox.text).toContain('异常查看：夜里查看')
    const list = await auditor.get('/admin/audit/alerts')
    const address = /\/admin\/audit\/alerts\/\d+/.exec(list.text)?.[0] ?? ''
    expect((await auditor.get(address)).text).toContain('待核实')

    const step = (fields: Record<string, string>) =>
      postForm(auditor, address, `${address}/steps`, fields)
    expect((await step({ action: 'close', reason: '' })).status).toBe(422)
    expect((await step({ action: 'explain', reason: '值班，系统迁移前核对' })).status).toBe(303)
    expect((await step({ action: 'explain', reason: '再说一次' })).status).toBe(422)
    expect((await step({ action: 'close', reason: '核对值班表属实' })).status).toBe(303)
    const closed = await auditor.get(address)
    for (const words of ['已了结', '值班，系统迁移前核对', '核对值班表属实']) {
      expect(closed.text).toContain(words)
    }
    expect(closed.text).not.toContain('name="reason"')
  })

  test('of one family, of one person and of another region are each told of', async () => {
    const clerk = await handler()
    const morning = new Date('2026-03-17T02:00:00Z')
    const open = async (username: string, region: string, many: number) => {
      for (let at = 0; at < many; at++) {
        const one = anApplication(database.resources).filedBy(username).in(region).at(morning)
        await openFile(
          contextFor(database.resources, clerk, morning),
          (await one.submitted()).id,
          'file',
        )
      }
    }
    await open('lina', '632722', 6)
    await open('dawa', '630103', 3)
    const ctx = contextFor(database.resources, system, morning)
    expect(await watchDay(ctx, '2026-03-17')).toBe(3)
    const raised = await database.db('readingAlerts').where({ day: '2026-03-17' }).orderBy('rule')
    expect(raised.map(({ rule, count }) => [rule, count])).toEqual([
      ['one-family', 6],
      ['one-person', 6],
      ['outside-region', 3],
    ])
  })

  async function handler() {
    const { acceptanceDepartmentId } = await filed.row()
    const post = await database
      .db('staffPosts')
      .where({ departmentId: acceptanceDepartmentId ?? '', post: 'acceptance-clerk' })
      .first('accountId')
    return loadActor(database.db, post?.accountId ?? '', acceptanceDepartmentId)
  }
})

test('sealing at the hour of an export leaves nothing unsealed below it', async () => {
  await sealEntries(contextFor(database.resources, system))
  expect(await sealEntries(contextFor(database.resources, system))).toBe(0)
})

function readAll(
  res: NodeJS.ReadableStream,
  done: (error: Error | null, body: string) => void,
): void {
  let text = ''
  res.on('data', (part: Buffer) => (text += part.toString('utf8')))
  res.on('end', () => done(null, text))
}
