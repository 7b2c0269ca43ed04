// A browser without a browser: keeps cookies, reads tokens, posts forms.
import type { Express } from 'express'
import supertest from 'supertest'

export type Agent = ReturnType<typeof supertest.agent>

export const demonstrationPassword = 'Yizhan-2026-demo'

/** An agent signed in to the public hall or the desk. */
export async function signedIn(
  app: Express,
  username: string,
  hall: 'public' | 'desk' = 'public',
): Promise<Agent> {
  const agent = supertest.agent(app)
  const path = hall === 'desk' ? '/desk/login' : '/login'
  const answer = await postForm(agent, path, path, { username, password: demonstrationPassword })
  if (answer.status !== 303) throw new Error(`could not sign in ${username}: ${answer.status}`)
  return agent
}

/** The token of the form on a page. */
export async function tokenOf(agent: Agent, page: string): Promise<string> {
  const answer = await agent.get(page)
  const token = /name="_csrf" value="([^"]+)"/.exec(answer.text)?.[1]
  if (token === undefined) throw new Error(`no form on ${page} (status ${answer.status})`)
  return token
}

/** Posts fields to `target` with the token of the form on `page`. */
export async function postForm(
  agent: Agent,
  page: string,
  target: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<supertest.Response> {
  const token = await tokenOf(agent, page)
  return agent
    .post(target)
    .type('form')
    .send({ ...fields, _csrf: token })
}
