// 接着办: after signing in again, what a member of staff had posted too late.
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { resumePage } from '../kept-form.ts'
import type { ResumePage } from '../kept-form.ts'

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/desk/resume': ResumePage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const page = await resumePage(ctx, req, shellOf(res).t)
  if (page === null) return res.redirect(303, paths.desk())
  await render(res, 'accounts/desk/resume', page)
}
