// A case that is over has no stage, nobody who holds it, and no step that still goes on.
import { expect, test } from 'vitest'
import { applicationPaths } from '../../../../src/applications/index.ts'
import { testApp } from '../../../support/app.ts'
import { anApplication } from '../../../support/builders/application.ts'
import { useDatabase } from '../../../support/database.ts'
import { signedIn } from '../../../support/sign-in.ts'

const { resources } = await useDatabase()

test('the last step of an ended case is done, and nobody holds it', async () => {
  const { id } = await anApplication(resources).of('630131001000').in('632722').accepted()
  const desk = await signedIn(testApp(resources).app, 'zaduo-scj-chengban', 'desk')
  const running = (await desk.get(applicationPaths.deskFile(id))).text
  expect(running).toContain('（正在进行）')
  expect(running).toContain('承办人：<b>')
  expect(running).toContain('现在：')

  await resources
    .db('applications')
    .where({ id })
    .update({
      ...{ status: 'terminated', concludedOn: '2026-03-12' },
    })
  const ended = (await desk.get(applicationPaths.deskFile(id))).text
  expect(ended).toContain('<h2 id="history-title">经过</h2>')
  expect(ended).not.toContain('（正在进行）')
  expect(ended).not.toContain('承办人：<b>')
  expect(ended).not.toContain('现在：')
})
