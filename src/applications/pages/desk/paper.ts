// 一份文书: what became of it, a proposal to correct, replace or revoke it, and the second person's word on that.
import type { Request, Response } from 'express'
import {
  changeNames,
  changeRefusals,
  changesOf,
  documentContent,
  documentPaths,
  documentsOf,
  editedFrom,
  proposeChange,
  shownStatus,
  statusNames,
  wordsOf,
} from '../../../documents/index.ts'
import type {
  DocumentChangeKind,
  DocumentChangeRefusal,
  DocumentRecord,
  EditedWords,
} from '../../../documents/index.ts'
import type { Context } from '../../../platform/context.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { fullDay, longMoment } from '../../../platform/i18n/zh-format.ts'
import { commandButton, linkButton, submitButton } from '../../../platform/web/buttons.ts'
import type {
  ButtonProps,
  ErrorSummaryProps,
  FieldProps,
  SummaryListProps,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { confirmPaper, declinePaper } from '../../decide-paper.ts'
import { openFile } from '../../open-file.ts'
import { paths } from '../../paths.ts'
import { grouped } from '../../rules/number.ts'
import type { Application } from '../../types.ts'
import { paperFields } from './paper-fields.ts'

export interface PaperPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly facts: SummaryListProps
  readonly file: ButtonProps
  readonly verify: ButtonProps
  readonly history: readonly string[]
  /** What waits for a second person; null when nothing does. */
  readonly waiting: {
    readonly text: string
    readonly words: readonly string[]
    readonly confirm: ButtonProps
    readonly decline: ButtonProps
  } | null
  /** Null while something waits, and once it no longer holds. */
  readonly fields: readonly FieldProps[] | null
  readonly propose: ButtonProps
  readonly actions: Readonly<Record<'propose' | 'decide', string>>
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/desk/paper': PaperPage
  }
}

interface Typed {
  readonly change: DocumentChangeKind
  readonly reason: string
  readonly words: EditedWords
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const { application, document } = await opened(ctx, req)
  await answer(ctx, res, application, document, null, null)
}

export async function propose(ctx: Context, req: Request, res: Response): Promise<void> {
  const { application, document } = await opened(ctx, req)
  const typed = typedOf(req.body as Record<string, unknown>)
  const old = found(await documentContent(ctx.db, document.id))
  const content = typed.change === 'revoke' ? null : editedFrom(old, typed.words)
  const done = await transaction(ctx.db, (tx) =>
    proposeChange(tx, ctx, document.id, { change: typed.change, reason: typed.reason, content }),
  )
  if (done.ok) return res.redirect(303, paths.paper(application.id, document.id))
  return answer(ctx, res, application, document, done.refusal, typed)
}

export async function decide(ctx: Context, req: Request, res: Response): Promise<void> {
  const { application, document } = await opened(ctx, req)
  const confirmed = (req.body as Record<string, unknown>)['decision'] === 'confirm'
  const done = confirmed
    ? await confirmPaper(ctx, application, document.id)
    : await declinePaper(ctx, document.id)
  if (done.ok) return res.redirect(303, paths.paper(application.id, document.id))
  return answer(ctx, res, application, document, done.refusal, null)
}

async function opened(ctx: Context, req: Request) {
  const documentId = String(req.params['documentId'])
  const application = found(await openFile(ctx, String(req.params['id']), `document ${documentId}`))
  const documents = await documentsOf(ctx.db, application.id)
  return { application, document: found(documents.find((one) => one.id === documentId)) }
}

async function answer(
  ctx: Context,
  res: Response,
  { id, queryNumber }: Application,
  document: DocumentRecord,
  refusal: DocumentChangeRefusal | null,
  typed: Typed | null,
): Promise<void> {
  const content = found(await documentContent(ctx.db, document.id))
  const changes = await changesOf(ctx.db, document.id)
  const waiting = changes.find(({ state }) => state === 'proposed')
  const open =
    waiting === undefined && document.status === 'in-force' && document.kind !== 'licence'
  const page: PaperPage = {
    title: `${document.title} ${document.number}`,
    breadcrumb: [
      { label: '待办', href: paths.queue() },
      { label: grouped(queryNumber ?? ''), href: paths.deskFile(id) },
      { label: '文书', href: paths.papers(id) },
      { label: document.title, href: null },
    ],
    errors:
      refusal === null
        ? null
        : { title: '没有办成', items: [{ text: changeRefusals[refusal], href: '#reason' }] },
    facts: factsOf(ctx, document),
    file: linkButton('看 PDF', paths.deskDocument(id, document.id)),
    verify: linkButton('公众核验看到的', documentPaths.verification(document.verificationCode)),
    history: changes
      .filter(({ state }) => state !== 'proposed')
      .map(
        (one) =>
          `${longMoment(one.decidedAt ?? one.proposedAt)}，${one.proposedByName}提出${changeNames[one.change]}（${one.reason}），${one.decidedByName ?? ''}${one.state === 'confirmed' ? '确认' : '退回'}。`,
      ),
    waiting:
      waiting === undefined
        ? null
        : {
            text: `${waiting.proposedByName}于${longMoment(waiting.proposedAt)}提出${changeNames[waiting.change]}，原因：${waiting.reason}。`,
            words: waiting.content === null ? [] : Object.values(wordsOf(waiting.content)),
            confirm: commandButton('确认', { name: 'decision', value: 'confirm' }, 'primary'),
            decline: commandButton('退回', { name: 'decision', value: 'decline' }),
          },
    fields: open
      ? paperFields(
          typed ?? { change: 'correct', reason: '', words: wordsOf(content) },
          content.table !== null,
          refusal === 'reason-missing' ? changeRefusals[refusal] : null,
        )
      : null,
    propose: submitButton('提出，请批准人确认'),
    actions: {
      propose: paths.paper(id, document.id),
      decide: paths.paperDecision(id, document.id),
    },
  }
  await render(res, 'applications/desk/paper', page, refusal === null ? 200 : 422)
}

function factsOf({ today }: Context, document: DocumentRecord): SummaryListProps {
  const { number, organName, issuedOn, statusOn, statusReason } = document
  const fact = (label: string, value: string) => ({
    ...{ label, value, tag: null, action: null, locked: false },
  })
  return {
    items: [
      fact('文号', number),
      fact('作出机关', `${organName}，${fullDay(issuedOn)}`),
      fact('状态', statusNames[shownStatus(document, today)]),
      ...(statusOn === null ? [] : [fact('从哪天起', fullDay(statusOn))]),
      ...(statusReason === null ? [] : [fact('原因', statusReason)]),
    ],
  }
}

function typedOf(body: Readonly<Record<string, unknown>>): Typed {
  const text = (name: string, most: number): string => {
    const value = body[name]
    return typeof value === 'string' ? value.slice(0, most) : ''
  }
  const change = (['replace', 'revoke'] as const).find((one) => one === body['change'])
  return {
    change: change ?? 'correct',
    reason: text('reason', 500),
    words: {
      recipient: text('recipient', 100),
      paragraphs: text('paragraphs', 8000),
      rows: text('rows', 8000),
      after: text('after', 4000),
    },
  }
}
