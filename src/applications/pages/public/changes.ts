// 补正前后: what was handed in before a correction beside what came back, as the clerks see it, too.
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { draftForm } from '../../draft-form.ts'
import { paths } from '../../paths.ts'
import { filesFiled, submissionsOf } from '../../submissions-store.ts'
import { comparisons } from '../desk/submissions/present.ts'
import type { Comparison } from '../desk/submissions/present.ts'
import { ownApplication, trail } from './after-filing/own-application.ts'

export interface ChangesPage extends BasePage {
  readonly about: string
  readonly comparisons: readonly Comparison[]
  readonly answersHref: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/changes': ChangesPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const application = await ownApplication(ctx, req, 'changes')
  const { id } = application
  const shell = shellOf(res)
  const { t } = shell
  const [{ definition, env, version }, submissions, files] = await Promise.all([
    draftForm(ctx.db, application, ctx.today),
    submissionsOf(ctx.db, id),
    filesFiled(ctx.db, id),
  ])
  const present = new Set(
    files.filter(({ removedAt }) => removedAt === null).map(({ attachmentId }) => attachmentId),
  )
  const title = t('补正前后')
  await render(res, 'applications/public/changes', {
    title,
    breadcrumb: trail(shell, id, title),
    about: `${t.named(version.name)} · ${application.applicantName}`,
    comparisons: comparisons({
      ...{ submissions, files, definition, env, masked: true, t },
      materials: version.elements.materials,
      // What was taken out is named; it is not opened any more.
      hrefOf: (file) => (present.has(file) ? paths.file(id, file) : null),
    }),
    answersHref: `${paths.progress(id)}#answers`,
  })
}
