// The application as a table of contents: the middleware in order, the modules, 404, errors.
import express from 'express'
import type { Express } from 'express'
import { accountPaths, missingRight, secondFactorGate, verify } from './accounts/index.ts'
import { noteRefusedAccess } from './audit/index.ts'
import { loadSeated } from './mandates/index.ts'
import { modules } from './modules.ts'
import type { Clock } from './platform/clock.ts'
import { requestLog } from './platform/logging/request-log.ts'
import { wordsOf } from './platform/i18n/words.ts'
import { installHealth } from './platform/metrics/health.ts'
import type { Readiness } from './platform/metrics/health.ts'
import type { Resources } from './platform/resources.ts'
import { installCspReports } from './platform/security/csp-reports.ts'
import { headers } from './platform/security/headers.ts'
import { sessions } from './platform/session/session-store.ts'
import { installNationalSignOn } from './platform/session/national-sign-on.ts'
import { installSignIn } from './platform/session/sign-in.ts'
import { receiveFiles } from './platform/uploads/receive.ts'
import { loadAssets } from './platform/web/assets.ts'
import { strictViews } from './platform/web/engine.ts'
import { installErrorPages } from './platform/web/error-pages.ts'
import { installGallery } from './platform/web/gallery-route.ts'
import { knownHost } from './platform/web/known-host.ts'
import { mount } from './platform/web/mount.ts'
import { installPrintedAddress } from './platform/web/printed-address.ts'
import { maintenanceOf, refuseDuringMaintenance } from './platform/web/maintenance.ts'
import { pageCache } from './platform/web/page-cache.ts'
import { refuseNul } from './platform/web/refuse-nul.ts'
import { shedLoad } from './platform/web/shed-load.ts'
import { compressPages } from './platform/web/compress.ts'
import { contextOf, requestContext } from './platform/web/request-context.ts'
import { shellMiddleware } from './platform/web/shell-middleware.ts'
import { demonstrationNotice, provinceOf, shellLinks, signInFor } from './portal/index.ts'

export function createApp(resources: Resources, clock: Clock, readiness: Readiness): Express {
  const { config, db, log, sessionPool, uploadsFolder } = resources
  const app = express()
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple')
  app.set('trust proxy', config.trustProxy ?? false)
  strictViews(!config.production)

  app.use(requestLog(log))
  app.use(headers(config.production))
  installHealth(app, db, readiness)
  app.use(knownHost(config.publicUrl, config.production))
  installCspReports(app, log)
  const assets = loadAssets(config.production)
  app.use('/assets', assets.serve)
  app.use(shedLoad({ most: config.mostRequests, sheet: () => assets.address('site.css') }))
  app.use(compressPages())
  installPrintedAddress(app, config.publicUrl)
  app.use(pageCache(resources.changes, clock))
  app.use(
    sessions({
      ...{ pool: sessionPool, named: !resources.pooled },
      ...{ secret: config.sessionSecret, secure: config.production },
    }),
  )
  installSignIn(app, { verify, refuseDemonstration: config.production })
  installNationalSignOn(app, config.nationalSignOn, {
    callback: `${config.publicUrl}${accountPaths.nationalReturn()}`,
    refuseDemonstration: config.production,
  })
  app.use(
    requestContext({
      resources,
      clock,
      loadActor: (account, seat, today) => loadSeated(db, account, seat, today),
    }),
  )
  const maintenance = maintenanceOf(db, resources.changes)
  app.use(secondFactorGate(config.production))
  app.use(
    shellMiddleware({
      assets,
      menu: modules.flatMap((module) => module.menu),
      province: provinceOf(db),
      links: shellLinks,
      demonstrationNotice: demonstrationNotice(config.seed),
      maintenance,
      words: (language) => wordsOf(db, language),
      sessionAddress: accountPaths.holdOn(),
    }),
  )
  app.use(refuseDuringMaintenance(maintenance, accountPaths.doors))
  app.use(refuseNul())
  mount(
    app,
    modules.flatMap((module) => module.routes),
    {
      contextOf,
      signInFor,
      resumeFor: accountPaths.resume,
      missingRight,
      mostPosts: config.mostPosts,
      receiveFiles: receiveFiles({ folder: uploadsFolder, fileSize: 20 * 1024 * 1024, files: 20 }),
    },
  )
  if (!config.production) installGallery(app)
  app.use(noteRefusedAccess(log))
  installErrorPages(app, log, assets.address('site.css'))
  return app
}
