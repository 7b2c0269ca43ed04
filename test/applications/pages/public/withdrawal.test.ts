// 撤回申请: by its owner, before the decision, on a page of its own.
import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../../../src/applications/paths.ts'
import type { Resources } from '../../../../src/platform/resources.ts'
import { testApp } from '../../../support/app.ts'
import type { TestApp } from '../../../support/app.ts'
import { anApplication } from '../../../support/builders/application.ts'
import { useDatabase } from '../../../support/database.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'

let resources: Resources
let hall: TestApp
let owner: Agent

beforeAll(async () => {
  resources = (await useDatabase()).resources
  hall = testApp(resources)
  owner = await signedIn(hall.app, 'zhaxiduojie')
})

describe('withdrawing', () => {
  test('ends the application, and sent twice it ends it once', async () => {
    const filed = await anApplication(resources).accepted()
    hall.setNow(filed.now)
    const page = paths.withdrawal(filed.id)
    const { revision } = await filed.row()
    const fields = { comment: '另外办了', revision: String(revision) }
    const token = /name="_csrf" value="([^"]+)"/.exec((await owner.get(page)).text)?.[1] ?? ''
    const once = await owner.post(page).type('form').send({ ...fields, _csrf: token })
    expect(once.headers['location']).toBe(paths.progress(filed.id))
    expect((await filed.row()).status).toBe('withdrawn')
    const twice = await owner.post(page).type('form').send({ ...fields, _csrf: token })
    expect(twice.status).toBe(303)
    const steps = await resources.db('applicationSteps').where({ applicationId: filed.id, action: 'withdraw' })
    expect(steps).toHaveLength(1)
  })

  test('from a page that is no longer true is refused, and what was typed is kept', async () => {
    const filed = await anApplication(resources).submitted()
    hall.setNow(filed.now)
    const page = paths.withdrawal(filed.id)
    const answer = await postForm(owner, page, page, { comment: '不办了', revision: '0' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('不办了')
    expect((await filed.row()).status).toBe('submitted')
  })

  test('a reason of more than 500 signs is refused with everything typed kept', async () => {
    const filed = await anApplication(resources).submitted()
    const page = paths.withdrawal(filed.id)
    const answer = await postForm(owner, page, page, { comment: '长'.repeat(501), revision: '1' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('长'.repeat(501))
  })

  test('is no longer offered after the decision, and never to others', async () => {
    const granted = await anApplication(resources).granted()
    hall.setNow(granted.now)
    expect((await owner.get(paths.withdrawal(granted.id))).status).toBe(303)
    const other = await signedIn(hall.app, 'zhuoma')
    expect((await other.get(paths.withdrawal(granted.id))).status).toBe(404)
  })
})
