// What is measured as an act: saving, filing and accepting by several people at once, each with a session of
// his own, and the bare form that does as much without a hall around it.
import type { Client } from 'pg'
import { draftLike } from './cast.ts'
import type { Sample } from './cast.ts'
import { fieldsOf, opening, sending, sendingInParts } from './forms-of-page.ts'
import type { Answer, Ask } from './load.ts'
import { cookieOf, signIn, signInStaff } from './sign-in.ts'
import type { Scene, Target } from './targets.ts'

export interface Drafter {
  readonly section: string
  readonly cookie: string
  readonly saved: URLSearchParams
}

export interface Filer {
  readonly sample: Sample
  readonly applicant: string
  readonly clerk: string
  /** What was filed and not yet accepted. */
  readonly filed: string[]
}

/** A page with a form, and what it sends: session, user, token, and four writes in one transaction. */
export async function bareForm(yardstick: Ask, lanes: number): Promise<Target> {
  const cookies: string[] = []
  for (let user = 1; user <= lanes; user += 1) {
    cookies.push(cookieOf(await yardstick(opening(`/enter?as=${user}`))))
  }
  const visit = (lane: number) => pressed(yardstick, cookies[lane] ?? '', '/form', '/form', {})
  return { name: 'bare form', against: 'bare form', lanes, expected: 303, visit }
}

export async function drafters({ product, client, cast }: Scene): Promise<readonly Drafter[]> {
  const found: Drafter[] = []
  for (const sample of cast.drafts) {
    const cookie = await signIn(product, '/login', sample.applicant)
    const section = `/applications/${await newDraft(client, sample)}/sections/1`
    const saved = fieldsOf((await product(opening(section, cookie))).text, section)
    found.push({ section, cookie, saved })
  }
  return found
}

/** Nobody signs in twice: a second factor is enrolled once. */
export async function filers(
  { product, client, cast }: Scene,
  first: Pick<Filer, 'applicant' | 'clerk'>,
): Promise<readonly Filer[]> {
  const clerks = new Map([[cast.filed.clerk, first.clerk]])
  const found: Filer[] = []
  for (const sample of cast.filings) {
    await client.query('delete from rate_limits')
    const applicant =
      sample === cast.filed ? first.applicant : await signIn(product, '/login', sample.applicant)
    const clerk = clerks.get(sample.clerk) ?? (await signInStaff(product, sample.clerk))
    clerks.set(sample.clerk, clerk)
    found.push({ sample, applicant, clerk, filed: [] })
  }
  return found
}

export function saveOnce(product: Ask, drafter: Drafter | undefined): Promise<Answer> {
  const { section, cookie, saved } = present(drafter)
  return product(sendingInParts(section, cookie, saved))
}

export async function fileOnce(
  { product, client }: Scene,
  filer: Filer | undefined,
): Promise<Answer> {
  const { sample, applicant, filed } = present(filer)
  const id = await newDraft(client, sample)
  const check = `/applications/${id}/check`
  const declared = { declared: 'yes' }
  const sent = await pressed(product, applicant, check, `/applications/${id}/submission`, declared)
  filed.push(id)
  return sent
}

export async function acceptOnce(scene: Scene, filer: Filer | undefined): Promise<Answer> {
  const { clerk, filed } = present(filer)
  if (filed.length === 0) await fileOnce(scene, filer)
  const form = `/desk/applications/${filed.shift() ?? ''}/steps`
  return pressed(scene.product, clerk, `${form}/accept`, form, {})
}

let before: Promise<unknown> = Promise.resolve()

/** One after the other: all lanes share the connection. */
function newDraft(client: Client, { id }: Sample): Promise<string> {
  const made = before.then(() => draftLike(client, id))
  before = made.catch(() => undefined)
  return made
}

/** Opens the page of a form and sends it: one act, timed as a whole. */
async function pressed(
  ask: Ask,
  cookie: string,
  page: string,
  action: string,
  fields: Readonly<Record<string, string>>,
): Promise<Answer> {
  const opened = await ask(opening(page, cookie))
  const body = fieldsOf(opened.text, action)
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const sent = await ask(sending(action, cookie, body))
  return { ...sent, milliseconds: opened.milliseconds + sent.milliseconds }
}

function present<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('nobody is on this lane')
  return one
}
