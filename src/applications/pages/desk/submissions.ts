// 与上次提交比对: each earlier submission beside the one that came after it, what was changed marked.
import { formVersion } from '../../../forms/index.ts'
import { filedVersion } from '../../../matters/index.ts'
import { found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { formEnv } from '../../form-env.ts'
import { openFile } from '../../open-file.ts'
import { paths } from '../../paths.ts'
import { grouped } from '../../rules/number.ts'
import { filesFiled, submissionsOf } from '../../submissions-store.ts'
import { comparisons } from './submissions/present.ts'
import type { Comparison } from './submissions/present.ts'
import { unmaskedUntil } from './unmasking-parts.ts'

export interface SubmissionsPage extends BasePage {
  readonly subject: string
  readonly comparisons: readonly Comparison[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/desk/submissions': SubmissionsPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const id = String(req.params['id'])
  const full = unmaskedUntil(req, id) !== null
  const application = found(await openFile(ctx, id, full ? 'full-numbers' : 'submissions'))
  const [version, submissions, files] = await Promise.all([
    filedVersion(ctx.db, application),
    submissionsOf(ctx.db, id),
    filesFiled(ctx.db, id),
  ])
  const definition = await formVersion(ctx.db, version.formVersionId)
  const env = await formEnv(ctx.db, ctx.today, {
    ...{ application, definition, files, reader: ctx.actor },
    hrefOf: (file) => paths.deskAttachment(id, file),
  })
  await render(res, 'applications/desk/submissions', {
    title: '与上次提交比对',
    breadcrumb: [
      { label: '待办', href: paths.queue() },
      { label: grouped(application.queryNumber ?? ''), href: paths.deskFile(id) },
      { label: '比对', href: null },
    ],
    subject: `${version.name} · ${application.applicantName}`,
    comparisons: comparisons({
      ...{ submissions, files, definition, env, masked: !full },
      hrefOf: (file) => paths.deskAttachment(id, file),
      materials: version.elements.materials,
    }),
  })
}
