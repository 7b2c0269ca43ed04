// 看材料: a handed-in file page by page, turned and enlarged as the clerk likes, beside what its applicant wrote.
import { attachmentById, previewOf } from '../../../attachments/index.ts'
import { found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { openPart } from '../../open-file.ts'
import { paths } from '../../paths.ts'
import { grouped } from '../../rules/number.ts'
import { filesFiled } from '../../submissions-store.ts'
import type { AnswerPart } from './file-parts.ts'
import { answersBeside } from './file/answers-beside.ts'
import { unmaskedUntil } from './unmasking-parts.ts'

export interface ViewerPage extends BasePage {
  /** Null for what cannot be drawn: the file itself has to be opened. */
  readonly picture: { readonly src: string; readonly alt: string; readonly classes: string } | null
  readonly links: readonly ViewerLink[]
  readonly place: string
  /** 申请人填的: to hold the paper against; numbers are full while the clerk has them in sight. */
  readonly answers: readonly AnswerPart[]
  readonly original: string
  readonly back: string
}

/** Another page of the file, or the same one turned or enlarged; each has its key. */
interface ViewerLink {
  readonly label: string
  readonly href: string
  readonly shortcut: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/desk/viewer': ViewerPage
  }
}

const zooms = [100, 150, 200, 300]

export const show: Handler = async (ctx, req, res) => {
  const attachmentId = String(req.params['attachmentId'])
  const page = Number(/^[1-9]\d?$/.exec(textOf(req.query['page']))?.[0] ?? '1')
  const look = `file ${attachmentId} page ${page}`
  const asked = String(req.params['id'])
  const full = unmaskedUntil(req, asked) !== null
  const application = found(await openPart(ctx, asked, look))
  // The answers beside it are a look at the whole, on record as such.
  found(await openPart(ctx, asked, full ? 'full-numbers' : 'file'))
  const { id, queryNumber } = application
  const files = await filesFiled(ctx.db, id)
  const file = found(files.find((one) => one.attachmentId === attachmentId))
  const turn = [90, 180, 270].find((one) => String(one) === req.query['turn']) ?? 0
  const zoom = zooms.find((one) => String(one) === req.query['zoom']) ?? 100
  const attachment = found(await attachmentById(ctx.db, attachmentId))
  const preview = await previewOf(ctx, attachment, page)
  const pages = preview?.pages ?? 1
  const here = { page, turn, zoom }
  const link = (label: string, shortcut: string, changed: Partial<typeof here>): ViewerLink => ({
    ...{ label, shortcut },
    href: paths.deskViewer(id, attachmentId, { ...here, ...changed }),
  })
  const at = zooms.indexOf(zoom)
  const [smaller, larger] = [zooms[at - 1], zooms[at + 1]]
  await render(res, 'applications/desk/viewer', {
    title: file.fileName,
    breadcrumb: [
      { label: '待办', href: paths.queue() },
      { label: grouped(queryNumber ?? ''), href: paths.deskFile(id) },
      { label: file.fileName, href: null },
    ],
    picture:
      preview === null
        ? null
        : {
            src: paths.deskPreview(id, attachmentId, page),
            alt: `${file.fileName}第 ${page} 页`,
            classes: `viewer turn-${turn} zoom-${zoom}`,
          },
    links: [
      ...(page > 1 ? [link('上一页', 'p', { page: page - 1 })] : []),
      ...(page < pages ? [link('下一页', 'n', { page: page + 1 })] : []),
      link('向左转', 'l', { turn: (turn + 270) % 360 }),
      link('向右转', 'r', { turn: (turn + 90) % 360 }),
      ...(smaller === undefined ? [] : [link('缩小', '-', { zoom: smaller })]),
      ...(larger === undefined ? [] : [link('放大', '+', { zoom: larger })]),
    ],
    place: `第 ${page} 页，共 ${pages} 页`,
    answers: await answersBeside(ctx, application, files, full),
    original: paths.deskAttachment(id, attachmentId),
    back: paths.deskFile(id),
  })
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
