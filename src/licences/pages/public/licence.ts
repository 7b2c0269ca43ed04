// 一本证照: what it says, what became of it, and what its holder may do: renew, change, answer to a revocation.
import type { Request, Response } from 'express'
import { documentPaths } from '../../../documents/index.ts'
import { addDays } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import { dayOf } from '../../../kernel/day.ts'
import { commandButton, linkButton, submitButton } from '../../../platform/web/buttons.ts'
import type {
  ButtonProps,
  ErrorSummaryProps,
  FieldProps,
  SummaryListProps,
  TagProps,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { answerEnding } from '../../end-licence.ts'
import { endingRefusals, eventNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { maySee } from '../../rules/policy.ts'
import { renewalDays, shownState } from '../../rules/terms.ts'
import { certificateOf } from '../../settle-grant.ts'
import { runningAmendment } from '../../queries/running-amendment.ts'
import { eventsOf, licenceById, openEnding } from '../../store.ts'
import { sendCertificate } from '../send-certificate.ts'
import { tagOf, validityOf } from './my-licences.ts'

export interface LicencePage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly tag: TagProps
  readonly facts: SummaryListProps
  readonly links: readonly ButtonProps[]
  /** Empty once it no longer holds. */
  readonly actions: readonly ButtonProps[]
  readonly advice: string | null
  readonly amendment: string
  /** 拟撤销, as long as the holder may answer. */
  readonly answering: {
    readonly text: string
    readonly action: string
    readonly fields: readonly FieldProps[]
    readonly button: ButtonProps
  } | null
  readonly history: readonly string[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'licences/public/licence': LicencePage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answerWith(ctx, req, res, null)
}

export async function answer(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = req.body as Record<string, unknown>
  const text = typeof body['answer'] === 'string' ? body['answer'].slice(0, 4000) : ''
  const id = String(req.params['id'])
  const done = await answerEnding(ctx, id, { answer: text, hearing: body['hearing'] === 'yes' })
  if (done.ok) return res.redirect(303, paths.own(id))
  return answerWith(ctx, req, res, endingRefusals[done.refusal])
}

export async function certificate(ctx: Context, req: Request, res: Response): Promise<void> {
  const licence = found(await licenceById(ctx.db, String(req.params['id'])))
  found(maySee(ctx.actor, licence) ? licence : null)
  await sendCertificate(ctx, res, licence)
}

/** The page with a sentence about what could not be done; the applications use it, too. */
export async function certificateNotice(
  ctx: Context,
  req: Request,
  res: Response,
  sentence: string,
): Promise<void> {
  await answerWith(ctx, req, res, sentence)
}

async function answerWith(ctx: Context, req: Request, res: Response, sentence: string | null) {
  const { t, links } = shellOf(res)
  const licence = found(await licenceById(ctx.db, String(req.params['id'])))
  found(maySee(ctx.actor, licence) ? licence : null)
  const { id, name, number, items, validUntil } = licence
  const state = shownState(licence, ctx.today)
  const [document, events, open, running] = await Promise.all([
    certificateOf(ctx, licence),
    eventsOf(ctx.db, id),
    openEnding(ctx.db, id),
    runningAmendment(ctx.db, id),
  ])
  const fact = (label: string, value: string) => ({
    ...{ label, value, tag: null, action: null, locked: false },
  })
  const latest = validUntil === null ? null : addDays(validUntil, -renewalDays)
  const page: LicencePage = {
    title: name,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('我的证照'), href: paths.mine },
      { label: name, href: null },
    ],
    errors:
      sentence === null
        ? null
        : { title: t('没有办成'), items: [{ text: t(sentence), href: '#actions' }] },
    tag: tagOf(t, state),
    facts: {
      items: [
        fact(t('证照编号'), number),
        fact(t('事项'), licence.matterName),
        fact(t('许可内容'), items.join('\n')),
        fact(t('有效期'), validityOf(t, licence)),
      ],
    },
    links: [
      linkButton(t('下载证书（PDF）'), paths.certificate(id)),
      linkButton(t('核验真伪'), documentPaths.verification(document.verificationCode)),
      ...(running === null ? [] : [linkButton(t('看办到哪一步'), paths.progress(running.id))]),
    ],
    actions:
      state === 'active' && running === null
        ? [
            ...(validUntil === null
              ? []
              : [commandButton(t('申请延续'), { name: 'purpose', value: 'renew' }, 'primary')]),
            commandButton(t('申请变更'), { name: 'purpose', value: 'change' }),
          ]
        : [],
    advice:
      running !== null
        ? t(runningWords[running.licencePurpose])
        : state !== 'active' || latest === null
        ? null
        : latest >= ctx.today
          ? t('要延续的，请在{day}以前申请；届满前没有作出决定的，视为准予延续。', {
              day: longDay(latest),
            })
          : t('离届满不到三十日了，请尽快申请延续。'),
    amendment: paths.amendment(id),
    answering:
      open === null || open.answerUntil === null || open.answerUntil < ctx.today
        ? null
        : {
            text: t(proposedWords[open.ending === 'withdraw' ? 'withdraw' : 'revoke'], {
              ...{ reasons: open.reasons, day: longDay(open.answerUntil) },
            }),
            action: paths.answer(id),
            fields: [
              {
                ...frame('answer', t('陈述、申辩')),
                control: { kind: 'textarea', value: open.answer ?? '', rows: 5, maxLength: 4000 },
              },
              {
                ...frame('hearing', t('听证')),
                group: true,
                control: {
                  ...{ kind: 'choices', type: 'checkbox', wrap: true },
                  options: [
                    {
                      ...{ value: 'yes', label: t('我要求听证'), hint: null },
                      ...{ chosen: open.hearingAsked, disabled: false },
                    },
                  ],
                },
              },
            ],
            button: submitButton(t('提交答复')),
          },
    history: events.map(({ event, happenedAt, text }) =>
      [longDay(dayOf(happenedAt)), t(eventNames[event]), text].filter((part) => part !== '').join(' · '),
    ),
  }
  await render(res, 'licences/public/licence', page, sentence === null ? 200 : 422)
}

/** 撤销 punishes, 撤回 does not: what it costs is made good. */
const proposedWords = {
  revoke: '发证部门拟撤销这本证照，理由：{reasons}。您可以在{day}以前陈述、申辩，也可以要求听证。',
  withdraw:
    '发证部门为了公共利益拟撤回这本证照，理由：{reasons}。您可以在{day}以前陈述、申辩，也可以要求听证；造成财产损失的，依法给予补偿，请一并写明损失。',
} as const

/** Said instead of the buttons: there is one at a time. */
const runningWords = {
  renew: '这本证照的延续正在办，办好以前不用再申请。',
  change: '这本证照的变更正在办，办好以后才能再申请变更或者延续。',
} as const

function frame(name: string, label: string) {
  return {
    ...{ id: name, name, label, hint: null, error: null, optional: null },
    ...{ group: false, required: false, disabled: false },
  }
}
