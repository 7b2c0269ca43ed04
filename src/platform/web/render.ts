// Two-step rendering: the page to a string, then its hall's layout around it. A view sees one
// object, `page`, whose type its page file adds to `Pages`.
import type { Response } from 'express'
import type { BreadcrumbItem } from './components.ts'
import { renderView } from './engine.ts'
import { withLanguageParts } from './language-parts.ts'
import { keepPage } from './page-cache.ts'
import { shellOf } from './shell.ts'
import type { Shell } from './shell.ts'

/** What every page says of itself; a page type extends it. */
export interface BasePage {
  /** The one h1, and the start of the document's title. */
  readonly title: string
  /** The way from the home page to here, the page itself last; empty for none. */
  readonly breadcrumb: readonly BreadcrumbItem[]
}

/** Page files add a line each by declaration merging: view name → page type. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Pages {}

/** Renders a view in the layout of its hall ('module/hall/page'), with a status (200 unless told). */
export async function render<V extends keyof Pages>(
  res: Response,
  view: V,
  page: Pages[V] & BasePage,
  status = 200,
): Promise<void> {
  const shell = shellOf(res)
  const hall = view.split('/')[1] ?? 'public'
  const body = renderView(view, { page, shell })
  const around = { page: { ...page, title: titleOf(page, shell, status) }, shell, body }
  const html = withLanguageParts(renderView(`layouts/${hall}`, around), shell.lang)
  res.status(status).type('html').send(html)
  if (status === 200) await keepPage(res, html)
}

/** 出错时标题以“错误：”开头: who hears the page learns of it first (WCAG 2.2, 3.3.1). */
function titleOf({ title }: BasePage, shell: Shell, status: number): string {
  return status === unprocessable ? shell.t('错误：{title}', { title }) : title
}

/** What was sent cannot be taken as it is. */
const unprocessable = 422
