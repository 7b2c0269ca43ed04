// The bare form of the yardstick: a page with a token, and a post that is checked and kept in one transaction
// of four writes, as the least that any filing does.
import { randomBytes } from 'node:crypto'
import express from 'express'
import type { Express, Request } from 'express'
import type { Db } from '../../platform/database/transaction.ts'

interface Held {
  userId?: number
  token?: string
}

export function mountBareForm(app: Express, db: Db): void {
  const userOf = (req: Request) =>
    db('benchUsers')
      .where({ id: (req.session as Held).userId ?? 0 } as never)
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
      const rows: unknown = await tx('benchCounters')
        .where({ id: userId } as never)
        .increment('last' as never, 1)
        .returning('last')
      const [{ last } = { last: 0 }] = rows as { last: number }[]
      const filed: unknown = await tx('benchFiled')
        .insert({
          userId,
          number: `N${userId}-${last}`,
          answers: JSON.stringify(req.body),
        })
        .returning('id')
      const [{ id } = { id: 0 }] = filed as { id: number }[]
      await tx('benchEvents').insert({ filedId: id, what: 'filed' })
      await tx('benchLog').insert({ filedId: id, userId, after: '{}' })
    })
    res.redirect(303, '/l4')
  })
}
