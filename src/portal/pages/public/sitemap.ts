// 站点地图: every place of the public hall, as a list.
import type { Request, Response } from 'express'
import { accountPaths } from '../../../accounts/index.ts'
import { applicationPaths } from '../../../applications/index.ts'
import { consentPaths } from '../../../consents/index.ts'
import { documentPaths } from '../../../documents/index.ts'
import { mattersPath } from '../../../matters/index.ts'
import { notificationPaths } from '../../../notifications/index.ts'
import { supervisionPaths } from '../../../supervision/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { CountedLink } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { helpTopics, statements } from '../../texts/index.ts'

export interface SitemapPage extends BasePage {
  readonly groups: readonly { readonly title: string; readonly links: readonly CountedLink[] }[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'portal/public/sitemap': SitemapPage
  }
}

const addressesOfStatements: Readonly<Record<string, string>> = {
  about: paths.about,
  accessibility: paths.accessibility,
}

export async function show(_ctx: Context, _req: Request, res: Response): Promise<void> {
  const { t, links } = shellOf(res)
  await render(res, 'portal/public/sitemap', {
    title: t('站点地图'),
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('站点地图'), href: null },
    ],
    groups: groupsOf(t, links.workplace),
  })
}

function groupsOf(t: Shell['t'], workplace: string | null): SitemapPage['groups'] {
  const link = (label: string, href: string) => ({ label: t(label), href, count: null, current: false })
  return [
    {
      title: t('办事'),
      links: [
        link('首页', paths.home),
        link('我要办', mattersPath()),
        link('个人办事', mattersPath({ object: 'person' })),
        link('企业办事', mattersPath({ object: 'entity' })),
        link('不用跑的事', mattersPath({ visit: 'none' })),
        link('我要查', applicationPaths.lookUp()),
        link('核验文书', documentPaths.verificationForm),
        link('公示公开', documentPaths.publications()),
        link('大家的评价', supervisionPaths.ratings),
      ],
    },
    workplace === null
      ? {
          title: t('我的'),
          links: [
            link('我的办件', paths.mySpace),
            link('我的文书', paths.myDocuments),
            link('我的消息', notificationPaths.inbox()),
            link('个人信息和密码', accountPaths.account()),
            link('登录', accountPaths.signIn()),
            link('注册', accountPaths.register()),
          ],
        }
      : { title: t('工作人员'), links: [link('工作台', workplace)] },
    {
      title: t('帮助'),
      links: [
        link('帮助', paths.help),
        ...helpTopics.map(({ key, title }) => link(title, paths.helpTopic(key))),
      ],
    },
    {
      title: t('说明'),
      links: [
        ...statements.map(({ key, title }) => link(title, addressesOfStatements[key] ?? paths.about)),
        link('隐私说明', consentPaths.notice),
        link('数据接口', paths.apiDescription),
        link('工作人员登录', accountPaths.deskSignIn()),
      ],
    },
  ]
}
