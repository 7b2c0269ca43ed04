// What may be done on the page of an alert: a form for each turn, for an order and for its answer.
import { submitButton } from '../../platform/web/buttons.ts'
import { assertNever } from '../../kernel/assert-never.ts'
import { fullDay, longDay, longMoment } from '../../platform/i18n/zh-format.ts'
import type {
  BreadcrumbItem,
  ButtonProps,
  FieldProps,
  Link,
  SummaryListProps,
} from '../../platform/web/components.ts'
import { alertActionHints, alertActionNames } from '../messages.ts'
import { isOver, openTurns } from '../rules/life.ts'
import type { Side, Turn } from '../rules/life.ts'
import type { Alert, Order } from '../types.ts'
import { words } from './staff.ts'

export interface FormPart {
  readonly id: string
  readonly heading: string
  readonly hint: string
  readonly action: string
  readonly hidden: { readonly name: string; readonly value: string } | null
  readonly fields: readonly FieldProps[]
  readonly button: ButtonProps
}

export interface OrderPart {
  readonly heading: string
  readonly papers: readonly Link[]
  readonly list: SummaryListProps
  readonly answer: FormPart | null
}

/** What was typed and what is wrong with it: by field, '<form>.<name>'. */
export interface Typed {
  readonly values: Readonly<Record<string, string>>
  readonly faults: Readonly<Record<string, string>>
}

export const nothingTyped: Typed = { values: {}, faults: {} }

export interface Answering {
  readonly alert: Alert
  readonly side: Exclude<Side, 'system'>
  readonly breadcrumb: readonly BreadcrumbItem[]
  readonly stepsAction: string
  /** Null where no order may be issued. */
  readonly ordersAction: string | null
  /** Where letters about a confirmed red card are written; null for the department. */
  readonly lettersAction: string | null
  readonly letterHref: (documentId: string) => string
  /** Null where orders are not answered. */
  readonly answerAction: ((orderId: string) => string) | null
  readonly paperHref: (orderId: string, documentId: string) => string
  readonly typed: Typed
  readonly done: string | null
}

/** 'explain.reason' → 'explain-reason', the anchor of the field. */
export function idOf(field: string): string {
  return field.replaceAll('.', '-')
}

export function formsOf(answering: Answering): readonly FormPart[] {
  const { alert, side, ordersAction } = answering
  const acts = openTurns(alert.status, side)
    .filter(({ action }) => action !== 'notify')
    .map((turn) => turnForm(turn, answering))
  if (ordersAction === null || isOver(alert.status)) return acts
  return [...acts, orderForm(ordersAction, answering.typed)]
}

function turnForm({ action, reason }: Turn, { stepsAction, typed }: Answering): FormPart {
  const field = `${action}.reason`
  return {
    id: `do-${action}`,
    heading: alertActionNames[action],
    hint: alertActionHints[action] ?? '',
    action: stepsAction,
    hidden: { name: 'action', value: action },
    fields: [fieldFor(field, labelOf(action), reason === 'optional', typed)],
    button: submitButton(alertActionNames[action], action === 'revoke' ? 'danger' : 'second'),
  }
}

function labelOf(action: Turn['action']): string {
  switch (action) {
    case 'explain':
      return '申诉的事实和理由'
    case 'rectify':
      return '怎样整改的'
    case 'revoke':
      return '为什么撤销'
    case 'confirm':
    case 'close':
    case 'notify':
    case 'settle':
    case 'escalate':
      return '说明'
    default:
      return assertNever(action)
  }
}

function orderForm(action: string, typed: Typed): FormPart {
  return {
    id: 'do-order',
    heading: '发督办单',
    hint: '写明要部门做什么、哪天以前书面答复。部门的人都看得到。',
    action,
    hidden: null,
    fields: [
      fieldFor('order.text', '督办要求', false, typed),
      {
        ...{ id: 'order-answerBy', name: 'order.answerBy', label: '哪天以前答复', hint: null },
        error: typed.faults['order.answerBy'] ?? null,
        ...{ optional: null, group: false, required: true, disabled: false },
        control: {
          ...{ kind: 'input', type: 'date', value: typed.values['order.answerBy'] ?? '' },
          ...{ width: 'w-m', unit: null, inputmode: 'text', autocomplete: 'off', maxLength: null },
        },
      },
    ],
    button: submitButton('发出督办单', 'second'),
  }
}

export function orderPart(order: Order, { answerAction, paperHref, typed }: Answering): OrderPart {
  const field = `answer-${order.id}.text`
  const answered = order.answeredOn === null ? '还没有答复' : (order.answer ?? '')
  return {
    heading: `${longMoment(order.issuedAt)}的督办单`,
    papers: [
      ...(order.documentId === null
        ? []
        : [{ label: '督办单 PDF', href: paperHref(order.id, order.documentId) }]),
      ...(order.answerDocumentId === null
        ? []
        : [{ label: '督办答复书 PDF', href: paperHref(order.id, order.answerDocumentId) }]),
    ],
    list: {
      items: [
        plain('督办要求', order.text),
        plain('谁发的', `${order.issuedByDepartment} ${order.issuedByName}`),
        plain('答复期限', fullDay(order.answerBy)),
        plain('部门答复', answered),
        ...(order.answeredOn === null
          ? []
          : [plain('答复的人', `${order.answeredByName ?? ''}，${longDay(order.answeredOn)}`)]),
      ],
    },
    answer:
      answerAction === null || order.answeredAt !== null
        ? null
        : {
            ...{ id: `do-answer-${order.id}`, heading: '答复督办单', hint: '', hidden: null },
            action: answerAction(order.id),
            fields: [fieldFor(field, '办理结果', false, typed)],
            button: submitButton('答复', 'primary'),
          },
  }
}

function fieldFor(field: string, label: string, optional: boolean, typed: Typed): FieldProps {
  return words(
    {
      ...{ id: idOf(field), name: field, label, hint: null },
      error: typed.faults[field] ?? null,
      optional: optional ? '（可不填）' : null,
    },
    typed.values[field] ?? '',
  )
}

function plain(label: string, value: string): SummaryListProps['items'][number] {
  return { label, value, tag: null, action: null, locked: false }
}
