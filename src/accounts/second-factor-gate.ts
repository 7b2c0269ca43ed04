// 两步验证是必须的: where it is required, a member of staff who gave his password alone may only
// enrol or sign out; anywhere else he is a visitor.
import type { RequestHandler } from 'express'
import { visitor } from '../kernel/actor.ts'
import { contextOf } from '../platform/web/request-context.ts'
import { paths } from './paths.ts'

/** Mounted behind the context and before the shell. `required` in production. */
export function secondFactorGate(required: boolean): RequestHandler {
  return (req, res, next) => {
    const context = contextOf(req)
    const bare = context.actor.kind === 'staff' && req.session.secondFactor !== true
    // Addresses are matched without regard to capitals and a last slash, so they are here.
    const path = req.path.toLowerCase().replace(/\/+$/, '')
    if (!required || !bare || open.has(path)) return next()
    if (/^\/(desk|admin|my)(\/|$)/.test(path)) return res.redirect(303, paths.secondFactor())
    req.context = { ...context, actor: visitor }
    next()
  }
}

const open: ReadonlySet<string> = new Set([paths.secondFactor(), paths.signOut()])
