// 修改文书样式: fixed parts, paragraphs with variables from a list, what is wrong with them, and publication.
import type { Request, Response } from 'express'
import { dayOf } from '../../../kernel/day.ts'
import type { Result } from '../../../kernel/result.ts'
import type { Context } from '../../../platform/context.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import { commandButton, linkButton, submitButton } from '../../../platform/web/buttons.ts'
import type {
  ButtonProps,
  ErrorSummaryProps,
  FieldProps,
  ListProps,
} from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { beginLetter, changeLetter, publishLetter, removeLetter } from '../../edit-letter.ts'
import type { DocumentKind } from '../../facts.ts'
import { draftOfLetter, versionsOfLetter } from '../../letter-store.ts'
import type { LetterDraft, LetterVersion } from '../../letter-store.ts'
import { letterRefusals, templateInWords } from '../../messages-of-letters.ts'
import { kindNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { commanded, templateFrom } from '../../rules/letters/arrange.ts'
import { checkTemplate } from '../../rules/letters/check.ts'
import type { LetterRefusal } from '../../types.ts'
import { kindOf } from './kind-of.ts'
import { partsField, piecesOf } from './letter-fields.ts'
import type { PieceForm } from './letter-fields.ts'

export interface LetterPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  /** The words in force, when nobody is changing them. */
  readonly lines: readonly string[]
  readonly preview: ButtonProps
  readonly findings: readonly { readonly text: string; readonly href: string }[]
  /** Null until a draft is begun. */
  readonly draft: {
    readonly revision: number
    readonly parts: FieldProps
    readonly pieces: readonly PieceForm[]
    readonly save: ButtonProps
    readonly add: ButtonProps
    readonly reason: FieldProps
    readonly publish: ButtonProps
    readonly remove: ButtonProps
    readonly compare: ButtonProps
  } | null
  readonly begin: ButtonProps
  readonly actions: Readonly<Record<'begin' | 'change' | 'publish' | 'remove', string>>
  readonly versions: ListProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'documents/admin/letter': LetterPage
  }
}

interface Failed {
  readonly refusal: LetterRefusal
  readonly reason: string
  /** What was typed and could not be stored; null when it is stored. */
  readonly typed: LetterDraft['template'] | null
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, res, kindOf(req), null)
}

export async function begin(ctx: Context, req: Request, res: Response): Promise<void> {
  const kind = kindOf(req)
  await beginLetter(ctx, kind)
  res.redirect(303, paths.letter(kind))
}

export async function change(ctx: Context, req: Request, res: Response): Promise<void> {
  const kind = kindOf(req)
  const body = req.body as Record<string, unknown>
  const typed = templateFrom(body)
  const command = text(body['command'])
  const template = commanded(typed, command, (at) => text(body[`variable.${at}`]))
  const done = await changeLetter(ctx, kind, revisionOf(req), template)
  if (done.ok) return res.redirect(303, `${paths.letter(kind)}${placeOf(command)}`)
  return answer(ctx, res, kind, { refusal: done.refusal, reason: '', typed })
}

export async function publish(ctx: Context, req: Request, res: Response): Promise<void> {
  const given: unknown = (req.body as Record<string, unknown>)['reason']
  const reason = typeof given === 'string' ? given.slice(0, 500) : ''
  const kind = kindOf(req)
  await settle(ctx, res, kind, reason, publishLetter(ctx, kind, revisionOf(req), reason))
}

export async function remove(ctx: Context, req: Request, res: Response): Promise<void> {
  const kind = kindOf(req)
  await settle(ctx, res, kind, '', removeLetter(ctx, kind, revisionOf(req)))
}

async function settle(
  ctx: Context,
  res: Response,
  kind: DocumentKind,
  reason: string,
  doing: Promise<Result<undefined, LetterRefusal>>,
): Promise<void> {
  const done = await doing
  if (done.ok) return res.redirect(303, paths.letter(kind))
  return answer(ctx, res, kind, { refusal: done.refusal, reason, typed: null })
}

async function answer(
  ctx: Context,
  res: Response,
  kind: DocumentKind,
  failed: Failed | null,
): Promise<void> {
  const versions = await versionsOfLetter(ctx.db, kind)
  const stored = await draftOfLetter(ctx.db, kind)
  const template = failed?.typed ?? stored?.template
  const findings = template === undefined ? [] : checkTemplate(kind, template)
  const newest = versions[0]
  const page: LetterPage = {
    title: stored === null ? kindNames[kind] : `修改：${kindNames[kind]}`,
    breadcrumb: [
      { label: '文书样式', href: paths.letters },
      { label: kindNames[kind], href: null },
    ],
    errors: failed === null ? null : summaryOf(failed.refusal),
    lines: newest === undefined ? [] : templateInWords(newest.template),
    preview: linkButton(
      '预览',
      paths.letterPreview(kind, stored === null ? String(newest?.version ?? 1) : 'draft', 0),
    ),
    findings: findings.map(({ sentence, piece }) => ({
      text: sentence,
      href: piece === null ? '#parts' : `#text-${piece}`,
    })),
    draft:
      stored === null || template === undefined
        ? null
        : {
            revision: stored.revision,
            parts: partsField(template),
            pieces: piecesOf(kind, template, findings),
            save: submitButton('保存'),
            add: commandButton('在最后加一段', {
              name: 'command',
              value: `add:${template.pieces.length - 1}`,
            }),
            reason: reasonField(failed?.reason ?? ''),
            publish: submitButton('发布'),
            remove: submitButton('放弃草稿', 'danger'),
            compare: linkButton(
              '与现行版本对照',
              paths.letterComparison(kind, String(newest?.version ?? 1), 'draft'),
            ),
          },
    begin: submitButton('开始修改'),
    actions: {
      begin: paths.letter(kind),
      change: paths.letterDraft(kind),
      publish: paths.letterPublication(kind),
      remove: paths.letterRemoval(kind),
    },
    versions: { items: versions.map((one) => versionItem(kind, one)), density: 'plain' },
  }
  await render(res, 'documents/admin/letter', page, failed === null ? 200 : 422)
}

function summaryOf(refusal: LetterRefusal): ErrorSummaryProps {
  const href = refusal === 'reason-missing' ? '#reason' : '#findings'
  return { title: '没有保存', items: [{ text: letterRefusals[refusal], href }] }
}

function versionItem(kind: DocumentKind, one: LetterVersion): ListProps['items'][number] {
  const { version, publishedAt, publishedByName, reason } = one
  const who = publishedByName === '' ? [] : [publishedByName]
  const href =
    version === 1
      ? paths.letterPreview(kind, '1', 0)
      : paths.letterComparison(kind, String(version - 1), String(version))
  return {
    ...{ title: `第 ${version} 版`, href, light: null, text: reason, tags: [] },
    meta: [longDay(dayOf(publishedAt)), ...who, version === 1 ? '看样张' : '与上一版对照'],
  }
}

/** Back to where the button was. */
function placeOf(command: string): string {
  const at = /^(?:up|down|drop|add|insert):(-?\d+)$/u.exec(command)
  if (at === null) return '#findings'
  const number = Number(at[1])
  if (command.startsWith('up')) return `#piece-${number - 1}`
  if (command.startsWith('down') || command.startsWith('add')) return `#piece-${number + 1}`
  return `#piece-${number}`
}

function reasonField(value: string): FieldProps {
  return {
    ...{ id: 'reason', name: 'reason', label: '为什么修改', hint: '写进版本记录', error: null },
    ...{ optional: null, group: false, required: true, disabled: false },
    control: { kind: 'textarea', value, rows: 2, maxLength: 500 },
  }
}

function revisionOf(req: Request): number {
  const revision = Number((req.body as Record<string, unknown>)['revision'])
  return Number.isInteger(revision) ? revision : -1
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
