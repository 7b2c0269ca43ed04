// 公示公开: decisions that were made public and announced hearings, newest first, found by name or number.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { fullDay } from '../../../platform/i18n/zh-format.ts'
import type {
  ListProps,
  PaginationProps,
  SearchBoxProps,
  TabsProps,
} from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { statusNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { publishedKinds, publishedLetters } from '../../queries/published.ts'
import type { Published, PublishedKind } from '../../queries/published.ts'

export interface PublicationsPage extends BasePage {
  readonly lead: string
  readonly tabs: TabsProps
  readonly search: SearchBoxProps
  readonly list: ListProps
  readonly nothing: string
  readonly pagination: PaginationProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'documents/public/publications': PublicationsPage
  }
}

const size = 20

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const shell = shellOf(res)
  const { t } = shell
  const kind = publishedKinds.find((one) => one === req.query['kind']) ?? 'decision-publication'
  const words = textOf(req.query['q']).trim().slice(0, 100)
  const cursor = textOf(req.query['before'])
  const before = /^\d{1,18}$/.test(cursor) ? cursor : null
  const found = await publishedLetters(ctx.db, { kind, words, before, size })
  const asked = { kind, ...(words === '' ? {} : { q: words }) }
  await render(res, 'documents/public/publications', {
    title: t('公示公开'),
    breadcrumb: [
      { label: t('首页'), href: shell.links.home },
      { label: t('公示公开'), href: null },
    ],
    lead: t(leads[kind]),
    tabs: {
      label: t('公开的内容'),
      items: publishedKinds.map((one) => ({
        ...{ label: t(names[one]), count: null, current: one === kind },
        href: paths.publications({ kind: one }),
      })),
    },
    search: searchBox(t, kind, words),
    list: { items: found.items.map((one) => lineOf(t, one)), density: 'normal' },
    nothing: words === '' ? t('现在没有公开的文书。') : t('没有找到。请写全名或者完整的文号再试。'),
    pagination: {
      previous: before === null ? null : paths.publications(asked),
      next: found.next === null ? null : paths.publications({ ...asked, before: found.next }),
      summary: null,
    },
  })
}

const names: Readonly<Record<PublishedKind, string>> = {
  'decision-publication': '许可决定',
  'hearing-announcement': '听证公告',
}

const leads: Readonly<Record<PublishedKind, string>> = {
  'decision-publication': '准予行政许可的决定都在这里公开，谁都可以查阅。个人的姓名遮住一部分。',
  'hearing-announcement': '要公开举行的听证，谁都可以旁听。',
}

/** The matter as the letter names it, and what it says next: of whom it is, or when. */
function lineOf(t: Shell['t'], one: Published): ListProps['items'][number] {
  const { id, content, status, organName, number, issuedOn } = one
  const [first = '', second = null] = content.paragraphs
  const name = /^申请人：(.+)。$/u.exec(second ?? '')?.[1]
  return {
    ...{ title: /“(.+?)”/u.exec(first)?.[1] ?? one.title, href: paths.publication(id) },
    ...{ light: null, meta: [organName, number, fullDay(issuedOn)] },
    text: name === undefined ? second : t('申请人：{name}', { name }),
    tags: status === 'in-force' ? [] : [{ label: t(statusNames[status]), tone: 'warn' }],
  }
}

function searchBox(t: Shell['t'], kind: PublishedKind, value: string): SearchBoxProps {
  return {
    ...{ id: 'q', action: paths.publications(), name: 'q', value, size: 'normal', tone: 'primary' },
    ...{ label: t('申请人名称或者文号'), button: t('搜索'), suggestions: null },
    placeholder: t('申请人名称或者文号'),
    keeps: [{ name: 'kind', value: kind }],
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replace(/[\0\p{Cs}]/gu, '') : ''
}
