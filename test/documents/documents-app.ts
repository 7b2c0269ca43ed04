// The pages of this module alone, on a test database: a visitor, the shell, nothing else.
import express from 'express'
import type { Express } from 'express'
import { visitor } from '../../src/kernel/actor.ts'
import { routes } from '../../src/documents/routes.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { loadAssets } from '../../src/platform/web/assets.ts'
import { mount } from '../../src/platform/web/mount.ts'
import { contextOf, requestContext } from '../../src/platform/web/request-context.ts'
import { shellMiddleware } from '../../src/platform/web/shell-middleware.ts'
import { ordinaryMorning } from '../support/context.ts'

export function documentsApp(resources: Resources): Express {
  const app = express()
  const assets = loadAssets(false)
  app.use('/assets', assets.serve)
  app.use(
    requestContext({
      resources,
      clock: () => ordinaryMorning,
      loadActor: () => Promise.resolve(visitor),
    }),
  )
  app.use(
    shellMiddleware({
      assets,
      menu: [],
      province: () => Promise.resolve(province),
      links: () => links,
      demonstrationNotice: null,
      maintenance: () => Promise.resolve({ mode: 'open', message: '' }),
      words: () => Promise.resolve(new Map()),
      sessionAddress: '/session',
    }),
  )
  mount(app, routes, {
    contextOf,
    resumeFor: () => '/resume',
    missingRight: () => null,
    mostPosts: 1000,
    signInFor: () => '/login',
    receiveFiles: (_req, _res, next) => next(),
  })
  return app
}

const province = {
  hallName: '青海省网上办事大厅',
  motto: '一站',
  host: '主办',
  operator: '承办',
  hotline: '12345',
  hotlineNote: '每天 24 小时',
}

const links = {
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
}
