// Where the second factor is required, a password alone leads to its enrolment and nowhere else.
import express from 'express'
import type { RequestHandler } from 'express'
import supertest from 'supertest'
import { expect, test } from 'vitest'
import { secondFactorGate } from '../../src/accounts/index.ts'
import { visitor } from '../../src/kernel/actor.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Context } from '../../src/platform/context.ts'
import { contextOf } from '../../src/platform/web/request-context.ts'

const staff: Actor = {
  kind: 'staff',
  accountId: '7',
  name: '才仁',
  permissions: new Set(),
  seat: {
    departmentId: '1',
    departmentName: '杂多县民政局',
    level: 'county',
    regionCode: '632722',
    regionPath: '630000/632700/632722',
    posts: ['examiner'],
  },
}

function hall(actor: Actor, secondFactor: boolean, required = true) {
  const prepare: RequestHandler = (req, _res, next) => {
    req.context = { actor } as Context
    req.session = { secondFactor } as typeof req.session
    next()
  }
  const app = express()
  app.use(prepare, secondFactorGate(required), (req, res) => {
    res.json(contextOf(req).actor.kind)
  })
  return supertest(app)
}

const enrol = '/desk/account/second-factor'

test.each([
  '/desk',
  '/DESK/applications/7',
  '/admin/staff',
  '/my/account',
  '/desk/account/',
  '/desk/login',
])('%s leads to enrolment', async (path) => {
  const answer = await hall(staff, false).get(path)
  expect([answer.status, answer.headers['location']]).toEqual([303, enrol])
  expect((await hall(staff, false).post(path)).headers['location']).toBe(enrol)
})

test.each([enrol, `${enrol}/`, '/logout'])('%s is open', async (path) => {
  expect((await hall(staff, false).get(path)).body).toBe('staff')
})

test('in the public hall such a member of staff is a visitor', async () => {
  expect((await hall(staff, false).get('/matters')).body).toBe('visitor')
  expect((await hall(staff, false).get('/')).body).toBe('visitor')
})

test('who gave a code, who is no staff, and everybody where it is not required goes on', async () => {
  expect((await hall(staff, true).get('/desk')).body).toBe('staff')
  expect((await hall(visitor, false).get('/desk/login')).body).toBe('visitor')
  expect((await hall(staff, false, false).get('/desk')).body).toBe('staff')
})
