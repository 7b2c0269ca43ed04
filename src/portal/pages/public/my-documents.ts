// 我的文书: every letter issued to me, with the way to prove it genuine.
import type { Request, Response } from 'express'
import { applicationPaths, myDocuments } from '../../../applications/index.ts'
import type { MyDocument } from '../../../applications/index.ts'
import { documentPaths, groupCode, statusNames } from '../../../documents/index.ts'
import type { Context } from '../../../platform/context.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { PaginationProps, TagProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { myDocumentsBefore, paths } from '../../paths.ts'
import { ownApplicant } from './own-applicant.ts'

export interface DocumentLine {
  readonly title: string
  readonly href: string
  readonly tag: TagProps
  readonly matter: string
  readonly issued: string
  readonly code: string
  readonly verifyHref: string
}

export interface MyDocumentsPage extends BasePage {
  readonly documents: readonly DocumentLine[]
  readonly pagination: PaginationProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'portal/public/my-documents': MyDocumentsPage
  }
}

const size = 20

export async function show({ db, actor }: Context, req: Request, res: Response): Promise<void> {
  const { t, links } = shellOf(res)
  const asked = req.query['before']
  const before = typeof asked === 'string' ? asked : null
  const found = await myDocuments(db, ownApplicant(actor), before, size)
  await render(res, 'portal/public/my-documents', {
    title: t('我的文书'),
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('我的'), href: paths.mySpace },
      { label: t('我的文书'), href: null },
    ],
    documents: found.items.map((document) => documentLine(t, document)),
    pagination: {
      previous: before === null ? null : paths.myDocuments,
      next: found.next === null ? null : myDocumentsBefore(found.next),
      summary: null,
    },
  })
}

export function documentLine(t: Shell['t'], document: MyDocument): DocumentLine {
  const { id, applicationId, title, number, issuedOn, status, verificationCode } = document
  return {
    title,
    href: applicationPaths.document(applicationId, id),
    tag: { label: t(statusNames[status]), tone: status === 'in-force' ? 'ok' : 'idle' },
    matter: document.matterName,
    issued: t('{day}，{number}', { day: longDay(issuedOn), number }),
    code: groupCode(verificationCode),
    verifyHref: documentPaths.verification(verificationCode),
  }
}
