// Every type of the registry on one page of a real draft, in a real browser: axe, the order of the Tab key,
// filled in with keys alone, what is missing said beside it, and the same page sent without scripts.
import type { FileChooser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { applicationById, beginDraft } from '../../src/applications/index.ts'
import { fieldTypeNames, fieldTypes } from '../../src/forms/index.ts'
import type { Answers, Field, FormDefinition } from '../../src/forms/index.ts'
import { person } from '../applications/acting.ts'
import {
  axeViolations,
  describeWithBrowser,
  noSidewaysScroll,
  screens,
} from '../support/browser.ts'
import { samplePdf } from '../support/builders/sample-file.ts'
import { contextFor } from '../support/context.ts'
import { askInstead } from '../support/form-of-matter.ts'
import { openHall } from '../stories/support/hall.ts'
import type { Hall } from '../stories/support/hall.ts'
import { Person } from '../stories/support/person.ts'
import { good, group, posted, question, typeNames } from './sample.ts'

const matterCode = '632009001000'

/** What the sample could not know: the places and papers of this hall; the account answers a `phone` itself. */
const changes: Readonly<Record<string, object>> = {
  reference: { of: 'certificate' },
  region: { depth: 'county', outside: false },
  file: { accept: ['jpg', 'png', 'pdf'] },
  phone: { key: 'otherPhone' },
}
const ofThisHall: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  region: { county: '632722' },
  reference: { typed: '青农证字第88号' },
}

/** They ask nothing, so there is nothing to come to. */
const silent = typeNames.filter((type) => fieldTypes[type].ask === null)
const asking = typeNames.filter((type) => !silent.includes(type))

const fields: readonly Field[] = [
  ...typeNames.map(asked),
  group([question('text', { key: 'name', label: '成员姓名', required: true })]),
]
function asked(type: (typeof typeNames)[number]) {
  return question(type, { label: fieldTypeNames[type], required: true, ...changes[type] })
}
const wanted = {
  ...Object.assign({}, ...fields.map(({ key, type }) => partsOf(key, type))),
  'answers.members.0.name': '白玛央金',
} as Readonly<Record<string, string | readonly string[]>>

function partsOf(key: string, type: Field['type']) {
  if (type === 'group') return {}
  return posted(key, ofThisHall[type] ?? good[type])
}

describeWithBrowser('every type of question in a browser', () => {
  let hall: Hall
  let writer: Person
  let section: string
  let id: string

  beforeAll(async () => {
    hall = await openHall('2026-03-12 10:00')
    const { resources } = hall
    const all = {
      title: '所有题型',
      sections: [{ key: 'all', title: '所有题型', help: null, when: null, fields }],
    }
    await askInstead(resources, matterCode, (): FormDefinition => all)
    const ctx = contextFor(resources, await person(resources.db, 'zhaxiduojie'))
    const begun = await beginDraft(ctx, { matterCode, regionCode: '632722' })
    if (!begun.ok) throw new Error(begun.refusal)
    id = begun.value.applicationId
    section = `/applications/${id}/sections/1`
    writer = await Person.at(hall, screens.phone)
    await writer.opens(section)
    await writer.signsIn('zhaxiduojie')
    await writer.opens(section)
  })

  async function answersNow(): Promise<Answers> {
    return (await applicationById(hall.resources.db, id))?.answers ?? {}
  }

  test('axe finds nothing, empty or with what is missing said beside each', async () => {
    const { page } = writer
    expect(await axeViolations(page)).toEqual([])
    await writer.presses('存好，下一步')
    // The script that moves the focus is loaded after the page.
    const isAtSummary = 'document.activeElement.closest(".error-summary, [role=alert]") !== null'
    await expect.poll(() => page.evaluate<boolean>(isAtSummary)).toBe(true)
    expect(await axeViolations(page)).toEqual([])
    expect(await noSidewaysScroll(page)).toBe(true)
    const said = await page.evaluate<string[]>(`[...document.querySelectorAll('[aria-describedby]')]
      .filter((one) => one.getAttribute('aria-describedby').split(' ').some((id) =>
        id.endsWith('-error') && document.getElementById(id)?.textContent.trim() !== ''))
      .map((one) => one.getAttribute('aria-describedby'))`)
    const unsaid = asking
      .map((type) => asked(type).key)
      .filter((key) => !said.some((ids) => ids.includes(`f-${key}-error`)))
    expect(unsaid).toEqual([])
  })

  test('the Tab key comes to each in order, and keys alone fill it in', async () => {
    await writer.opens(section)
    const reached = await fillByKeys(writer.page)
    const keys = reached.map((name) => name.split('.')[1] ?? '')
    const order = [...new Set(keys)]
    expect(order).toEqual([...asking.map((type) => asked(type).key), 'members'])
    await writer.presses('存好，下一步')
    expect(await axeViolations(writer.page)).toEqual([])
    const answers = await answersNow()
    const unanswered = [...asking.map((type) => asked(type).key), 'members'].filter(
      (key) => key !== 'file' && (answers[key] === undefined || answers[key] === null),
    )
    expect(unanswered, await writer.reads()).toEqual([])
    expect(answers['members']).toEqual([{ name: '白玛央金' }])
  })

  test('a date stands on one line of a phone and shows its digits whole, in large type as well', async () => {
    for (const mode of ['standard', 'elder']) {
      await writer.page.context().addCookies([{ name: 'mode', value: mode, url: hall.url }])
      await writer.opens(section)
      const dates = writer.page.locator('.date-parts:visible')
      for (const one of await dates.locator('input').all()) {
        await one.fill((await one.getAttribute('name'))?.includes('year') ? '2026' : '12')
      }
      const seen = await dates.evaluateAll((all) =>
        (all as unknown as DatePart[]).map((one) => ({
          lines: new Set([...one.querySelectorAll('input')].map(({ offsetTop }) => offsetTop)).size,
          cut: [...one.querySelectorAll('input')].some((box) => box.scrollWidth > box.clientWidth),
        })),
      )
      expect(seen.length).toBeGreaterThanOrEqual(4)
      expect(seen, mode).toEqual(seen.map(() => ({ lines: 1, cut: false })))
    }
    await writer.page.context().clearCookies({ name: 'mode' })
  })

  test('sent without scripts, the page brings back the same answers', async () => {
    const before = await answersNow()
    const plain = await Person.at(hall, { ...screens.phone, javaScriptEnabled: false })
    await plain.opens(section)
    await plain.signsIn('zhaxiduojie')
    await plain.opens(section)
    const answer = await plain.presses('存好，下一步')
    expect(answer?.status()).toBe(200)
    expect(await answersNow()).toEqual(before)
  })
})

/** The names of the controls that had the focus, in order. */
async function fillByKeys(page: Page): Promise<string[]> {
  await page.evaluate(
    'document.querySelector("h1").setAttribute("tabindex", "-1"); document.querySelector("h1").focus()',
  )
  const reached: string[] = []
  for (let tabs = 0; tabs < 200; tabs += 1) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate<Focused>(focused)
    if (here.isNext) return reached
    if (!/^(answers|files)\./.test(here.name)) continue
    reached.push(here.name)
    await operate(page, here)
  }
  throw new Error(`the button was not reached: ${reached.join(' ')}`)
}

/** What of the page's elements is looked at; the tests know no DOM. */
interface DatePart {
  querySelectorAll(
    selector: string,
  ): Iterable<{ offsetTop: number; scrollWidth: number; clientWidth: number }>
}

interface Focused {
  readonly name: string
  readonly kind: string
  readonly value: string
  readonly checked: boolean
  readonly isNext: boolean
}

const focused = `(() => {
  const here = document.activeElement
  const isNext = here.tagName === 'BUTTON' && here.textContent.includes('下一步')
  const kind = here.tagName === 'INPUT' ? here.type : here.tagName.toLowerCase()
  return { name: here.name ?? '', kind, value: here.value ?? '', checked: here.checked === true, isNext }
})()`

async function operate(page: Page, { name, kind, value, checked }: Focused): Promise<void> {
  const want = [wanted[name] ?? []].flat()
  if (kind === 'file') {
    // The page that is shown anew begins where one stood; one file is enough.
    const stands = `document.activeElement.closest('.field').querySelector('.files li') !== null`
    if (await page.evaluate<boolean>(stands)) return
    const chooser = await chooserOf(page, name)
    // It is sent at once, and the page shown anew where one stood.
    const file = { name: '户口簿.pdf', mimeType: 'application/pdf', buffer: samplePdf }
    await Promise.all([page.waitForEvent('load'), chooser.setFiles(file)])
  } else if (kind === 'radio') {
    await page.keyboard.press('Space')
    for (let at = 0; at < 10; at += 1) {
      if ((await page.evaluate<Focused>(focused)).value === want[0]) return
      await page.keyboard.press('ArrowDown')
    }
  } else if (kind === 'checkbox') {
    if (want.includes(value) && !checked) await page.keyboard.press('Space')
  } else if (kind === 'select') {
    // The second of two lists comes once the first is chosen.
    await page
      .locator(`[name="${name}"] option[value="${want[0] ?? ''}"]`)
      .waitFor({ state: 'attached' })
    // It may be replaced once more while keys are pressed: whoever sees that presses again.
    for (let turn = 0; turn < 3; turn += 1) {
      await page.locator(`[name="${name}"]`).focus()
      await page.keyboard.press('Home')
      for (let at = 0; at < 80; at += 1) {
        if ((await page.evaluate<Focused>(focused)).value === want[0]) return
        await page.keyboard.press('ArrowDown')
      }
      await page.waitForTimeout(500)
    }
    const seen = await page.evaluate<string>(
      `document.activeElement.outerHTML.slice(0, 300) + ' / ' + document.querySelector('[name="${name}"]').outerHTML.slice(0, 600)`,
    )
    throw new Error(`no key chooses ${want.join()} in ${name}, but: ${seen}`)
  } else if (want[0] !== undefined) {
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(want[0].replace(/\r/g, ''))
  }
}

/** A key pressed while the page is busy opens nothing: whoever sees that presses again. */
async function chooserOf(page: Page, name: string): Promise<FileChooser> {
  for (let turn = 0; turn < 3; turn += 1) {
    const opened = page.waitForEvent('filechooser', { timeout: 5000 }).catch(() => null)
    await page.locator(`[name="${name}"]`).focus()
    await page.keyboard.press('Enter')
    const chooser = await opened
    if (chooser !== null) return chooser
  }
  throw new Error(`no key opens ${name}`)
}
