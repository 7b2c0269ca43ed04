// 通知用语: the province's sentence takes the place of the usual one, for all matters or for one.
import { beforeAll, describe, expect, test } from 'vitest'
import { inbox } from '../../src/notifications/index.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import { useDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'

let resources: Resources
let editor: Agent
const path = '/admin/wordings/submit'

beforeAll(async () => {
  resources = (await useDatabase()).resources
  editor = await signedIn(testApp(resources).app, 'qinghai-bianji', 'desk')
})

const newestTitle = async () => {
  const filed = await anApplication(resources).submitted()
  const row = await resources.db('applications').where({ id: filed.id }).first('applicantAccountId')
  return (await inbox(resources.db, row?.applicantAccountId ?? '', null)).items[0]?.title
}

describe('a sentence of the province', () => {
  test('is used from then on, for its matter alone when it names one', async () => {
    await editor.get(path)
    const code = '632011001000'
    const own = { title: '收到 {事项}', body: '请等到 {截止日}。', press: 'save' }
    expect((await postForm(editor, path, path, { ...own, code: '' })).status).toBe(303)
    expect(await newestTitle()).toMatch(/^收到 /)
    await postForm(editor, path, path, { ...own, title: '专门：{事项}', code })
    expect(await newestTitle()).toMatch(/^专门：/)
    await postForm(editor, path, path, { ...own, code, press: 'reset' })
    expect(await newestTitle()).toMatch(/^收到 /)
    await postForm(editor, path, path, { ...own, code: '', press: 'reset' })
    expect(await newestTitle()).toMatch(/：已提交$/)
  })

  test('is shown with sample values before it is used', async () => {
    const typed = { title: '{事项}', body: '共 {处数} 处', code: '', press: 'preview' }
    const page = await postForm(editor, path, path, typed)
    expect(page.text).toContain('共 2 处')
    expect(page.text).toContain('食品经营许可（新办）')
  })

  test('takes a variable by a button, without typing it', async () => {
    const typed = { title: '好', body: '最晚 ', code: '', press: 'insert:截止日' }
    expect((await postForm(editor, path, path, typed)).text).toContain('最晚 {截止日}')
  })

  test('is refused with what was typed when a variable is unknown', async () => {
    const typed = { title: '{姓名}', body: '', code: 'x', press: 'save' }
    const page = await postForm(editor, path, path, typed)
    expect(page.status).toBe(422)
    expect(page.text).toContain('没有“{姓名}”这个变量')
    expect(page.text).toContain('没有这个事项代码')
    expect(page.text).toContain('value="{姓名}"')
  })

  test('does not exist for a step that tells nobody', async () => {
    expect((await editor.get('/admin/wordings/pass')).status).toBe(404)
    expect((await editor.get('/admin/wordings/constructor')).status).toBe(404)
  })
})
