// 去改: every kind of finding leads to a page that opens for whoever may mend it, and to a place on it.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { formVersion } from '../../src/forms/index.ts'
import { visitor } from '../../src/kernel/actor.ts'
import { currentMatter } from '../../src/matters/index.ts'
import { findingLines } from '../../src/matters/pages/admin/finding-links.ts'
import type { FindingLine, Mending } from '../../src/matters/pages/admin/finding-links.ts'
import { findingCodes } from '../../src/matters/rules/finding-codes.ts'
import type { Finding } from '../../src/matters/rules/finding.ts'
import { insertVersion } from '../../src/matters/store.ts'
import { contentOf } from '../../src/matters/rules/edit.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { newestPlan, planVersion } from '../../src/workflow/index.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { useDatabase } from '../support/database.ts'
import type { Agent } from '../support/sign-in.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import { allFindings, faultyElements } from './all-faults.ts'

const code = '630131001000'
const matter = `/admin/matters/${code}`

let database: TestDatabase
let app: Express
let province: Agent
let zaduo: Agent
let findings: Finding[]
let mending: Mending

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  province = await signedIn(app, 'qinghai-bianji', 'desk')
  zaduo = await signedIn(app, 'zaduo-bianji', 'desk')
  const { db } = database
  const entry = await currentMatter(db, code)
  if (entry === null) throw new Error('no such matter')
  const { version } = entry
  const faulty = { ...contentOf(version), elements: faultyElements(version.elements) }
  await transaction(db, (tx) =>
    insertVersion(tx, {
      ...{ matterId: entry.matter.id, version: version.version + 1, content: faulty },
      ...{ editedByAccountId: null, publishedAt: null, effectiveOn: null },
      basedOnVersionId: version.id,
    }),
  )
  const plan = await planVersion(db, version.stagePlanVersionId)
  findings = allFindings(faulty, { form: await formVersion(db, version.formVersionId), plan })
  const { key } = await db('stagePlans as p')
    .join('stagePlanVersions as v', 'v.stagePlanId', 'p.id')
    .where('v.id', version.stagePlanVersionId)
    .first<{ key: string }>('p.key')
  const newest = await newestPlan(db, key)
  mending = {
    ...{ actor: visitor, code, editable: true, isNew: false },
    plan: { key, versionId: newest?.versionId ?? '' },
  }
})

test('the planted faults are of every kind that the linter knows', () => {
  const found = new Set<string>(findings.map((finding) => finding.code))
  expect(findingCodes.filter((each) => !found.has(each))).toEqual([])
  expect([...found].some((each) => each.startsWith('plan-acceptance'))).toBe(true)
})

test('each leads the province’s editor to a page and a place that are there', async () => {
  const lines = linesFor(mending)
  const hrefs = [...new Set(lines.map(({ href }) => href))]
  expect(lines.filter(({ action }) => action !== '去改')).toEqual([])
  const missing: string[] = []
  for (const page of new Set(hrefs.map((href) => href.split('#')[0] ?? ''))) {
    const { status, text } = await province.get(page).redirects(4)
    if (status !== 200) missing.push(`${page}: ${status}`)
    const places = hrefs.filter((href) => href.startsWith(`${page}#`)).map((h) => h.split('#')[1])
    missing.push(
      ...places
        .filter((at) => !text.includes(`id="${at ?? ''}"`))
        .map((at) => `${page}#${at ?? ''}`),
    )
  }
  expect(missing).toEqual([])
})

test('who may change the plan is led to its draft, who made a new entry to its code', async () => {
  const actor = { ...mending.actor, permissions: new Set(['workflow.edit']) } as Mending['actor']
  const [plan] = linesFor({ ...mending, actor }).filter((_, at) => isOf(at, 'plan:stages'))
  const guanli = await signedIn(app, 'qinghai-guanli', 'desk')
  expect((await guanli.get(plan?.href.split('#')[0] ?? '')).text).toContain('id="findings"')
  const [entry] = linesFor({ ...mending, isNew: true }).filter((_, at) => isOf(at, 'entry:type'))
  expect(entry?.href).toBe(`${matter}/entry#type`)
})

test('a place in a row that is folded away is open when its link is followed', async () => {
  const folded = linesFor(mending).filter(({ href }) => /edit\/\w+\?at=r\d/.test(href))
  expect(folded.length).toBeGreaterThan(3)
  const closed: string[] = []
  for (const { href } of folded.slice(0, 4)) {
    const [page = '', place = ''] = href.split('#')
    if (isFoldedAway((await province.get(page)).text, place)) closed.push(href)
  }
  expect(closed).toEqual([])
  const materials = (await province.get(`${matter}/edit/materials`)).text
  expect(isFoldedAway(materials, 'r1-name')).toBe(true)
})

/** Whether what bears the id lies within a fold that is closed. */
function isFoldedAway(html: string, id: string): boolean {
  const before = html.slice(0, html.indexOf(` id="${id}"`))
  const open: boolean[] = []
  for (const [tag] of before.matchAll(/<details[^>]*>|<\/details>/g)) {
    if (tag === '</details>') open.pop()
    else open.push(tag.includes(' open'))
  }
  return open.includes(false)
}

function linesFor(who: Mending): FindingLine[] {
  return findingLines(findings, who)
}

function isOf(at: number, field: string): boolean {
  return findings[at]?.field === field
}

test('who keeps the lists of a county mends its contacts and its claim; the province may remind', async () => {
  const list = await database
    .db('offerings as o')
    .join('matters as m', 'm.id', 'o.matterId')
    .where({ 'm.code': code, 'o.regionCode': '632722' })
    .first<{ id: string; departmentId: string }>('o.id', 'o.departmentId')
  const { departmentId } = list
  await database.db('departments').where({ id: departmentId }).update({ hours: null, phone: null })
  await database.db('offerings').where({ id: list.id }).update({ contactConfirmedOn: '2025-01-01' })
  const theirs = (await zaduo.get(matter)).text
  expect(theirs).toContain(`href="${matter}/coverage#hours"`)
  const page = (await zaduo.get(`${matter}/coverage`)).text
  const contact = `/admin/matters/contacts/${departmentId}`
  expect(page).toContain(`href="${contact}#hours"`)
  expect(page).toContain(`href="/admin/matters/lists/${list.id}/edit#phone"`)
  expect((await zaduo.get(`/admin/matters/lists/${list.id}/edit`)).text).toContain('id="hours"')
  const typed = { address: '新大厅', phone: '0976-12345', hours: '周一至周五 9:00—17:00' }
  const refused = await postForm(zaduo, contact, contact, typed)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('前面不加区号')
  const gonghe = await signedIn(app, 'gonghe-bianji', 'desk')
  expect((await gonghe.get(contact)).status).toBe(404)
  expect((await province.get(`${matter}/coverage`)).text).not.toContain(contact)
  const told = await postForm(province, `${matter}/coverage`, `${matter}/coverage`, {})
  expect(told.headers['location']).toMatch(/told=[1-9]/)
  const again = await postForm(province, `${matter}/coverage`, `${matter}/coverage`, {})
  expect(again.text).toContain('已经提醒过')
  const sound = { ...typed, phone: '0976-5512345' }
  expect((await postForm(zaduo, contact, contact, sound)).status).toBe(303)
  expect((await zaduo.get(`/matters/${code}?region=632722`)).text).toContain('0976-5512345')
  expect((await zaduo.get(`${matter}/coverage`)).text).not.toContain(contact)
  await database.db('offerings').where({ id: list.id }).update({ active: false })
  const uncovered = await zaduo.get(`${matter}/coverage`)
  expect(uncovered.text).toContain(`name="claim-${code}"`)
})
