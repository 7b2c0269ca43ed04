// Pages of the admin hall alone: their routes with a given context, a plain shell and no sign-in.
import express from 'express'
import type { Express } from 'express'
import type { Context } from '../../src/platform/context.ts'
import { HttpError } from '../../src/platform/web/errors.ts'
import type { Route } from '../../src/platform/web/ledger.ts'
import { inChinese } from '../../src/platform/i18n/translate.ts'
import type { Shell } from '../../src/platform/web/shell.ts'

export function pageApp(routes: readonly Route[], contextNow: () => Context): Express {
  const app = express()
  app.use(express.urlencoded({ extended: false }), (req, res, next) => {
    res.locals['shell'] = plainShell(req.originalUrl)
    next()
  })
  for (const { verb, path, handler } of routes) {
    app[verb](path, async (req, res) => handler(contextNow(), req, res))
  }
  app.use(((error: unknown, _req, res, _next) => {
    res.status(error instanceof HttpError ? error.status : 500).send(String(error))
  }) satisfies express.ErrorRequestHandler)
  return app
}

function plainShell(path: string): Shell {
  return {
    t: inChinese,
    csrf: () => 'token',
    asset: (file) => `/assets/${file}`,
    lang: 'zh-CN',
    mode: 'standard',
    viewer: { name: '才仁', kind: 'staff', actsFor: null, departmentName: '玉树州民政局' },
    seenHints: [],
    menu: [],
    bar: { first: [], more: [], moreName: '更多' },
    path,
    province: {
      hallName: '青海省网上办事大厅',
      motto: '一站 · 一处办好',
      host: '青海省人民政府办公厅',
      operator: '青海省数据局',
      hotline: '12345',
      hotlineNote: '',
    },
    links: {
      home: '/',
      workplace: null,
      signIn: '/login',
      signOut: '/logout',
      acting: '/my/acting',
      preferences: '/preferences',
      help: '/help',
      about: '/about',
      howTo: '/help/apply',
      resume: '/resume',
      deskHandbook: '/help/desk',
      adminHandbook: '/help/admin',
      accessibility: '/accessibility',
      privacy: '/privacy',
      auditRoots: '/audit/roots',
      publications: '/publications',
      manifest: '/hall.webmanifest',
      sitemap: '/sitemap',
      search: '/matters',
      progress: '/progress',
    },
    session: null,
    printed: { address: 'http://localhost/', picture: '/printed-address.svg?of=%2F' },
    demonstrationNotice: null,
    maintenance: null,
  }
}
