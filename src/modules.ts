// THE LIST: every module, bottom floor first. A module may import only those listed before it, and
// only through their index.ts; the same list mounts the application.
import type { Job } from './platform/jobs/run.ts'
import type { Route } from './platform/web/ledger.ts'
import type { MenuEntry } from './platform/web/shell-middleware.ts'
import { jobs as auditJobs } from './audit/jobs.ts'
import { routes as auditRoutes } from './audit/routes.ts'
import { menu as organizationsMenu, routes as organizationsRoutes } from './organizations/routes.ts'
import { menu as deadlinesMenu, routes as deadlinesRoutes } from './deadlines/routes.ts'
import { menu as consentsMenu, routes as consentsRoutes } from './consents/routes.ts'
import { menu as accountsMenu, routes as accountsRoutes } from './accounts/routes.ts'
import { jobs as accountsJobs } from './accounts/jobs.ts'
import { menu as designerMenu, routes as designerRoutes } from './designer/routes.ts'
import { menu as workflowMenu, routes as workflowRoutes } from './workflow/routes.ts'
import { jobs as notificationsJobs } from './notifications/jobs.ts'
import { menu as notificationsMenu, routes as notificationsRoutes } from './notifications/routes.ts'
import { jobs as mattersJobs } from './matters/jobs.ts'
import { menu as mattersMenu, routes as mattersRoutes } from './matters/routes.ts'
import { jobs as mandatesJobs } from './mandates/jobs.ts'
import { routes as mandatesRoutes } from './mandates/routes.ts'
import { routes as plansRoutes } from './plans/routes.ts'
import { jobs as documentsJobs } from './documents/jobs.ts'
import { menu as documentsMenu, routes as documentsRoutes } from './documents/routes.ts'
import { jobs as licencesJobs } from './licences/jobs.ts'
import { menu as licencesMenu, routes as licencesRoutes } from './licences/routes.ts'
import { menu as deskMenu, routes as deskRoutes } from './desk/routes.ts'
import { menu as bundlesMenu, routes as bundlesRoutes } from './bundles/routes.ts'
import { jobs as applicationsJobs } from './applications/jobs.ts'
import { menu as applicationsMenu, routes as applicationsRoutes } from './applications/routes.ts'
import { menu as counterMenu, routes as counterRoutes } from './counter/routes.ts'
import { routes as rehearsalRoutes } from './rehearsal/routes.ts'
import { jobs as jointJobs } from './joint/jobs.ts'
import { menu as jointMenu, routes as jointRoutes } from './joint/routes.ts'
import { jobs as hearingsJobs } from './hearings/jobs.ts'
import { routes as hearingsRoutes } from './hearings/routes.ts'
import { jobs as consultationsJobs } from './consultations/jobs.ts'
import { menu as consultationsMenu, routes as consultationsRoutes } from './consultations/routes.ts'
import { menu as handoversMenu, routes as handoversRoutes } from './handovers/routes.ts'
import { jobs as successionsJobs } from './successions/jobs.ts'
import { menu as successionsMenu, routes as successionsRoutes } from './successions/routes.ts'
import { jobs as supervisionJobs } from './supervision/jobs.ts'
import { menu as supervisionMenu, routes as supervisionRoutes } from './supervision/routes.ts'
import { jobs as scrutinyJobs } from './scrutiny/jobs.ts'
import { menu as scrutinyMenu, routes as scrutinyRoutes } from './scrutiny/routes.ts'
import { menu as upkeepMenu, routes as upkeepRoutes } from './upkeep/routes.ts'
import { jobs as retentionJobs } from './retention/jobs.ts'
import { menu as retentionMenu, routes as retentionRoutes } from './retention/routes.ts'
import { routes as privacyRoutes } from './privacy/routes.ts'
import { menu as translationsMenu, routes as translationsRoutes } from './translations/routes.ts'
import { menu as settingsMenu, routes as settingsRoutes } from './settings/routes.ts'
import { menu as portalMenu, routes as portalRoutes } from './portal/routes.ts'

export interface Module {
  readonly name: string
  readonly routes: readonly Route[]
  readonly jobs: readonly Job[]
  readonly menu: readonly MenuEntry[]
}

export const modules: readonly Module[] = [
  { name: 'audit', routes: auditRoutes, jobs: auditJobs, menu: [] },
  { name: 'organizations', routes: organizationsRoutes, jobs: [], menu: organizationsMenu },
  { name: 'deadlines', routes: deadlinesRoutes, jobs: [], menu: deadlinesMenu },
  { name: 'attachments', routes: [], jobs: [], menu: [] },
  { name: 'consents', routes: consentsRoutes, jobs: [], menu: consentsMenu },
  { name: 'accounts', routes: accountsRoutes, jobs: accountsJobs, menu: accountsMenu },
  { name: 'forms', routes: [], jobs: [], menu: [] },
  { name: 'designer', routes: designerRoutes, jobs: [], menu: designerMenu },
  { name: 'workflow', routes: workflowRoutes, jobs: [], menu: workflowMenu },
  {
    name: 'notifications',
    routes: notificationsRoutes,
    jobs: notificationsJobs,
    menu: notificationsMenu,
  },
  { name: 'matters', routes: mattersRoutes, jobs: mattersJobs, menu: mattersMenu },
  { name: 'plans', routes: plansRoutes, jobs: [], menu: [] },
  { name: 'mandates', routes: mandatesRoutes, jobs: mandatesJobs, menu: [] },
  { name: 'signatures', routes: [], jobs: [], menu: [] },
  { name: 'documents', routes: documentsRoutes, jobs: documentsJobs, menu: documentsMenu },
  { name: 'commitments', routes: [], jobs: [], menu: [] },
  { name: 'copies', routes: [], jobs: [], menu: [] },
  { name: 'licences', routes: licencesRoutes, jobs: licencesJobs, menu: licencesMenu },
  { name: 'leaves', routes: [], jobs: [], menu: [] },
  { name: 'desk', routes: deskRoutes, jobs: [], menu: deskMenu },
  { name: 'bundles', routes: bundlesRoutes, jobs: [], menu: bundlesMenu },
  {
    name: 'applications',
    routes: applicationsRoutes,
    jobs: applicationsJobs,
    menu: applicationsMenu,
  },
  { name: 'counter', routes: counterRoutes, jobs: [], menu: counterMenu },
  { name: 'rehearsal', routes: rehearsalRoutes, jobs: [], menu: [] },
  { name: 'joint', routes: jointRoutes, jobs: jointJobs, menu: jointMenu },
  {
    name: 'consultations',
    routes: consultationsRoutes,
    jobs: consultationsJobs,
    menu: consultationsMenu,
  },
  { name: 'hearings', routes: hearingsRoutes, jobs: hearingsJobs, menu: [] },
  { name: 'handovers', routes: handoversRoutes, jobs: [], menu: handoversMenu },
  {
    name: 'successions',
    routes: successionsRoutes,
    jobs: successionsJobs,
    menu: successionsMenu,
  },
  {
    name: 'supervision',
    routes: supervisionRoutes,
    jobs: supervisionJobs,
    menu: supervisionMenu,
  },
  { name: 'scrutiny', routes: scrutinyRoutes, jobs: scrutinyJobs, menu: scrutinyMenu },
  { name: 'upkeep', routes: upkeepRoutes, jobs: [], menu: upkeepMenu },
  { name: 'retention', routes: retentionRoutes, jobs: retentionJobs, menu: retentionMenu },
  { name: 'privacy', routes: privacyRoutes, jobs: [], menu: [] },
  {
    name: 'translations',
    routes: translationsRoutes,
    jobs: [],
    menu: translationsMenu,
  },
  { name: 'settings', routes: settingsRoutes, jobs: [], menu: settingsMenu },
  { name: 'portal', routes: portalRoutes, jobs: [], menu: portalMenu },
]
