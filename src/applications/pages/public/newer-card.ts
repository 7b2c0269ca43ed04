// 办事指南换了新版: three lines on a draft that was begun before: what changed, what stays, what to do.
import { longDay } from '../../../platform/i18n/zh-format.ts'
import { dayOf } from '../../../kernel/day.ts'
import { linkButton, submitButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { NewerVersion } from '../../queries/newer-version.ts'
import { paths } from '../../paths.ts'

type T = Shell['t']

export interface NewerCard {
  readonly title: string
  readonly lines: readonly { readonly label: string; readonly text: string }[]
  /** Where its button posts to; null where it leads to a page. */
  readonly action: string | null
  readonly button: ButtonProps
}

/** On a draft of one matter, which moves on in one step. */
export function newerCard(t: T, id: string, newer: NewerVersion): NewerCard {
  const button = submitButton(t('换成新版，接着填'))
  return { ...cardOf(t, newer), action: paths.renewal(id), button }
}

/** On a joint draft: `begin` asks once more where and in which situation, and takes the draft over. */
export function newerJointCard(t: T, begin: string, newer: NewerVersion): NewerCard {
  return { ...cardOf(t, newer), action: null, button: linkButton(t('换成新版，接着填'), begin) }
}

function cardOf(t: T, newer: NewerVersion): Pick<NewerCard, 'title' | 'lines'> {
  const day = newer.publishedAt === null ? '' : longDay(dayOf(newer.publishedAt))
  return {
    title: t('这件事的办事指南换了新版：{day}', { day }),
    lines: [
      { label: t('变了什么'), text: changesOf(t, newer) },
      { label: t('留下什么'), text: keptOf(t, newer) },
      { label: t('怎么办'), text: t('换成新版再接着填。现在不换，提交时也要换。') },
    ],
  }
}

function changesOf(t: T, { questions, materials }: NewerVersion): string {
  const parts = [
    told(t, questions.added, (names) => t('多问：{names}。', { names })),
    told(t, questions.removed, (names) => t('不再问：{names}。', { names })),
    told(t, questions.changed, (names) => t('换了问法：{names}。', { names })),
    told(t, materials.added, (names) => t('多要材料：{names}。', { names })),
    told(t, materials.removed, (names) => t('不再要材料：{names}。', { names })),
  ].join('')
  return parts === '' ? t('问题和材料都没有变，变的是说明。') : parts
}

/** The first few by name: a card is read at a glance. */
const named = 4

function told(t: T, names: readonly string[], say: (names: string) => string): string {
  if (names.length === 0) return ''
  const first = names.slice(0, named).map((name) => t(name)).join('、')
  const { length: count } = names
  return say(count > named ? t('{names}等 {count} 项', { names: first, count }) : first)
}

function keptOf(t: T, { kept, lost, files }: NewerVersion): string {
  const rest = lost === 0 ? '' : t('另有 {count} 题新版不问了，填的不再用。', { count: lost })
  return t('您填好的 {kept} 题和传好的 {files} 个文件照旧，新版不要的除外。', { kept, files }) + rest
}
