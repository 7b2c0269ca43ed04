// 路由试算: the page says who would act at each stage, and why, without beginning anything.
import { beforeAll, expect, test } from 'vitest'
import type { Express } from 'express'
import type { Field, FormDefinition } from '../../src/forms/index.ts'
import { questionsOfPlan } from '../../src/rehearsal/rules/questions-of-plan.ts'
import type { Stage } from '../../src/workflow/index.ts'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { signedIn } from '../support/sign-in.ts'

let database: TestDatabase
let app: Express
beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
})

test('a region and an applicant give the departments and the reasons; nothing is begun', async () => {
  const agent = await signedIn(app, 'qinghai-guanli', 'desk')
  const address = '/admin/plans/630131001000/routing'
  const blank = await agent.get(address)
  expect([blank.status, blank.text.includes('结果')]).toEqual([200, false])
  const page = (await agent.get(`${address}?region=632722&kind=company`)).text
  expect(page).toContain('杂多县市场监督管理局')
  expect(page).toContain('该部门负责本事项在当地的受理和送达')
  expect(page).toMatch(/走 \d+ 个环节/)
  expect(await database.db('applications').first('id')).toBeUndefined()
})

test('only the questions on which the plan branches are asked, and none must be answered', () => {
  const field = (key: string) => ({ key, type: 'number', required: true, when: null }) as Field
  const form = {
    title: '表',
    sections: [
      { key: 'a', title: '一', help: null, when: null, fields: ['sum', 'name', 'area'].map(field) },
    ],
  } as FormDefinition
  const stage = (more: Partial<Stage>) => more as Stage
  const test = { field: 'sum', op: 'greater', value: 5 } as const
  const power = { when: { field: 'area', op: 'less', value: 9 }, level: 'province' } as const
  const asked = questionsOfPlan(
    { stages: [stage({ when: test }), stage({ powers: [power] })] },
    form,
  )
  expect(asked?.sections[0]?.fields.map(({ key, required }) => [key, required])).toEqual([
    ['sum', false],
    ['area', false],
  ])
  expect(questionsOfPlan({ stages: [stage({})] }, form)).toBeNull()
})
