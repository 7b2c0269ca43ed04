// The threads of comments as an editor or a reviewer reads them, each with its form.
import { may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type { FieldProps, Link, TagProps, TimelineProps } from '../../../platform/web/components.ts'
import { longestComment } from '../../comment.ts'
import { commentKindWords, commentRefusals, sideWords } from '../../messages.ts'
import { commentTurnsPath, historyPath } from '../../paths.ts'
import type { Editing } from '../../queries/editing.ts'
import type { Comment, Thread } from '../../rules/comments.ts'
import { sidesOf, wholeVersion } from '../../rules/comments.ts'
import { elementsInWords } from '../../rules/compare-versions.ts'
import type { RefusedComment } from './comments.ts'
import { area } from './edit-controls.ts'

export interface ThreadView {
  readonly id: string
  readonly title: string
  readonly tag: TagProps
  /** What the element says in use and in the draft; null for the whole version. */
  readonly values: { readonly before: string; readonly after: string } | null
  readonly history: Link | null
  readonly said: TimelineProps
  /** Null for whoever may only read. */
  readonly form: {
    readonly action: string
    readonly text: FieldProps
    readonly buttons: readonly { readonly value: string; readonly label: string }[]
  } | null
}

export function threadViews(
  ctx: Context,
  { matter, current, draft, pointers }: Editing,
  threads: readonly Thread[],
  refused: RefusedComment | null,
): ThreadView[] {
  const [inUse, drafted] = [
    elementsInWords(current, pointers),
    elementsInWords(draft ?? current, pointers),
  ]
  const sides = sidesOf(ctx.actor)
  return threads.map((thread) => {
    const { element, id, side } = thread.remark
    const isWhole = element === wholeVersion
    const own = refused?.thread === id ? refused : null
    const buttons = thread.open
      ? [{ value: 'answer', label: '回复' }, ...(sides.includes(side) ? [settle] : [])]
      : sides.includes(side)
        ? [{ value: 'reopen', label: '重新提出' }]
        : []
    return {
      ...{ id: `thread-${id}`, title: element },
      tag: thread.open
        ? { label: '没有了结', tone: 'warn' as const }
        : { label: '已了结', tone: 'ok' as const },
      values: isWhole
        ? null
        : { before: inUse.get(element) ?? '', after: drafted.get(element) ?? '' },
      history: isWhole ? null : { label: '历史', href: historyPath(matter.code, element) },
      said: { items: [thread.remark, ...thread.turns].map(turnOf) },
      form:
        buttons.length === 0 || !may(ctx.actor, 'matters.comment')
          ? null
          : {
              action: commentTurnsPath(matter.code, id),
              text: textField(id, own, buttons),
              buttons,
            },
    }
  })
}

const settle = { value: 'resolve', label: '了结' } as const

function turnOf({ kind, side, text, actorName, departmentName, revision, at }: Comment) {
  const who = `${sideWords[side]}${commentKindWords[kind]}`
  return {
    title: who,
    when: [longMoment(at), departmentName, actorName, `看的是存过 ${revision} 次的稿`].join(' · '),
    ...{ text, link: null, state: 'done' as const },
  }
}

function textField(
  id: string,
  refused: RefusedComment | null,
  buttons: readonly { readonly value: string }[],
): FieldProps {
  const hint = buttons.some(({ value }) => value !== 'answer') ? '了结和重新提出可以不写' : null
  return {
    ...{ id: `answer-${id}`, name: 'text', label: '回复', hint },
    error: refused === null ? null : commentRefusals[refused.refusal],
    ...{ optional: null, group: false, required: false, disabled: false },
    control: area(refused?.text ?? '', 2, longestComment),
  }
}
