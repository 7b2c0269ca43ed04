// 办件进度: what its owner sees, and that nobody else sees anything.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Resources } from '../../../../src/platform/resources.ts'
import { paths } from '../../../../src/applications/paths.ts'
import { testApp } from '../../../support/app.ts'
import type { TestApp } from '../../../support/app.ts'
import { anApplication } from '../../../support/builders/application.ts'
import { useDatabase } from '../../../support/database.ts'
import { signedIn } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'

let resources: Resources
let hall: TestApp
let owner: Agent

beforeAll(async () => {
  resources = (await useDatabase()).resources
  hall = testApp(resources)
  owner = await signedIn(hall.app, 'zhaxiduojie')
})

const sentence = () => anApplication(resources)

describe('the progress of an application', () => {
  test('says by when the department answers, and counts the days with their reasons', async () => {
    const filed = await sentence().submitted()
    hall.setNow(filed.now)
    const page = await owner.get(paths.progress(filed.id))
    expect(page.status).toBe(200)
    expect(page.text).toContain('最晚 3月19日（周四）告诉您是否受理')
    expect(page.text).toContain('行政许可法第三十二条')
    expect(page.text).toContain('起算日')
    expect(page.text).toContain(paths.withdrawal(filed.id))
  })

  test('of a draft leads to its first section', async () => {
    const draft = await sentence().of('632014001000').drafted()
    const page = await owner.get(paths.progress(draft.id))
    expect(page.status).toBe(303)
    expect(page.headers['location']).toBe(paths.section(draft.id, 1))
  })

  test('does not exist for others, and asks a visitor to sign in', async () => {
    const filed = await sentence().submitted()
    const other = await signedIn(hall.app, 'zhuoma')
    expect((await other.get(paths.progress(filed.id))).status).toBe(404)
    expect((await other.get(paths.progress('999999999'))).status).toBe(404)
    expect((await other.get(paths.progress('abc'))).status).toBe(404)
  })

  test('names the promised day and the notice of acceptance once accepted', async () => {
    const filed = await sentence().accepted()
    hall.setNow(filed.now)
    const page = await owner.get(paths.progress(filed.id))
    expect(page.text).toContain('承诺 10 个工作日')
    expect(page.text).toContain('受理通知书')
    expect(page.text).toContain('正在审查')
  })

  test('says that the clock stands still in a special procedure', async () => {
    const filed = await sentence().suspended(10)
    hall.setNow(filed.wait(1).now)
    const page = await owner.get(paths.progress(filed.id))
    expect(page.text).toContain('正在进行专家评审，办理时间不走')
    expect(page.text).toContain('预计需要 10 个工作日')
  })

  test('of a granted application offers the decision, which opens for its owner alone', async () => {
    const filed = await sentence().granted()
    hall.setNow(filed.now)
    const page = await owner.get(paths.progress(filed.id))
    expect(page.text).toContain('下载办理结果通知书')
    expect(page.text).not.toContain(paths.withdrawal(filed.id))
    const href = new RegExp(`${paths.progress(filed.id)}/documents/\\d+`).exec(page.text)?.[0] ?? ''
    const paper = await owner.get(href)
    expect(paper.status).toBe(200)
    expect(paper.headers['content-type']).toBe('application/pdf')
    expect(paper.headers['content-disposition']).toContain("inline; filename=\"document.pdf\"; filename*=UTF-8''")
    expect(paper.headers['cache-control']).toBe('private, no-store')
    const other = await signedIn(hall.app, 'zhuoma')
    expect((await other.get(href)).status).toBe(404)
  })

  test('never serves the paper of another application under its own address', async () => {
    const [one, two] = [await sentence().submitted(), await sentence().submitted()]
    const page = await owner.get(paths.progress(two.id))
    const documentId = /documents\/(\d+)/.exec(page.text)?.[1] ?? ''
    expect((await owner.get(paths.document(two.id, documentId))).status).toBe(200)
    expect((await owner.get(paths.document(one.id, documentId))).status).toBe(404)
    expect((await owner.get(paths.document(one.id, 'x'))).status).toBe(404)
  })

  test('does not tell a proposal to refuse as if it were decided', async () => {
    const filed = await sentence().submitted()
    await filed.step('propose-refusal', { comment: '内部意见：不属于职权' })
    const page = await owner.get(paths.progress(filed.id))
    expect(page.text).not.toContain('内部意见')
    expect(page.text).not.toContain('拟不予受理')
    expect(page.text).toContain('部门内部研究是否受理')
  })

  test.each(['refused', 'denied', 'concluded', 'withdrawn'] as const)(
    'of an application that is %s is told to the end',
    async (state) => {
      const filed = await sentence()[state]()
      hall.setNow(filed.now)
      const page = await owner.get(paths.progress(filed.id))
      expect(page.status).toBe(200)
      const words = { refused: '没有受理', denied: '没有准予', concluded: '已经办好', withdrawn: '已经撤回' }
      expect(page.text).toContain(words[state])
    },
  )
})
