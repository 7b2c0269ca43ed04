// 谁看过我的材料: when, which department, who, and what was opened. For the owner alone.
import { postNames } from '../../../accounts/index.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, EmptyProps, ListProps } from '../../../platform/web/components.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { readers } from '../../queries/readers.ts'
import type { Reading } from '../../queries/readers.ts'
import { ownApplication, trail } from './after-filing/own-application.ts'
import type { Translate } from './after-filing/own-application.ts'

export interface WhoReadItPage extends BasePage {
  readonly list: ListProps | null
  readonly empty: EmptyProps | null
  readonly older: ButtonProps | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/who-read-it': WhoReadItPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const { id } = await ownApplication(ctx, req, 'readers')
  const shell = shellOf(res)
  const { t } = shell
  const before = req.query['before']
  const cursor = typeof before === 'string' && /^\d{1,18}$/.test(before) ? before : null
  const { items, next } = await readers(ctx.db, id, cursor)
  const title = t('谁看过我的材料')
  await render(res, 'applications/public/who-read-it', {
    title,
    breadcrumb: trail(shell, id, title),
    list:
      items.length === 0 ? null : { density: 'normal', items: items.map((one) => lineOf(t, one)) },
    empty: items.length === 0 ? nobody(t) : null,
    older: next === null ? null : linkButton(t('更早的'), paths.readers(id, next)),
  })
}

function lineOf(t: Translate, reading: Reading): ListProps['items'][number] {
  const { at, departmentName, name, posts, reason } = reading
  const post = posts.map((one) => t(postNames[one])).join('、')
  const who = [name, post === '' ? '' : t('（{post}）', { post })].join('')
  return {
    title: `${departmentName} ${who}`.trim(),
    href: null,
    light: null,
    text: reason === null ? whatOf(t, reading) : t('要看完整号码，理由：{reason}', { reason }),
    meta: [longMoment(at)],
    tags: [],
  }
}

const parts: Readonly<Record<string, string>> = {
  file: '打开办件，看了填的内容和材料清单（号码只显示一部分）',
  'full-numbers': '打开办件，看了完整号码',
  clock: '看了时限怎么算的',
  print: '打印办件',
  step: '打开办理页',
}

function whatOf(t: Translate, { what, opened }: Reading): string {
  if (what?.startsWith('file ')) return t('看了材料“{name}”', { name: opened ?? '' })
  if (what?.startsWith('document ')) return t('看了文书“{name}”', { name: opened ?? '' })
  return t(parts[what ?? ''] ?? '打开办件')
}

function nobody(t: Translate): EmptyProps {
  return {
    title: t('还没有工作人员看过'),
    text: t('有人看了，这里马上就有记录。'),
    suggestions: [],
    action: null,
  }
}
