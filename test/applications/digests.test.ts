// 待办汇总: on the morning of a working day, once, to those who want it and have something to do.
import { beforeAll, expect, test } from 'vitest'
import { system } from '../../src/kernel/actor.ts'
import { sendDigests } from '../../src/applications/send-digests.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { anApplication } from '../support/builders/application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'

let resources: Resources
let clerk: string
beforeAll(async () => {
  resources = (await useDatabase()).resources
  const filed = await anApplication(resources).submitted()
  const handling = await resources
    .db('applications')
    .where({ id: filed.id })
    .first('handlingDepartmentId')
  const post = await resources
    .db('staffPosts')
    .where({ departmentId: handling?.handlingDepartmentId ?? '', post: 'acceptance-clerk' })
    .first('accountId')
  clerk = post?.accountId ?? ''
  await filed.withdraw()
  await resources.ownerPool.query(
    `insert into notice_settings (account_id, email_sealed, email_shown, email_confirmed_at, updated_at)
     values ($1, $2, 'sh***@example.cn', now(), now())`,
    [clerk, resources.vault.seal('shouli@example.cn')],
  )
})

const digests = () =>
  resources
    .db('deliveries')
    .where({ accountId: clerk, purpose: 'digest' })
    .select('subject', 'body')
const morning = (day: string) =>
  sendDigests(contextFor(resources, system, new Date(`${day}T00:30:00Z`)))

test('says nothing when there is nothing to do', async () => {
  await morning('2026-03-11')
  expect(await digests()).toEqual([])
})

test('comes once on a working day, and not at a weekend', async () => {
  await anApplication(resources).submitted()
  await morning('2026-03-13')
  await morning('2026-03-13')
  const [digest, ...others] = await digests()
  expect(others).toEqual([])
  expect(digest?.subject).toBe('2026年3月13日（周五）待办汇总：1 件')
  expect(digest?.body).toContain('轮到您的岗位办 1 件')
  await morning('2026-03-14')
  expect(await digests()).toHaveLength(1)
})
