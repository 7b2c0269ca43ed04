// One alert: the rule and its basis, what it saw, its life, the orders, and what this side may do now.
import type { Response } from 'express'
import { applicationPaths, grouped } from '../../applications/index.ts'
import type { Context } from '../../platform/context.ts'
import { longMoment } from '../../platform/i18n/zh-format.ts'
import type {
  DeadlineLightProps,
  ErrorSummaryProps,
  Link,
  SummaryListProps,
  TagProps,
  TimelineProps,
} from '../../platform/web/components.ts'
import { render } from '../../platform/web/render.ts'
import type { BasePage } from '../../platform/web/render.ts'
import { alertActionNames, cardNames, oversightNames, ruleTexts } from '../messages.ts'
import { alertFile } from '../queries/alert-file.ts'
import type { AlertFile } from '../queries/alert-file.ts'
import { isForDepartment } from '../rules/oversight.ts'
import type { Alert } from '../types.ts'
import { formsOf, idOf, orderPart } from './alert-forms.ts'
import type { Answering, FormPart, OrderPart } from './alert-forms.ts'
import { letterForms } from './letter-forms.ts'
import { answerLight, cardTag, factLines, statusTag } from './alert-words.ts'

export interface AlertPage extends BasePage {
  readonly subtitle: string
  readonly card: TagProps
  readonly status: TagProps
  readonly light: DeadlineLightProps
  readonly errors: ErrorSummaryProps
  readonly done: string | null
  readonly facts: SummaryListProps
  readonly check: string
  readonly basis: string
  readonly application: Link | null
  readonly life: TimelineProps
  readonly orders: readonly OrderPart[]
  /** 监督检查告知书、抄告函、监察建议书 that went out about it. */
  readonly letters: readonly (Link & { readonly note: string })[]
  readonly forms: readonly FormPart[]
  /** Rarely needed, so behind one line; open where something is wrong in them. */
  readonly letterForms: { readonly open: boolean; readonly parts: readonly FormPart[] } | null
  readonly nothingToDo: string
}

declare module '../../platform/web/render.ts' {
  interface Pages {
    'supervision/desk/alert': AlertPage
  }
}

export async function answerAlert(
  ctx: Context,
  res: Response,
  answering: Answering,
): Promise<void> {
  const { alert, side, typed } = answering
  const file = await alertFile(ctx.db, alert)
  const forms = formsOf(answering)
  const letterParts = letterForms(answering)
  const faults = Object.entries(typed.faults)
  const title = `${cardNames[alert.card]}：${ruleTexts[alert.rule].name}`
  const summaryTitle = `有 ${faults.length} 处要改`
  await render(
    res,
    'supervision/desk/alert',
    {
      title: faults.length === 0 ? title : `${summaryTitle} - ${title}`,
      breadcrumb: answering.breadcrumb,
      subtitle: `${file.departmentName} · ${longMoment(alert.raisedAt)}亮牌 · ${alert.rule}`,
      card: cardTag(alert.card),
      status: statusTag(alert.status),
      light: answerLight(alert, ctx.today),
      errors: {
        title: summaryTitle,
        items: faults.map(([field, text]) => ({ text, href: `#${idOf(field)}` })),
      },
      done: answering.done,
      facts: factLines(alert.facts),
      check: ruleTexts[alert.rule].check,
      basis: ruleTexts[alert.rule].basis,
      application: applicationLink(file),
      life: lifeOf(file),
      orders: file.orders.map((order) => orderPart(order, answering)),
      letters: lettersOf(file, answering),
      forms,
      letterForms:
        letterParts.length === 0
          ? null
          : {
              open: letterParts.some(({ fields }) => fields.some(({ error }) => error !== null)),
              parts: letterParts,
            },
      nothingToDo: side === 'supervisor' ? waitWords(alert) : '现在没有要部门办的。',
    },
    faults.length === 0 ? 200 : 422,
  )
}

function applicationLink({ alert, application }: AlertFile): Link | null {
  if (alert.applicationId === null || application === null) return null
  const { matterName, queryNumber } = application
  return {
    label: `${matterName}（${grouped(queryNumber)}）`,
    href: applicationPaths.deskFile(alert.applicationId),
  }
}

function lifeOf({ events }: AlertFile): TimelineProps {
  return {
    items: events.map((event) => ({
      title: alertActionNames[event.action],
      when: `${longMoment(event.happenedAt)} ${[event.departmentName, event.actorName].filter((one) => one !== null).join(' ')}`,
      text: event.reason,
      link: null,
      state: 'done',
    })),
  }
}

function lettersOf({ letters }: AlertFile, { side, letterHref }: Answering): AlertPage['letters'] {
  return letters
    .filter(({ kind }) => side === 'supervisor' || isForDepartment(kind))
    .map(({ kind, addressee, documentId, issuedAt, issuedByName }) => ({
      label: oversightNames[kind],
      href: letterHref(documentId),
      note: `${longMoment(issuedAt)}发给${addressee}（${issuedByName}）`,
    }))
}

function waitWords({ status }: Alert): string {
  return status === 'CONFIRMED' ? '等部门整改。' : '已经结案，没有要办的。'
}
