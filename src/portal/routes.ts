// The ledger of the home page, one's own space, the texts, the read interface and the first page of
// the administration; and the menu of the public hall.
import { documentPaths } from '../documents/index.ts'
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as administration from './pages/admin/administration.ts'
import * as remedyForm from './pages/print/remedy-form.ts'
import * as apiChanges from './pages/public/api-changes.ts'
import * as apiMatter from './pages/public/api-matter.ts'
import * as apiMatters from './pages/public/api-matters.ts'
import * as apiDescription from './pages/public/api-openapi.ts'
import * as apiRegions from './pages/public/api-regions.ts'
import { favicon, robots, securityContact, sitemapFile } from './pages/public/for-machines.ts'
import * as help from './pages/public/help.ts'
import * as home from './pages/public/home.ts'
import * as myCopies from './pages/public/my-copies.ts'
import * as myDocuments from './pages/public/my-documents.ts'
import * as mySpace from './pages/public/my-space.ts'
import * as offline from './pages/public/offline.ts'
import * as preferences from './pages/public/preferences.ts'
import * as sitemap from './pages/public/sitemap.ts'
import { showTopic, statement } from './pages/public/text.ts'
import { paths } from './paths.ts'
import { about, accessibility } from './texts/statements.ts'

const open = { can: 'public', audit: null } as const
const kept = { ...open, kept: 'for-visitors' } as const
const own = { can: 'applications.apply', audit: null } as const
const papers = { can: 'own.papers', audit: null } as const
const self = { can: 'own.account', audit: null } as const

export const routes: readonly Route[] = [
  get(paths.home, home.show, kept),
  get(paths.mySpace, mySpace.show, own),
  get(paths.myDocuments, myDocuments.show, papers),
  get(paths.myCopies, myCopies.show, self),
  post(paths.copyRemoval(':id'), myCopies.remove, {
    can: 'own.account',
    audit: 'copies.remove',
  }),
  get(paths.administration, administration.show, { can: 'admin.enter', audit: null }),

  get(paths.help, help.show, kept),
  get(paths.remedyForm, remedyForm.show, open),
  get(paths.remedyFormText, remedyForm.download, open),
  get(paths.helpTopic(':topic'), showTopic, kept),
  get(paths.about, statement(about), kept),
  get(paths.accessibility, statement(accessibility), kept),
  get(paths.sitemap, sitemap.show, kept),

  get(paths.preferences, preferences.show, open),
  get(paths.sitemapFile, sitemapFile, open),
  get(paths.robots, robots, open),
  get(paths.favicon, favicon, open),
  get(paths.securityContact, securityContact, open),
  get(paths.offline, offline.show, kept),
  get(paths.manifest, offline.manifest, open),
  get(paths.offlineScript, offline.worker, open),

  get(paths.apiDescription, apiDescription.show, open),
  get(paths.apiRegions, apiRegions.show, open),
  get(paths.apiChanges, apiChanges.list, open),
  get(paths.apiMatters, apiMatters.list, open),
  get(paths.apiMatter(':code'), apiMatter.show, open),
]

/** 我要办 and 我要查 come from the modules of matters and applications. */
export const menu: readonly MenuEntry[] = [
  { hall: 'public', label: '首页', href: paths.home, can: 'public', order: 0 },
  {
    ...{ hall: 'public', label: '核验文书', href: documentPaths.verificationForm },
    ...{ can: 'public', order: 40 },
  },
  { hall: 'public', label: '我的', href: paths.mySpace, can: 'applications.apply', order: 50 },
  { hall: 'public', label: '帮助', href: paths.help, can: 'public', order: 60 },
  { hall: 'admin', label: '管理首页', href: paths.administration, can: 'admin.enter', order: 0 },
]
