// What the shell of every page is told by the product: its links, its province, where to sign in.
import { accountPaths, workplaceOf } from '../accounts/index.ts'
import { auditPaths } from '../audit/index.ts'
import { applicationPaths } from '../applications/index.ts'
import { consentPaths } from '../consents/index.ts'
import { documentPaths } from '../documents/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { mandatePaths } from '../mandates/index.ts'
import { mattersPath } from '../matters/index.ts'
import { provinceSettings } from '../organizations/index.ts'
import type { Db } from '../platform/database/transaction.ts'
import type { Shell } from '../platform/web/shell.ts'
import { paths } from './paths.ts'

export function shellLinks(actor: Actor, path: string): Shell['links'] {
  const desk = isInside(path, 'desk') || isInside(path, 'admin')
  const work = accountPaths[workplaceOf(actor)]()
  return {
    home: desk && actor.kind !== 'applicant' ? work : paths.home,
    workplace: actor.kind === 'staff' ? work : null,
    signIn: desk ? accountPaths.deskSignIn() : accountPaths.signIn(),
    signOut: accountPaths.signOut(),
    resume: accountPaths.resume(path),
    acting: mandatePaths.acting,
    preferences: paths.preferences,
    help: paths.help,
    about: paths.about,
    howTo: paths.helpTopic('apply'),
    deskHandbook: paths.helpTopic('desk'),
    adminHandbook: paths.helpTopic('admin'),
    accessibility: paths.accessibility,
    privacy: consentPaths.notice,
    auditRoots: auditPaths.roots,
    publications: documentPaths.publications(),
    sitemap: paths.sitemap,
    search: mattersPath(),
    progress: applicationPaths.lookUp(),
    manifest: paths.manifest,
  }
}

/** The door through which a visitor reaches `path`. */
export function signInFor(path: string): string {
  return isInside(path, 'desk') || isInside(path, 'admin')
    ? accountPaths.deskSignIn(path)
    : accountPaths.signIn(path)
}

/** The province's names as they stand now; the last ones known while they cannot be read. */
export function provinceOf(db: Db): () => Promise<Shell['province']> {
  let known: Shell['province'] | null = null
  return async () => {
    try {
      known = await provinceSettings(db)
    } catch (fault) {
      if (known === null) throw fault
    }
    return known
  }
}

export function demonstrationNotice(seed: 'demo' | 'reference' | 'none'): string | null {
  return seed === 'demo' ? '演示环境：事项、人名、编号均为样例，不作办事依据。' : null
}

function isInside(path: string, hall: string): boolean {
  return path === `/${hall}` || path.startsWith(`/${hall}/`) || path.startsWith(`/${hall}?`)
}
