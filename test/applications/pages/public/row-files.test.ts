// A question for files in a repeating group: each row has its own, from the draft to a correction.
import type { Express } from 'express'
import { beforeAll, describe, expect, test } from 'vitest'
import { submit } from '../../../../src/applications/index.ts'
import { correctionTargetsOf } from '../../../../src/applications/correction-targets-of.ts'
import { applicationById } from '../../../../src/applications/index.ts'
import type { Application } from '../../../../src/applications/index.ts'
import { person } from '../../acting.ts'
import { group, question } from '../../../forms/sample.ts'
import { testApp } from '../../../support/app.ts'
import { FiledApplication } from '../../../support/builders/filed-application.ts'
import { contextFor } from '../../../support/context.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { askInstead } from '../../../support/form-of-matter.ts'
import { signedIn, tokenOf } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'
import { begin, noRecord, pdf, postParts } from './filing.ts'
import type { SentFile } from './filing.ts'

let database: TestDatabase
let app: Express
let zhaxi: Agent
let draft: string
let section: string

const members = {
  ...group([
    question('text', { key: 'name', label: '姓名', required: true }),
    question('file', {
      ...{ key: 'photo', label: '证件照片', required: true },
      ...{ accept: ['pdf', 'png'], maxFiles: 2 },
    }),
  ]),
  required: true,
  maxItems: 5,
}

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  await askInstead(database.resources, noRecord, () => ({
    title: '家庭成员',
    sections: [{ key: 'all', title: '家庭成员', help: null, when: null, fields: [members] }],
  }))
  zhaxi = await signedIn(app, 'zhaxiduojie')
  draft = await begin(zhaxi, noRecord)
  section = `/applications/${draft}/sections/1`
})

const row = async (): Promise<Application> => {
  const found = await applicationById(database.db, draft)
  if (found === null) throw new Error('gone')
  return found
}
const stored = (id = draft) =>
  database
    .db('applicationMaterials as m')
    .join('attachments as a', 'a.id', 'm.attachmentId')
    .where('m.applicationId', id)
    .whereNull('m.removedAt')
    .orderBy('a.fileName')
    .select('a.fileName', 'm.fieldPath')
const named = (name: string, at: number): SentFile => ({
  ...{ field: `files.members.${at}.photo`, name, bytes: Buffer.concat([pdf, Buffer.from(name)]) },
})
const names = ['卓玛', '才让', '多杰']
const people = Object.fromEntries(names.map((name, at) => [`answers.members.${at}.name`, name]))

/** What a browser posts of the rows: the names, and which files are whose. */
async function posted(): Promise<Record<string, string[]>> {
  const { text } = await zhaxi.get(section)
  const found: Record<string, string[]> = {}
  for (const [, name = '', value = ''] of text.matchAll(/name="(answers\.members\.\d+\.\w+)" value="([^"]*)"/g)) {
    ;(found[name] ??= []).push(value)
  }
  return found
}

async function filesOfRows(): Promise<readonly (readonly string[])[]> {
  const { text } = await zhaxi.get(section)
  return text
    .split('data-row=')
    .slice(1)
    .map((part) => [...part.matchAll(/<p class="need">(\S+\.pdf) /g)].map(([, name = '']) => name))
}

describe('a question for files in a group', () => {
  test('takes the files of each row, without a script', async () => {
    const sent = [named('卓玛.pdf', 0), named('多杰.pdf', 2)]
    const answer = await postParts(zhaxi, section, { ...people, _upload: 'members.0.photo' }, sent)
    expect(answer.status).toBe(303)
    expect(answer.headers['location']).toBe(`${section}#f-members-0-photo`)
    expect(await filesOfRows()).toEqual([['卓玛.pdf'], [], ['多杰.pdf']])
    expect(await stored()).toEqual([
      { fileName: '卓玛.pdf', fieldPath: 'members.photo' },
      { fileName: '多杰.pdf', fieldPath: 'members.photo' },
    ])
  })

  test('says what is wrong beside the row, and keeps the others', async () => {
    const before = await posted()
    const bad = { ...named('假的.pdf', 1), bytes: Buffer.from('<script>1</script>') }
    const answer = await postParts(zhaxi, section, before, [bad, named('二.pdf', 2), named('三.pdf', 2)])
    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(/证件照片：“假的\.pdf”/)
    expect(answer.text).toContain('证件照片：最多 2 个文件')
    expect(answer.text).toContain('id="f-members-1-photo-error"')
    expect(await filesOfRows()).toEqual([['卓玛.pdf'], [], ['多杰.pdf', '二.pdf']])
    const next = await postParts(zhaxi, section, await posted())
    expect(next.status).toBe(422)
    expect(next.text).toMatch(/id="f-members-1-photo-error">.*\n?.*请上传证件照片/)
  })

  test('moves up with its row, and goes with it', async () => {
    await postParts(zhaxi, section, { ...(await posted()), _remove: 'members.0' })
    expect(await filesOfRows()).toEqual([[], ['多杰.pdf', '二.pdf']])
    expect((await stored()).map(({ fileName }) => String(fileName))).toEqual(['二.pdf', '多杰.pdf'])
    const { text } = await zhaxi.get(section)
    const remove = /name="_removeFile" value="([^"]+)"/.exec(text)?.[1] ?? ''
    expect(remove).toMatch(/^members\.1\.photo:/)
    await postParts(zhaxi, section, { ...(await posted()), _removeFile: remove })
    expect((await filesOfRows()).map((files) => files.length)).toEqual([0, 1])
  })

  test('arrives in pieces: the script is told what the row is to name', async () => {
    const token = await tokenOf(zhaxi, '/my')
    const bytes = named('才让.pdf', 0).bytes
    const begun = await zhaxi
      .post(`/applications/${draft}/uploads`)
      .type('form')
      .send({ _csrf: token, field: 'files.members.0.photo', name: '才让.pdf', size: bytes.length })
    const { address } = begun.body as { address: string }
    const piece = () =>
      zhaxi.post(address).field('_csrf', token).field('at', '0').attach('piece', bytes, 'piece')
    const { kept } = (await piece()).body as { kept: string }
    expect((await piece()).body).toMatchObject({ done: true, kept })
    expect((await filesOfRows())[0]).toEqual([])
    // Its page never said whose it is: the draft says so, cannot be filed, and asks.
    const { text } = await zhaxi.get(section)
    expect(text).toContain('收到了，还没有放进哪一')
    expect(text).toContain(`name="_placeFile" value="members.0.photo:${kept}"`)
    const check = await zhaxi.get(`/applications/${draft}/check`)
    expect(check.text).toMatch(/“才让\.pdf”收到了，还没有放进哪一人/)
    await postParts(zhaxi, section, { ...(await posted()), 'answers.members.0.photo': kept })
    expect((await filesOfRows())[0]).toEqual(['才让.pdf'])
  })

  test('that no row names is put into one by its button, or dropped', async () => {
    const before = await posted()
    const [kept = ''] = before['answers.members.0.photo'] ?? []
    const without = { ...before, 'answers.members.0.photo': [''] }
    await postParts(zhaxi, section, without)
    expect((await filesOfRows())[0]).toEqual([])
    const stranger = { _placeFile: 'members.0.photo:00000000-0000-4000-8000-000000000000' }
    await postParts(zhaxi, section, { ...(await posted()), ...stranger })
    expect((await filesOfRows())[0]).toEqual([])
    const place = { _placeFile: `members.0.photo:${kept}` }
    const placed = await postParts(zhaxi, section, { ...(await posted()), ...place })
    expect(placed.headers['location']).toBe(`${section}#f-members-0-photo`)
    expect((await filesOfRows())[0]).toEqual(['才让.pdf'])
    expect((await zhaxi.get(section)).text).not.toContain('_placeFile')
  })

  test("names only what was stored for it: neither another's file nor one of another question", async () => {
    const other = await begin(await signedIn(app, 'lina'), noRecord)
    expect(other).not.toBe(draft)
    const before = await posted()
    const stranger = '00000000-0000-4000-8000-000000000000'
    const own = before['answers.members.0.photo'] ?? []
    await postParts(zhaxi, section, { ...before, 'answers.members.0.photo': [...own, stranger] })
    expect((await row()).answers['members']).toMatchObject([{ photo: own }, {}])
  })

  test('is filed, shown and corrected row by row', async () => {
    const next = await postParts(zhaxi, section, await posted())
    expect(next.status).toBe(303)
    const check = await zhaxi.get(`/applications/${draft}/check`)
    expect(check.text).toContain('才让.pdf')
    await postParts(zhaxi, section, {
      ...{ ...(await posted()), 'answers.members.2.name': '尕松' },
    }, [named('尕松.pdf', 2)])
    const applicant = await person(database.db, 'zhaxiduojie')
    const ctx = contextFor(database.resources, applicant)
    const sent = await submit(ctx, draft, true)
    expect(sent).toMatchObject({ ok: true })
    const targets = await correctionTargetsOf(database.db, await row())
    const at = (path: string) => targets.find(({ target }) => target === path)
    expect(at('members.2.photo')?.files.map(({ fileName }) => fileName)).toEqual(['尕松.pdf'])
    expect(at('members.0.photo')?.files.map(({ fileName }) => fileName)).toEqual(['才让.pdf'])

    const filed = new FiledApplication(database.resources, applicant, draft, ctx.now)
    const item = { target: 'members.2.photo', label: '第 3 人，证件照片', why: '看不清', how: '重拍' }
    await filed.askToCorrect([item])
    const page = `/applications/${draft}/correction`
    const shown = await zhaxi.get(page)
    expect(shown.text).toContain('尕松.pdf')
    const remove = [...shown.text.matchAll(/name="_removeFile" value="(members\.2[^"]+)"/g)][0]?.[1] ?? ''
    const rows = () =>
      Object.fromEntries(
        ['才让', '多杰', '尕松'].map((name, number) => [`answers.members.${number}.name`, name]),
      )
    await postParts(zhaxi, page, { ...rows(), _removeFile: remove })
    await postParts(zhaxi, page, { ...rows(), _upload: 'members.2.photo' }, [named('新的.pdf', 2)])
    expect((await zhaxi.get(page)).text).toContain('新的.pdf')
    const done = await postParts(zhaxi, page, { ...rows(), _finish: '1' })
    expect(done.status).toBe(303)
    expect((await row()).status).toBe('submitted')
    const again = await correctionTargetsOf(database.db, await row())
    const photos = again.filter(({ target }) => target.endsWith('.photo'))
    expect(photos.map(({ files }) => files.map(({ fileName }) => fileName))).toEqual([
      ['才让.pdf'],
      [expect.stringMatching(/多杰|二/)],
      ['新的.pdf'],
    ])
  })
})
