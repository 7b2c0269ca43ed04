import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'
import { begin, pdf, picture, postParts, socialCard } from './filing.ts'

let database: TestDatabase
let zhaxi: Agent
let id: string
let page: string

beforeAll(async () => {
  database = await useDatabase()
  zhaxi = await signedIn(testApp(database.resources).app, 'zhaxiduojie')
  id = await begin(zhaxi, socialCard)
  page = `/applications/${id}/materials`
})

const html = Buffer.from('<!doctype html><script>alert(1)</script>')

async function names(): Promise<string[]> {
  const rows = await database
    .db('applicationMaterials as m')
    .join('attachments as a', 'a.id', 'm.attachmentId')
    .where('m.applicationId', id)
    .whereNull('m.removedAt')
    .orderBy('a.fileName')
    .select<{ fileName: string }[]>('a.fileName')
  return rows.map(({ fileName }) => fileName)
}

describe('the list of materials', () => {
  it('says what is made by the hall, what is not asked for and what is to be sent', async () => {
    const answer = await zhaxi.get(page)
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('网上自动生成')
    expect(answer.text).toContain('来源：公安部门')
    expect(answer.text).toContain('还没传')
    expect(answer.text).toContain('每个 10 MB 以内')
    expect(answer.text.match(/type="file"/g)).toHaveLength(1)
  })

  it('is not left while a material is missing', async () => {
    const answer = await postParts(zhaxi, page, {})
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('还没有上传近期免冠彩色证件照')
    expect(answer.text).toContain('href="#m-3"')
  })

  it('may be left for later', async () => {
    const answer = await postParts(zhaxi, page, { _leave: '1' })
    expect(answer.headers['location']).toBe('/my')
  })

  it.each([
    ['of no bytes', '空.jpg', Buffer.alloc(0), '“空.jpg”是空文件'],
    ['of another type behind its name', '照片.png', html, '“照片.png”的内容和文件名对不上'],
    ['of a type that is not taken', '材料.docx', Buffer.from('PK'), '“材料.docx”不是能收的格式'],
    ['larger than allowed', '大.pdf', Buffer.concat([pdf, Buffer.alloc(11 << 20)]), '“大.pdf”太大了'],
    ['larger than the hall receives', '大.pdf', Buffer.alloc(21 << 20), '文件太大了'],
  ] as const)('refuses a file %s: 422, named, nothing kept', async (_name, name, bytes, said) => {
    const answer = await postParts(zhaxi, page, { _upload: '3' }, [{ field: 'files.3', name, bytes }])
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(said)
    expect(answer.text).toContain('有 1 处要改')
    expect(await names()).toEqual([])
  })

  it('keeps the good ones beside a bad one, and says so', async () => {
    const files = [
      { field: 'files.3', name: '正面.png', bytes: await picture() },
      { field: 'files.3', name: '空.pdf', bytes: Buffer.alloc(0) },
      { field: 'files.3', name: '背面.pdf', bytes: pdf },
    ]
    const answer = await postParts(zhaxi, page, { _upload: '3' }, files)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('“空.pdf”是空文件')
    expect(answer.text).toContain('另外 2 个文件已经收好')
    expect(await names()).toEqual(['正面.png', '背面.pdf'])
  })

  it('takes no file for a material that is not asked for', async () => {
    const file = { field: 'files.2', name: '身份证.pdf', bytes: pdf }
    await postParts(zhaxi, page, { _upload: '2' }, [file])
    expect(await names()).toEqual(['正面.png', '背面.pdf'])
  })

  it('lets a file be removed', async () => {
    const shown = await zhaxi.get(page)
    const removal = /name="_removeFile" value="([^"]+)"/.exec(shown.text)?.[1] ?? ''
    const answer = await postParts(zhaxi, page, { _removeFile: removal })
    expect(answer.headers['location']).toBe(`${page}#m-3`)
    expect(await names()).toHaveLength(1)
  })

  it('leads to the last look when nothing is missing', async () => {
    const answer = await postParts(zhaxi, page, {})
    expect(answer.headers['location']).toBe(`/applications/${id}/check`)
  })
})

describe('throwing the draft away', () => {
  it('asks on a page of its own, then puts it into the bin', async () => {
    const path = `/applications/${id}/discard`
    expect((await zhaxi.get(path)).text).toContain('传了 1 个文件')
    const answer = await postForm(zhaxi, path, path, {})
    expect(answer.status).toBe(303)
    expect(answer.headers['location']).toBe('/my')
    const gone = await zhaxi.get(page)
    expect(gone.status).toBe(303)
    expect(gone.headers['location']).toContain('/applications/bin')
  })
})
