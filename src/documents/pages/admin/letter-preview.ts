// 样张: a version or the draft of a letter with sample facts, as a page and as the file that would go out.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, TabsProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import type { DocumentKind } from '../../facts.ts'
import { draftOfLetter, versionsOfLetter } from '../../letter-store.ts'
import { kindNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { renderPdf } from '../../pdf/render-pdf.ts'
import { checkTemplate } from '../../rules/letters/check.ts'
import { heading } from '../../rules/letters/sample-parts.ts'
import type { LetterTemplate } from '../../rules/letters/template.ts'
import { variationsOf } from '../../rules/letters/variations.ts'
import { compose } from '../../rules/templates.ts'
import type { DocumentContent } from '../../types.ts'
import { kindOf } from './kind-of.ts'
import { printedLetter } from '../printed-letter.ts'
import type { PrintedLetter } from '../printed-letter.ts'

export interface LetterPreviewPage extends BasePage {
  readonly samples: TabsProps
  /** Null while a variable or a condition is unknown; the sentences say which. */
  readonly letter: PrintedLetter | null
  readonly faults: readonly string[]
  readonly file: ButtonProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'documents/admin/letter-preview': LetterPreviewPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const { kind, version, sample, name, template } = await asked(ctx, req)
  const faults = checkTemplate(kind, template)
  const broken = faults.some(({ piece }) => piece !== null)
  await render(res, 'documents/admin/letter-preview', {
    title: `样张：${kindNames[kind]}（${name}）`,
    breadcrumb: [
      { label: '文书样式', href: paths.letters },
      { label: kindNames[kind], href: paths.letter(kind) },
      { label: '样张', href: null },
    ],
    samples: {
      label: '样例情形',
      items: variationsOf(kind).map((one, at) => ({
        ...{ label: one.name, count: null, current: at === sample },
        href: paths.letterPreview(kind, version, at),
      })),
    },
    letter: broken ? null : printedLetter(composed(kind, template, sample)),
    faults: faults.map(({ sentence }) => sentence),
    file: linkButton('PDF 样张', paths.letterFile(kind, version, sample)),
  })
}

export async function file(ctx: Context, req: Request, res: Response): Promise<void> {
  const { kind, sample, template } = await asked(ctx, req)
  found(checkTemplate(kind, template).some(({ piece }) => piece !== null) ? null : true)
  const content = composed(kind, template, sample)
  const verifyUrl = ctx.publicUrl + paths.verificationForm
  const bytes = await renderPdf(content, { verifyUrl, verificationCode: '样张样张样张' })
  res.setHeader('Content-Type', 'application/pdf')
  res.setHeader('Content-Disposition', `inline; filename*=UTF-8''${encodeURIComponent('样张.pdf')}`)
  res.setHeader('Cache-Control', 'private, no-store')
  res.end(bytes)
}

async function asked(ctx: Context, req: Request) {
  const kind = kindOf(req)
  const version = text(req.query['version'])
  const sample = Number(text(req.query['sample']))
  found(variationsOf(kind)[sample])
  if (version === 'draft') {
    const { template } = found(await draftOfLetter(ctx.db, kind))
    return { kind, version, sample, name: '草稿', template }
  }
  const versions = await versionsOfLetter(ctx.db, kind)
  const one =
    version === '' ? versions[0] : versions.find((other) => String(other.version) === version)
  const { version: number, template } = found(one)
  return { kind, version: String(number), sample, name: `第 ${number} 版`, template }
}

function composed(kind: DocumentKind, template: LetterTemplate, sample: number): DocumentContent {
  const { draft } = found(variationsOf(kind)[sample])
  const result = compose(draft, heading, template)
  if (!result.ok) throw new Error(`the sample of ${kind} lacks its ${result.refusal}`)
  return result.value
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
