// 内部备注 and 谁刚看过 on the page of an application: what colleagues say and that they are there.
import { longestNote } from '../../../../desk/index.ts'
import type { Staff } from '../../../../kernel/actor.ts'
import { longMoment } from '../../../../platform/i18n/zh-format.ts'
import type { FieldProps } from '../../../../platform/web/components.ts'
import { paths } from '../../../paths.ts'
import type { DeskSide } from './desk-side.ts'
import { faultIn } from './noted.ts'
import type { Noted } from './noted.ts'

export interface NotesPart {
  readonly items: readonly {
    readonly by: string
    readonly text: string
    readonly to: string | null
  }[]
  readonly action: string
  readonly fields: readonly FieldProps[]
}

export function notesPart(
  { notes, colleagues }: DeskSide,
  actor: Staff,
  applicationId: string,
  noted: Noted,
): NotesPart {
  const others = colleagues.filter(({ accountId }) => accountId !== actor.accountId)
  return {
    items: notes.map(({ authorName, departmentName, createdAt, text, mentionedName }) => ({
      by: `${longMoment(createdAt)} · ${departmentName} · ${authorName}`,
      text,
      to: mentionedName,
    })),
    action: paths.notes(applicationId),
    fields: [
      {
        ...frame('note', '写一条备注', '只有工作人员看得到，写了不能改'),
        error: faultIn(noted, 'note'),
        control: { kind: 'textarea', value: noted.note, rows: 3, maxLength: longestNote },
      },
      {
        ...frame('mention', '请哪位同事看', null),
        control: {
          ...{ kind: 'select', prompt: '不请', width: 'full' },
          options: others.map(({ accountId, name }) => ({
            ...{ value: accountId, label: name, hint: null, chosen: false, disabled: false },
          })),
        },
      },
    ],
  }
}

/** '才仁 3 分钟前打开过', one for each colleague. */
export function presencePart({ opened }: DeskSide, now: Date): readonly string[] {
  return opened.map(({ actorName, at }) => {
    const minutes = Math.max(0, Math.floor((now.getTime() - at.getTime()) / 60_000))
    return `${actorName} ${minutes === 0 ? '刚刚' : `${minutes} 分钟前`}打开过`
  })
}

function frame(name: string, label: string, hint: string | null) {
  return {
    ...{ id: name, name, label, hint, error: null, optional: null },
    ...{ group: false, required: false, disabled: false },
  }
}
