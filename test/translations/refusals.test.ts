// Whoever reads the hall in English is refused in English: every fault of an answer and of a file, beside its
// question and in the summary, on the pages of a draft and of a joint draft.
import type { Express } from 'express'
import { beforeAll, describe, expect, test } from 'vitest'
import { fileFault } from '../../src/attachments/index.ts'
import { fileSentences } from '../../src/attachments/messages.ts'
import type { FileRefusal } from '../../src/attachments/types.ts'
import { bundlePaths } from '../../src/bundles/index.ts'
import { faultCodes } from '../../src/forms/fields/faults.ts'
import { formError } from '../../src/forms/form-error.ts'
import { isSigned } from '../../src/matters/index.ts'
import { saying, translator } from '../../src/platform/i18n/translate.ts'
import { person } from '../applications/acting.ts'
import { begin, pdf, postParts, socialCard } from '../applications/pages/public/filing.ts'
import { env, question } from '../forms/sample.ts'
import { begun, draftOf } from '../joint/drafting.ts'
import { testApp } from '../support/app.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { askInstead } from '../support/form-of-matter.ts'
import { signedIn } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'

const en = translator('en')
const chinese = /\p{Script=Han}|[，。：；“]\s*$/u
const acceptance = { endings: ['jpg', 'pdf'], largest: 10 * 1024 * 1024 }

test.each(Object.keys(fileSentences) as FileRefusal[])('a file refused for “%s”', (refusal) => {
  const said = en(fileFault('paper.jpg', refusal, acceptance))
  expect(said).toContain('“paper.jpg”')
  expect(said).not.toMatch(chinese)
  expect(said).not.toMatch(/\{\w+\}/)
})

test('the formats of a file are listed as each language lists', () => {
  const fault = fileFault('a.gif', 'wrong-type', acceptance)
  expect(en(fault)).toContain('please use JPG, PDF')
  expect(translator('zh-CN')(fault)).toBe('“a.gif”不是能收的格式，请换成 JPG、PDF 格式')
})

test.each(faultCodes)('an answer refused for “%s”, alone and in a row', (code) => {
  const values = {
    ...{ limit: 3, decimals: 2, min: 1, max: 9, month: 13, year: 2026, day: 31, name: 'a.pdf' },
    ...{ missing: [saying('月'), saying('日')], first: 'Yak', script: saying('藏文') },
    counter: saying('人'),
  }
  const field = question('text', { label: 'Address' })
  const row = saying('第 {number} {counter}', { number: 2, counter: saying('人') })
  for (const [where, begins] of [
    [null, ''],
    [row, 'person 2, '],
  ] as const) {
    const error = formError({ code, values }, field, 'address', where, env)
    const [summary, beside] = [en(error.summary), en(error.sentence, error.values)]
    expect(summary.startsWith(begins)).toBe(true)
    expect(summary).toContain('Address')
    // Characters stand there as examples alone: a plate, the name of a village, “·”.
    expect(`${summary} ${beside}`.replace(/青A12345|达英村/g, '')).not.toMatch(chinese)
    expect(`${summary} ${beside}`).not.toMatch(/\{\w+\}/)
  }
})

describe('on the pages of an English reader', () => {
  let database: TestDatabase
  let app: Express
  let zhaxi: Agent

  beforeAll(async () => {
    database = await useDatabase()
    await askInstead(database.resources, socialCard, ({ title, sections }) => {
      const photo = question('file', { key: 'photo', label: 'Photo', accept: ['jpg'], maxFiles: 1 })
      const [first, ...others] = sections
      if (first === undefined) throw new Error('no section')
      return { title, sections: [{ ...first, fields: [...first.fields, photo] }, ...others] }
    })
    app = testApp(database.resources).app
    zhaxi = await signedIn(app, 'zhaxiduojie')
    zhaxi.jar.setCookie('lang=en')
  })

  /** The texts of the summary and of the sentences beside what they are about. */
  function refusalsIn(html: string): string[] {
    const summary = /class="error-summary[\s\S]*?<\/ul>/.exec(html)?.[0] ?? ''
    const links = [...summary.matchAll(/<a href="#[^>]*>([\s\S]*?)<\/a>/g)].map(([, text]) => text)
    const beside = [...html.matchAll(/<p class="error[^>]*>([\s\S]*?)<\/p>/g)].map(
      ([, text]) => text,
    )
    return [...links, ...beside].map((text) => (text ?? '').replace(/<[^>]*>/g, '').trim())
  }

  const script = Buffer.from('<script>alert(1)</script>')

  test('a question, and files that are too many for it', async () => {
    const section = `/applications/${await begin(zhaxi, socialCard)}/sections/1`
    const file = { field: 'files.photo', name: 'me.jpg', bytes: script }
    const wrong = refusalsIn((await postParts(zhaxi, section, {}, [file])).text)
    expect(wrong.some((text) => text.startsWith('Photo: The content of “me.jpg”'))).toBe(true)
    const many = refusalsIn((await postParts(zhaxi, section, {}, [file, file])).text)
    expect(many).toContain('Photo: At most 1 file, so this was not taken; delete some first')
    const own = [...wrong, ...many].filter((text) => /me\.jpg|At most/.test(text))
    expect(own).toHaveLength(4)
    expect(own.filter((text) => chinese.test(text))).toEqual([])
  })

  test('a material of one matter', async () => {
    const id = await begin(zhaxi, socialCard)
    const sent = [{ field: 'files.3', name: 'card.pdf', bytes: script }]
    const { text } = await postParts(zhaxi, `/applications/${id}/materials`, { _upload: '3' }, sent)
    const said = refusalsIn(text)
    expect(said).toHaveLength(2)
    for (const one of said) expect(one).toMatch(/^The content of “card.pdf” .*PDF, HEIC.*\.$/)
  })

  test('a material of a joint draft', async () => {
    const ctx = contextFor(database.resources, await person(database.db, 'zhaxiduojie'))
    const draft = await begun(ctx, 'newborn', { insured: false })
    const { merged } = await draftOf(ctx, draft)
    const number = merged.materials.find(
      (one) => !one.generated && !one.freeSubmit && !isSigned(one),
    )?.number
    const file = { field: `files.${number ?? 0}`, name: 'card.pdf', bytes: script }
    const page = bundlePaths.section(draft, 1)
    const said = refusalsIn((await postParts(zhaxi, page, { _do: 'save' }, [file])).text)
    expect(said.filter((one) => one.includes('The content of “card.pdf”'))).toHaveLength(2)
    const good = { ...file, bytes: pdf }
    expect((await postParts(zhaxi, page, { _do: 'save' }, [good])).status).toBe(303)
  })

  test('a file that a script begins to send, and its last piece', async () => {
    const id = await begin(zhaxi, socialCard)
    const { text } = await zhaxi.get(`/applications/${id}/materials`)
    const token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? ''
    const start = (size: number) =>
      zhaxi
        .post(`/applications/${id}/uploads`)
        .type('form')
        .send({ _csrf: token, field: 'files.3', name: 'card.pdf', size })
    const said = async (answer: PromiseLike<{ body: unknown }>) =>
      ((await answer).body as { fault: string }).fault
    expect(await said(start(0))).toMatch(/^This file is empty \(0 bytes\)/)
    const { address } = (await start(script.length)).body as { address: string }
    const last = zhaxi
      .post(address)
      .field('_csrf', token)
      .field('at', '0')
      .attach('piece', script, 'p')
    expect(await said(last)).toMatch(/^The content of “card.pdf”[^\p{Script=Han}]*$/u)
  })
})
