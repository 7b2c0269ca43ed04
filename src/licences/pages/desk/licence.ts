// 一本证照（部门）: what it says and what became of it; 撤销, 撤回 and 注销, proposed by one and decided by another.
import type { Request, Response } from 'express'
import { recordAlone } from '../../../audit/index.ts'
import { documentPaths } from '../../../documents/index.ts'
import type { Context } from '../../../platform/context.ts'
import { longDay, longMoment } from '../../../platform/i18n/zh-format.ts'
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
import { decideEnding, proposeEnding } from '../../end-licence.ts'
import { endingNames, endingRefusals, eventNames, stateNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { grounds } from '../../rules/grounds.ts'
import { mayEnd, maySee } from '../../rules/policy.ts'
import { shownState } from '../../rules/terms.ts'
import { certificateOf } from '../../settle-grant.ts'
import { eventsOf, licenceById, openEnding } from '../../store.ts'
import type { Ending, EndingRefusal, Licence, LicenceEnding } from '../../types.ts'
import { sendCertificate } from '../send-certificate.ts'
import { endingFields } from './ending-fields.ts'

export interface DeskLicencePage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly facts: SummaryListProps
  readonly links: readonly ButtonProps[]
  readonly history: readonly string[]
  /** What waits for an approver. */
  readonly waiting: {
    readonly lines: readonly string[]
    readonly action: string
    readonly field: FieldProps
    readonly confirm: ButtonProps
    readonly decline: ButtonProps
  } | null
  readonly proposing: {
    readonly action: string
    readonly fields: readonly FieldProps[]
    readonly button: ButtonProps
  } | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'licences/desk/licence': DeskLicencePage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, res, await opened(ctx, req), null, {})
}

export async function certificate(ctx: Context, req: Request, res: Response): Promise<void> {
  await sendCertificate(ctx, res, await opened(ctx, req))
}

export async function propose(ctx: Context, req: Request, res: Response): Promise<void> {
  const licence = await opened(ctx, req)
  const body = req.body as Record<string, unknown>
  const [ending = '', ground = ''] = text(body, 'ground').split(':')
  const done = await proposeEnding(ctx, licence.id, {
    ending: ending === 'cancel' || ending === 'withdraw' ? ending : 'revoke',
    ...{ ground, reasons: text(body, 'reasons') },
  })
  if (done.ok) return res.redirect(303, paths.deskOne(licence.id))
  return answer(ctx, res, licence, done.refusal, body)
}

export async function decide(ctx: Context, req: Request, res: Response): Promise<void> {
  const licence = await opened(ctx, req)
  const body = req.body as Record<string, unknown>
  const confirmed = body['decision'] === 'confirm'
  const considered = text(body, 'considered')
  const done = await decideEnding(ctx, licence.id, { confirmed, considered })
  if (done.ok) return res.redirect(303, paths.deskOne(licence.id))
  return answer(ctx, res, licence, done.refusal, body)
}

/** Somebody else's does not exist; every look is on record. */
async function opened(ctx: Context, req: Request): Promise<Licence> {
  const licence = found(await licenceById(ctx.db, String(req.params['id'])))
  const allowed = maySee(ctx.actor, licence)
  await recordAlone(ctx.db, ctx, {
    ...{ action: 'licences.read', outcome: allowed ? 'done' : 'refused' },
    ...{ subjectType: 'licence', subjectId: licence.id, applicationId: licence.applicationId },
  })
  return found(allowed ? licence : null)
}

async function answer(
  ctx: Context,
  res: Response,
  licence: Licence,
  refusal: EndingRefusal | null,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { id, name, number, items, holderName, validFrom, validUntil } = licence
  const [document, events, open] = await Promise.all([
    certificateOf(ctx, licence),
    eventsOf(ctx.db, id),
    openEnding(ctx.db, id),
  ])
  const fact = (label: string, value: string) => ({
    ...{ label, value, tag: null, action: null, locked: false },
  })
  const mine = mayEnd(ctx.actor, licence)
  const page: DeskLicencePage = {
    title: `${name} · ${holderName}`,
    breadcrumb: [
      { label: '证照管理', href: paths.desk },
      { label: number, href: null },
    ],
    errors:
      refusal === null
        ? null
        : { title: '没有办成', items: [{ text: endingRefusals[refusal], href: '#ending' }] },
    facts: {
      items: [
        fact('证照编号', number),
        fact('事项', licence.matterName),
        fact('许可内容', items.join('\n')),
        fact(
          '有效期',
          validUntil === null
            ? `自${longDay(validFrom)}起长期有效`
            : `${longDay(validFrom)}至${longDay(validUntil)}`,
        ),
        fact('状态', stateNames[shownState(licence, ctx.today)]),
      ],
    },
    links: [
      linkButton('看办件', paths.deskApplication(licence.applicationId)),
      linkButton('看证书', paths.deskCertificate(id)),
      linkButton('公众核验看到的', documentPaths.verification(document.verificationCode)),
    ],
    history: events.map(({ event, happenedAt, actorName, text: words }) =>
      [longMoment(happenedAt), eventNames[event], actorName, words]
        .filter((part) => part !== '')
        .join(' · '),
    ),
    waiting: open === null || !mine ? null : waitingPart(id, open, text(body, 'considered')),
    proposing:
      open !== null || !mine || licence.state === 'cancelled'
        ? null
        : {
            action: paths.deskOne(id),
            fields: endingFields(licence.state, text(body, 'ground'), text(body, 'reasons')),
            button: submitButton('提出，请批准人决定'),
          },
  }
  await render(res, 'licences/desk/licence', page, refusal === null ? 200 : 422)
}

function waitingPart(id: string, open: LicenceEnding, considered: string) {
  const { ending, ground, reasons, answerUntil, answer: answered, hearingAsked } = open
  const named = grounds[ending satisfies Ending].find((one) => one.id === ground)?.name ?? ''
  return {
    lines: [
      `${open.proposedByName}提出${endingNames[ending]}：${named}。`,
      reasons,
      ...(answerUntil === null
        ? []
        : [`持有人可以在${longDay(answerUntil)}以前陈述、申辩，要求听证。`]),
      ...(answered === null || answered === '' ? [] : [`持有人说：${answered}`]),
      ...(hearingAsked ? ['持有人要求听证。'] : []),
    ],
    action: paths.deskDecision(id),
    field: {
      ...{ id: 'considered', name: 'considered', label: '听证、陈述申辩的情况和是否采纳' },
      ...{ hint: '持有人答复过的必须写，写进决定书', error: null, optional: null },
      ...{ group: false, required: false, disabled: false },
      control: { kind: 'textarea' as const, value: considered, rows: 3, maxLength: 2000 },
    },
    confirm: commandButton(
      `批准${endingNames[ending]}`,
      { name: 'decision', value: 'confirm' },
      'danger',
    ),
    decline: commandButton('退回，不办', { name: 'decision', value: 'decline' }),
  }
}

function text(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = body[name]
  return typeof value === 'string' ? value.slice(0, 2000) : ''
}
