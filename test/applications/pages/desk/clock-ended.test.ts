// A clock that was stopped says so beside its due day: the day alone read as if it still ran.
import { expect, test } from 'vitest'
import { applicationPaths } from '../../../../src/applications/index.ts'
import { anApplication } from '../../../support/builders/application.ts'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import { signedIn } from '../../../support/sign-in.ts'

const { resources } = await useDatabase()

test('the receipt clock of what was accepted is over, the others run', async () => {
  const { id } = await anApplication(resources).of('630131001000').in('632722').accepted()
  const desk = await signedIn(testApp(resources).app, 'zaduo-scj-chengban', 'desk')
  const page = (await desk.get(applicationPaths.deskClock(id))).text
  expect(page).toContain('2026年3月12日（周四）办完，不再计算。')
  expect(page.split('不再计算')).toHaveLength(2)
})
