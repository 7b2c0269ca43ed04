// 注册: for whom, a person or an organisation.
import { linkButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps } from '../../../platform/web/components.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { safePath } from '../../../platform/web/safe-path.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'

export interface RegisterPage extends BasePage {
  readonly person: ButtonProps
  readonly company: ButtonProps
  readonly signInHref: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/public/register': RegisterPage
  }
}

export const show: Handler = async (_ctx, req, res) => {
  const next = safePath(req.query['next'], '') || null
  const { t, links } = shellOf(res)
  const title = t('注册')
  await render(res, 'accounts/public/register', {
    title,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: title, href: null },
    ],
    person: { ...linkButton(t('个人注册'), paths.registerPerson(next)), tone: 'primary' },
    company: linkButton(t('企业和其他单位注册'), paths.registerCompany(next)),
    signInHref: paths.signIn(next),
  })
}
