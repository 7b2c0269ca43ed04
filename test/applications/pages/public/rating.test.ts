// 好差评: once, after the end, with nothing chosen for the person.
import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../../../src/applications/paths.ts'
import type { Resources } from '../../../../src/platform/resources.ts'
import { testApp } from '../../../support/app.ts'
import type { TestApp } from '../../../support/app.ts'
import { anApplication } from '../../../support/builders/application.ts'
import type { FiledApplication } from '../../../support/builders/filed-application.ts'
import { useDatabase } from '../../../support/database.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'

let resources: Resources
let hall: TestApp
let owner: Agent
let ended: FiledApplication

beforeAll(async () => {
  resources = (await useDatabase()).resources
  hall = testApp(resources)
  owner = await signedIn(hall.app, 'zhaxiduojie')
  ended = await anApplication(resources).concluded()
  hall.setNow(ended.now)
})

describe('rating', () => {
  test('offers five grades and chooses none', async () => {
    const page = await owner.get(paths.rating(ended.id))
    expect(page.text.match(/type="radio"/g)).toHaveLength(5)
    expect(page.text).not.toContain('checked')
  })

  test('without a grade is refused, and the rest stays typed', async () => {
    const page = paths.rating(ended.id)
    const answer = await postForm(owner, page, page, { aspects: ['办事效率'], comment: '很快 <b>' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('value="办事效率" checked')
    expect(answer.text).toContain('很快 &lt;b&gt;')
  })

  test('is kept, thanked for, and taken once', async () => {
    const page = paths.rating(ended.id)
    const token = /name="_csrf" value="([^"]+)"/.exec((await owner.get(page)).text)?.[1] ?? ''
    const fields = { _csrf: token, grade: 'satisfied', aspects: ['办事效率', '别的'], comment: '' }
    const once = await owner.post(page).type('form').send(fields)
    expect(once.headers['location']).toBe(paths.progress(ended.id))
    expect((await owner.get(paths.progress(ended.id))).text).toContain('谢谢您的评价')
    const [row] = await resources.db('ratings').where({ applicationId: ended.id })
    expect(row).toMatchObject({ grade: 'satisfied', aspects: ['办事效率'], comment: null })
    const twice = await owner.post(page).type('form').send(fields)
    expect(twice.status).toBe(422)
    expect(twice.text).toContain('已经评价过了')
  })

  test('is not asked for before the end', async () => {
    const open = await anApplication(resources).accepted()
    expect((await owner.get(paths.rating(open.id))).status).toBe(303)
  })
})
