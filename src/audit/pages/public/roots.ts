// 日志的封存: the roots over the log, published so that nobody can rewrite what was sealed unseen.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type { TableProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { roots } from '../../queries/roots.ts'
import { anchorOf } from '../../rules/anchors.ts'
import type { SealRow } from '../../tables.ts'

export interface RootsPage extends BasePage {
  readonly table: TableProps | null
  readonly olderHref: string | null
  readonly textHref: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'audit/public/roots': RootsPage
  }
}

const shownSize = 50
const textSize = 500

export async function show({ db }: Context, req: Request, res: Response): Promise<void> {
  const shell = shellOf(res)
  const { items, next } = await roots(db, numberOf(req.query['before']), shownSize)
  const title = shell.t('操作日志的封存')
  await render(res, 'audit/public/roots', {
    title,
    breadcrumb: [
      { label: shell.t('首页'), href: shell.links.home },
      { label: title, href: null },
    ],
    table: items.length === 0 ? null : tableOf(shell, items),
    olderHref: next === null ? null : paths.rootsBefore(next),
    textHref: paths.rootsText,
  })
}

/** The same for programs; fields are only ever added. */
export async function text(
  { db, publicUrl }: Context,
  req: Request,
  res: Response,
): Promise<void> {
  const { items, next } = await roots(db, numberOf(req.query['before']), textSize)
  res.type('application/json').send({
    hashing: 'sha256; leaf "leaf:<id>:<hash>", node "node:<left><right>" as RFC 6962 parts it',
    sealing: 'root = sha256("seal:<previousRoot>:<treeRoot>:<first>:<last>:<count>:<sealedAt>")',
    roots: items.map((seal) => ({ ...anchorOf(seal), treeRoot: seal.treeRoot })),
    next: next === null ? null : `${publicUrl}${paths.rootsTextBefore(next)}`,
  })
}

function numberOf(value: unknown): string | null {
  return typeof value === 'string' && /^\d{1,18}$/.test(value) ? value : null
}

function tableOf({ t }: Shell, seals: readonly SealRow[]): TableProps {
  const column = (label: string, numeric: boolean) => ({ label: t(label), numeric })
  const words = (text: string) => ({ kind: 'text', text }) as const
  return {
    caption: t('最近的封存，新的在前'),
    captionHidden: true,
    selectLabel: null,
    columns: [
      column('封存', false),
      column('时间', false),
      column('日志编号', false),
      column('条数', true),
      column('根', false),
    ],
    rows: seals.map((seal) => ({
      select: null,
      cells: [
        words(seal.id),
        words(longMoment(seal.sealedAt)),
        words(`${seal.firstEntryId}–${seal.lastEntryId}`),
        words(seal.entryCount),
        words(inFours(seal.root)),
      ],
    })),
  }
}

/** A root in groups, so that it can be read aloud and breaks on a narrow screen. */
function inFours(root: string): string {
  return root.replace(/(.{8})(?=.)/g, '$1 ')
}
