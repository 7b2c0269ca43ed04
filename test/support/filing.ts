// People who file through the forms until they are told that it is filed, whatever falls meanwhile.
import { setTimeout as delay } from 'node:timers/promises'
import { fieldsOf, opening, sending } from '../../src/commands/bench/forms-of-page.ts'
import { visitorOf } from '../../src/commands/bench/load.ts'
import type { Answer, Visit } from '../../src/commands/bench/load.ts'
import { signIn } from '../../src/commands/bench/sign-in.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { anApplication } from './builders/application.ts'

export interface Draft {
  readonly id: string
  readonly username: string
}

export interface Filer {
  /** Sends until it is acknowledged; gives how often it was sent again. */
  file(draft: Draft): Promise<number>
  /** Answers that nothing which fell explains. */
  readonly unexpected: readonly string[]
}

/** How long somebody waits for an answer before he sends again. */
const patience = 8000

/** Complete drafts of `each` matters for each of so many people, in the order in which they are filed. */
export async function draftsOf(
  resources: Resources,
  people: number,
  each: number,
): Promise<readonly Draft[]> {
  const { rows } = await resources.db.raw<{ rows: { username: string }[] }>(
    `select username from accounts where kind = 'person' and demonstration order by id limit ?`,
    [people],
  )
  const matters = await resources
    .db('matters')
    .where({ status: 'published' })
    .orderBy('code')
    .pluck('code')
  const made = await Promise.all(
    rows.map(async ({ username }) => {
      const own: Draft[] = []
      for (const code of matters) {
        if (own.length === each) break
        const draft = await anApplication(resources)
          .of(code)
          .filedBy(username)
          .at(new Date())
          .drafted()
          .catch(() => null)
        if (draft !== null) own.push({ id: draft.id, username })
      }
      return own
    }),
  )
  // One after the other of each person, as they come at a window.
  return Array.from({ length: each }, (_, at) => made.map((own) => own[at])).flatMap((row) =>
    row.filter((one) => one !== undefined),
  )
}

/** At the web processes of these ports, now at one and now at another. */
export function filerAt(ports: readonly number[]): Filer {
  const unexpected: string[] = []
  const cookies = new Map<string, Promise<string>>()
  return {
    unexpected,
    async file({ id, username }) {
      for (let again = 0; ; again++) {
        const web = visitorOf(ports[(again + Number(id)) % ports.length] ?? 0, 2)
        const ask = (visit: Visit): Promise<Answer> =>
          Promise.race([
            web.ask(visit),
            delay(patience).then(() => Promise.reject(new Error('slow'))),
          ])
        try {
          const known = cookies.get(username) ?? signIn(ask, '/login', username)
          cookies.set(username, known)
          await submit(ask, id, await known)
          return again
        } catch (fault) {
          const { message } = fault as Error
          if (!mayHappen.test(message)) unexpected.push(`${id}: ${message}`)
          // A sign-in that failed is tried again.
          await cookies.get(username)?.catch(() => cookies.delete(username))
          await delay(300)
        } finally {
          web.close()
        }
      }
    },
  }
}

async function submit(
  ask: (visit: Visit) => Promise<Answer>,
  id: string,
  cookie: string,
): Promise<void> {
  const check = await ask(opening(`/applications/${id}/check`, cookie))
  if (check.status !== 200) throw new Error(String(check.status))
  const fields = fieldsOf(check.text, `/applications/${id}/submission`)
  fields.set('declared', 'yes')
  const sent = await ask(sending(`/applications/${id}/submission`, cookie, fields))
  if (sent.status === 303 && /\/receipt/.test(sent.headers.location ?? '')) return
  throw new Error(`${sent.status} ${sent.headers.location ?? ''}`)
}

/**
 * What a killed process or database may cost: a line, a page that says so, and a token, when two pages that
 * were opened at once right after signing in each made one.
 */
const mayHappen =
  /^(?:503|403|slow|connect|read|write|socket|aborted|no form for .login)|could not sign in: 503/

/** Applications of which anything is missing, doubled or left over. */
export async function halvesOf(
  resources: Resources,
  drafts: readonly Draft[],
): Promise<readonly unknown[]> {
  const { rows } = await resources.db.raw<{ rows: unknown[] }>(
    `select a.id, a.status, a.number, s.steps, e.entries, n.same
     from applications a,
       lateral (select count(*) as steps from application_steps
         where application_id = a.id and action = 'submit') s,
       lateral (select count(*) as entries from audit_entries
         where application_id = a.id and action = 'applications.submit' and outcome = 'done') e,
       lateral (select count(*) as same from applications o where o.number = a.number) n
     where a.id = any(?)
       and (a.status = 'draft' or a.number is null or s.steps <> 1 or e.entries <> 1 or n.same <> 1)`,
    [drafts.map(({ id }) => id)],
  )
  return rows
}
