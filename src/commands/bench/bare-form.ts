// The bare form of the yardstick: a page with a token, and a post that is checked and kept in one transaction
// of four writes, as the least that any filing does.
import { randomBytes } from 'node:crypto'
import express from 'express'
import type { Express, Request } from 'express'
import type { Knex } from 'knex'

interface Held {
  userId?: number
  token?: string
}

export function mountBareForm(app: Express, db: Knex): void {
  const userOf = (req: Request) =>
    db('bench_users')
      .where({ id: (req.session as Held).userId ?? 0 })
      .first('*') as Promise<unknown>
  app.get('/form', async (req, res) => {
    const held = req.session as Held
    held.token ??= randomBytes(32).toString('hex')
    res.render('form', { user: await userOf(req), token: held.token })
  })
  app.post('/form', express.urlencoded({ extended: false }), async (req, res) => {
    const { userId = 0, token } = req.session as Held
    const { _csrf: sent, title } = req.body as Readonly<Record<string, string>>
    const user = await userOf(req)
    if (sent !== token || user === undefined || title === undefined || title.length > 200) {
      return void res.status(422).send('')
    }
    await db.transaction(async (tx) => {
      const rows: unknown = await tx('bench_counters')
        .where({ id: userId })
        .increment('last', 1)
        .returning('last')
      const [{ last } = { last: 0 }] = rows as { last: number }[]
      const filed: unknown = await tx('bench_filed')
        .insert({
          user_id: userId,
          number: `N${userId}-${last}`,
          answers: JSON.stringify(req.body),
        })
        .returning('id')
      const [{ id } = { id: 0 }] = filed as { id: number }[]
      await tx('bench_events').insert({ filed_id: id, what: 'filed' })
      await tx('bench_log').insert({ filed_id: id, user_id: userId, after: '{}' })
    })
    res.redirect(303, '/l4')
  })
}
