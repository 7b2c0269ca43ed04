// 文书核验: where a code is typed. A plain GET form, so it needs no session.
import type { Handler } from '../../../platform/web/ledger.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { codeErrors } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { parseCode } from '../../rules/verification-code.ts'
import { codeForm } from './code-form.ts'
import type { CodeForm } from './code-form.ts'

export interface VerificationFormPage extends BasePage {
  readonly form: CodeForm
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'documents/public/verification-form': VerificationFormPage
  }
}

/** The form; with a code in the query it leads to the answer, or says what is wrong with it. */
export const show: Handler = async (_ctx, req, res) => {
  const typed = req.query['code']
  res.set('X-Robots-Tag', 'noindex')
  if (typeof typed !== 'string') return render(res, view, pageOf(shellOf(res), '', null))
  const code = parseCode(typed)
  if (code !== null) return res.redirect(303, paths.verification(code))
  const error = typed.trim() === '' ? codeErrors.empty : codeErrors.malformed
  return render(res, view, pageOf(shellOf(res), typed.slice(0, 100), error), 422)
}

const view = 'documents/public/verification-form'

function pageOf({ t, links }: Shell, typed: string, error: string | null): VerificationFormPage {
  const title = t('文书核验')
  return {
    title,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: title, href: null },
    ],
    form: codeForm(t, typed, error),
  }
}
