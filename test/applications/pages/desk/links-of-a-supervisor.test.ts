// A supervisor reads the file and takes no steps: no link of it leads him to what only steppers may open.
import { expect, test } from 'vitest'
import { testApp } from '../../../support/app.ts'
import { anApplication } from '../../../support/builders/application.ts'
import { useDatabase } from '../../../support/database.ts'
import { signedIn } from '../../../support/sign-in.ts'

test('every link of the file that a supervisor sees is answered', async () => {
  const database = await useDatabase()
  const filed = await anApplication(database.resources).filedBy('zhaxiduojie').submitted()
  const supervisor = await signedIn(testApp(database.resources).app, 'qinghai-jiancha', 'desk')
  const file = `/desk/applications/${filed.id}`
  const page = await supervisor.get(file)
  const [, main = ''] = page.text.split('<main')
  const links = [...main.matchAll(/href="(\/[^"#?]*)/g)].map(([, path]) => path ?? '')
  expect(links.length).toBeGreaterThan(3)
  expect(main).not.toContain(`${file}/hearing`)
  for (const path of new Set(links)) {
    expect([path, (await supervisor.get(path)).status < 400]).toEqual([path, true])
  }
})
