// 共同签署 from the demand to the filed application.
import { expect, test } from 'vitest'
import { foodLicence } from '../stories/support/world.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import { useDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'

test('nothing is filed before the second person signed what stands there now', async () => {
  const { resources, db } = await useDatabase()
  const { app } = testApp(resources)
  const editor = await signedIn(app, 'qinghai-bianji', 'desk')
  const demanded = await postForm(editor, '/admin/signatures', '/admin/signatures', {
    ...{ matterCode: foodLicence, role: '共有人' },
  })
  expect(demanded.status).toBe(303)
  const draft = await anApplication(resources).of(foodLicence).filedBy('zhaxiduojie').drafted()
  const [zhaxi, zhuoma] = [await signedIn(app, 'zhaxiduojie'), await signedIn(app, 'zhuoma')]
  const own = `/applications/${draft.id}`
  const file = () => postForm(zhaxi, `${own}/check`, `${own}/submission`, { declared: 'yes' })
  expect((await zhaxi.get(`${own}/check`)).text).toContain('共有人签署：还没有请人签')
  expect((await file()).status).toBe(422)

  const demand = await db('signatureDemands').first('id')
  const ask = (name: string, idNumber: string) =>
    postForm(zhaxi, `${own}/signatures`, `${own}/signatures`, {
      ...{ demandId: demand?.id ?? '', name, idNumber },
    })
  expect((await ask('扎西多杰', '632722197803124734')).text).toContain('不能填申请人自己')
  const again = { demandId: demand?.id ?? '', again: 'yes' }
  expect((await postForm(zhaxi, `${own}/signatures`, `${own}/signatures`, again)).status).toBe(404)
  expect((await ask('卓玛', '632721198507230100')).status).toBe(303)
  const waiting = (await zhaxi.get(`${own}/signatures`)).text
  expect(waiting).toContain('再提醒卓玛')
  expect(waiting).toMatch(/\d+月\d+日 \d+:\d+请的/)
  expect((await postForm(zhaxi, `${own}/signatures`, `${own}/signatures`, again)).status).toBe(303)
  const signature = await db('signatures').first('id')
  const page = `/my/signatures/${signature?.id ?? ''}`
  expect((await zhaxi.get(page)).status).toBe(404)
  expect((await zhuoma.get('/my')).text).toContain(page)
  const read = await zhuoma.get(page)
  expect(read.text).toContain('扎西多杰请您以共有人的身份签署')
  const [, opened = ''] = /href="(\/my\/signatures\/\d+\/files\/[^"]+)"/.exec(read.text) ?? []
  expect((await zhuoma.get(opened)).status).toBe(200)
  expect((await zhaxi.get(opened)).status).toBe(404)
  const digest = /name="digest" value="([^"]+)"/.exec(read.text)?.[1] ?? ''
  const answer = (given: Readonly<Record<string, string>>) => postForm(zhuoma, page, page, given)
  expect((await answer({ answer: 'refuse', reason: '' })).text).toContain('请写明理由')
  expect((await answer({ answer: 'sign', digest: 'stale' })).text).toContain('内容改过了')
  expect(read.text).toContain('等您签署')
  expect((await answer({ answer: 'refuse', reason: '面积不对' })).status).toBe(303)
  const declined = (await zhuoma.get(page)).text
  expect(declined).toContain('您没有签署。改了主意，可以再签')
  expect(declined).toContain('您写的理由：面积不对')
  expect(declined).not.toContain('对方')
  expect((await answer({ answer: 'sign', digest })).status).toBe(303)
  expect((await zhaxi.get(`${own}/check`)).text).not.toContain('共有人签署：')
  // Until it is filed she may take it back, with a reason, and sign again.
  expect((await zhuoma.get(page)).text).toContain('收回签署')
  expect((await answer({ answer: 'refuse', reason: '还要商量' })).status).toBe(303)
  expect((await zhaxi.get(`${own}/check`)).text).toContain('共有人签署：对方不签')
  expect((await answer({ answer: 'sign', digest })).status).toBe(303)
  expect((await zhuoma.get('/my')).text).not.toContain('签署扎西多杰的')

  const file1 = await db('applicationMaterials').where({ applicationId: draft.id }).first('*')
  await resources.ownerPool.query('delete from application_materials where attachment_id = $1', [
    file1?.attachmentId,
  ])
  expect((await zhaxi.get(`${own}/check`)).text).toContain('已作废，要重新签')
  expect((await zhuoma.get('/my')).text).toMatch(/扎西多杰的“[^”]+”改过了，请重新签署/)
  expect((await zhuoma.get(page)).text).toContain('原来的签署作废')
  // One press asks her again; nobody types her number twice.
  const asking = await zhaxi.get(`${own}/signatures`)
  expect(asking.text).toContain('请卓玛重新签署')
  expect(asking.text).toMatch(/<details><summary>换一个人签/)
  expect((await postForm(zhaxi, `${own}/signatures`, `${own}/signatures`, again)).status).toBe(303)
  expect((await zhaxi.get(`${own}/check`)).text).toContain('共有人签署：等对方签署')
  const told = await db('notifications').where({ link: page }).orderBy('id').select('*')
  // The reminder of the same day added no second line, and what was asked anew took the place of the first.
  expect(told.map(({ title, readAt }) => [title, readAt === null])).toEqual([
    ['扎西多杰请您签署“食品经营许可”', false],
    ['扎西多杰请您重新签署“食品经营许可”', true],
  ])
  await resources.ownerPool.query(
    `insert into application_materials (application_id, material_number, attachment_id, created_at)
     values ($1, $2, $3, now())`,
    [draft.id, file1?.materialNumber, file1?.attachmentId],
  )
  const shown = (await zhuoma.get(page)).text
  const [, latest = ''] = /name="digest" value="([^"]+)"/.exec(shown) ?? []
  expect((await answer({ answer: 'sign', digest: latest })).status).toBe(303)
  // Whoever has signed is not asked again, and nobody is asked whom nobody named.
  expect((await postForm(zhaxi, `${own}/signatures`, `${own}/signatures`, again)).status).toBe(404)
  expect((await file()).status).toBe(303)

  // A new version of the guide afterwards does not touch what was filed as it was signed.
  await resources.ownerPool.query(`update signatures set digest = 'of the content of that day'`)
  const filed = (await zhuoma.get(page)).text
  expect(filed).toContain('请您以共有人的身份签署。这份申请已经提交')
  expect(filed).toContain('您已经签署')
  expect(filed).not.toContain('作废')
})

test('a demand says all that is wrong with it at once, and is not taken back by one press', async () => {
  const { resources, db } = await useDatabase()
  const editor = await signedIn(testApp(resources).app, 'qinghai-bianji', 'desk')
  const page = '/admin/signatures'
  const wrong = await postForm(editor, page, page, { matterCode: '000000000000', role: ' ' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('有 2 处要改')
  expect(wrong.text).toContain('没有这个事项编码')
  expect(wrong.text).toContain('请填要谁签署')

  await postForm(editor, page, page, { matterCode: foodLicence, role: '共有人' })
  const { text } = await editor.get(page)
  // The button stands behind what is asked, also without scripts.
  expect(text).toMatch(
    /<details><summary[^>]*>取消<[^]*不用再由共有人签署[^]*取消这个要求[^]*<\/details>/,
  )
  const demand = await db('signatureDemands').whereNull('endedAt').first('id')
  await postForm(editor, page, `${page}/removal`, { id: demand?.id ?? '' })
  expect((await editor.get(page)).text).toContain('还没有。')
})

test('where the editor named a situation, it is demanded in that situation alone', async () => {
  const { resources, db } = await useDatabase()
  const { app } = testApp(resources)
  const editor = await signedIn(app, 'qinghai-bianji', 'desk')
  await postForm(editor, '/admin/signatures', '/admin/signatures', {
    ...{ matterCode: foodLicence, role: '共有人' },
  })
  const demand = await db('signatureDemands').first('id')
  const page = `/admin/signatures/${demand?.id ?? ''}/situation`
  const ask = (value: string) =>
    postForm(editor, page, page, {
      ...{ mode: 'all', 'c0-subject': '@applicantKind', 'c0-op': 'equals', 'c0-value': value },
    })
  expect((await ask('')).text).toContain('第 1 条没有写全')
  expect((await ask('company')).status).toBe(303)
  expect((await editor.get('/admin/signatures')).text).toContain('一定情形下要签')
  const draft = await anApplication(resources).of(foodLicence).filedBy('zhaxiduojie').drafted()
  const zhaxi = await signedIn(app, 'zhaxiduojie')
  const own = `/applications/${draft.id}`
  const check = async () => (await zhaxi.get(`${own}/check`)).text
  expect(await check()).not.toContain('共有人签署')
  expect((await ask('person')).status).toBe(303)
  await expect.poll(check).toContain('共有人签署：还没有请人签')
  const lost = { field: 'no-such-question', op: 'answered', value: true }
  await resources.ownerPool.query('update signature_demands set "when" = $1', [
    JSON.stringify(lost),
  ])
  await expect.poll(check).toContain('共有人签署：还没有请人签')
})
