// Measures one page of twenty questions and one of two hundred side by side, half of them under conditions
// on an answer before: in turn, so that a slow minute of the machine hits both alike.
import type { Client } from 'pg'
import type { Field } from '../../forms/index.ts'
import { fieldsOf, opening, sending } from './forms-of-page.ts'
import { quantile } from './load.ts'
import type { Ask } from './load.ts'
import { signIn } from './sign-in.ts'

export interface FormFigure {
  readonly questions: number
  /** The median of the whole page in milliseconds, as a browser gets it. */
  readonly median: number
}

/** How many questions each of two matters for persons asks. */
const sizes = [
  ['632009001000', 20],
  ['632011001000', 200],
] as const

/** Before anybody reads the forms: a published version is remembered for as long as a process lives. */
export async function askMany(client: Client): Promise<void> {
  await client.query('alter table form_versions disable trigger all')
  for (const [code, questions] of sizes) {
    await client.query(
      `update form_versions set definition = $1 where id = (select v.form_version_id from matters m
         join matter_versions v on v.id = m.current_version_id where m.code = $2)`,
      [JSON.stringify({ title: '许多题', sections: [section(questions)] }), code],
    )
  }
  await client.query('alter table form_versions enable trigger all')
}

const warmUps = 20

export async function formGrowth(
  ask: Ask,
  applicant: string,
  rounds: number,
): Promise<FormFigure[]> {
  const cookie = await signIn(ask, '/login', applicant)
  const pages: string[] = []
  for (const [code] of sizes) pages.push(await draftOf(ask, cookie, code))
  const times = sizes.map((): number[] => [])
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [at, page] of pages.entries()) {
      const answer = await ask(opening(page, cookie))
      if (answer.status !== 200) throw new Error(`${page} answered ${answer.status}`)
      if (round >= 0) times[at]?.push(answer.milliseconds)
    }
  }
  return sizes.map(([, questions], at) => ({ questions, median: quantile(times[at] ?? [], 0.5) }))
}

async function draftOf(ask: Ask, cookie: string, matter: string): Promise<string> {
  const action = '/applications/drafts'
  const start = await ask(opening(`/applications/new?matter=${matter}&region=632722`, cookie))
  const fields = fieldsOf(start.text, action)
  const begun = await ask(sending(action, cookie, fields))
  const id = /^\/applications\/\d+/.exec(begun.headers.location ?? '')?.[0]
  if (id === undefined) throw new Error(`no draft of ${matter} was begun: ${begun.status}`)
  return `${id}/sections/1`
}

function section(questions: number) {
  const fields = Array.from({ length: questions }, (_, at) => field(at))
  return { key: 'all', title: '许多题', help: null, when: null, fields }
}

/** In turn: yes or no, a text if so, a choice, a number if one was chosen. */
function field(at: number): Field {
  const before = `q${at}`
  const base = { key: `q${at + 1}`, label: `第 ${at + 1} 题`, required: false, hint: null }
  const always = { ...base, example: null, when: null }
  const options = ['因病', '因残', '因学', '其他'].map((label) => ({ value: label, label }))
  switch (at % 4) {
    case 0:
      return { ...always, type: 'yes-no', yes: '有', no: '没有' }
    case 1: {
      const when = { field: before, op: 'equals', value: true } as const
      return { ...always, when, type: 'text', maxLength: 100, format: 'any', autocomplete: null }
    }
    case 2:
      return { ...always, type: 'choice', options, dictionary: null, layout: 'radios', other: null }
    default: {
      const when = { field: before, op: 'equals', value: '其他' } as const
      return { ...always, when, type: 'number', decimals: 0, min: 0, max: null, unit: null }
    }
  }
}
