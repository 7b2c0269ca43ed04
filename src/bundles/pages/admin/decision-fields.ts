// 同一道题 and 由前一项带入, chosen among the questions of the parts as they read in their forms.
import type { SourceForm } from '../../rules/merge-forms.ts'
import { choice, frame, inputField, numbered, selectField } from './bundle-fields.ts'
import type { Faults, FieldGroup } from './bundle-fields.ts'
import { rowAddedTo, sameRows } from './same-rows.ts'
import { mostRows } from './typed-bundle.ts'
import type { TypedBundle, TypedGroup } from './typed-bundle.ts'

export function sameGroup(
  typed: TypedBundle,
  forms: readonly SourceForm[],
  faults: Faults,
): FieldGroup {
  const questions = questionsOf(forms)
  const labels = new Map(questions)
  const rows = [...sameRows(typed, forms), { label: '', members: [], verdict: '' as const }]
  return {
    title: '同一道题',
    help: '几个事项都问的，定成同一道题，申请人只答一次，答案写进每个事项自己的表。看着像、其实不是的，定成“不是同一道题”。勾掉的就不算在内。',
    hidden: [],
    fields: [],
    folds: rows.slice(0, mostRows.groups).map(({ label, members, verdict }, at) => ({
      summary: summaryOf({ label, members, verdict }, rows),
      open: (verdict === '' && members.length > 0) || hasFault(at, faults),
      fields: [
        inputField(`g${at}`, members.length === 0 ? '另加一道' : '合起来怎么问', label, {
          ...{ hint: null, faults: [] },
        }),
        ...(members.length === 0
          ? []
          : [
              {
                ...frame(`g${at}.of`, '哪几道', null, []),
                group: true,
                control: {
                  ...({ kind: 'choices', type: 'checkbox', wrap: false } as const),
                  options: members.map((one) => choice(one, labels.get(one) ?? one, true)),
                },
              },
            ]),
        ...numbered(members.length === 0 ? 2 : 1).map((more) => ({
          ...selectField(`g${at}.more`, '再加一道', '', {
            ...{ hint: null, faults: [], prompt: '不加', options: questions },
          }),
          id: `b-g${at}-more-${more}`,
        })),
        selectField(`g${at}.is`, '定成', verdict, {
          ...{ hint: null, faults, prompt: '先不定（各问各的）' },
          options: [
            ['same', '是同一道题'],
            ['apart', '不是同一道题'],
          ],
        }),
      ],
    })),
  }
}

function hasFault(at: number, faults: Faults): boolean {
  return faults.some(({ field }) => field === `g${at}.is`)
}

function summaryOf(row: TypedGroup, rows: readonly TypedGroup[]): string {
  const { label, members, verdict } = row
  const count = members.length
  if (count === 0) return '另加一道'
  const whole = rowAddedTo(row, rows)
  if (whole !== null) {
    const added = members.filter((one) => !whole.members.includes(one)).length
    return `加进“${label}”（已有 ${whole.members.length} 道，再加 ${added} 道）：还没有定`
  }
  const decided = { same: '是同一道题', apart: '不是同一道题', '': '还没有定' } as const
  return `${label === '' ? '没有写怎么问' : label}（${count} 道）：${decided[verdict]}`
}

export function carriedGroup(
  { carried }: TypedBundle,
  forms: readonly SourceForm[],
  faults: Faults,
): FieldGroup {
  const questions = questionsOf(forms)
  const parts = forms.map(({ matterCode, matterName }) => [matterCode, matterName] as const)
  const count = Math.min(carried.length + 1, mostRows.carried)
  return {
    title: '由前一项办好后带入',
    help: '一项办好才有的号码（如营业执照上的统一社会信用代码），后面的事项不能先要。选了的题不再必填，后面事项的办理人员会看到在等哪一项、结果是什么。',
    hidden: [],
    folds: [],
    fields: numbered(count).flatMap((at) => [
      selectField(`c${at}`, '哪道题', carried[at]?.question ?? '', {
        ...{ hint: null, faults, prompt: '没有', options: questions },
      }),
      selectField(`c${at}.from`, '来自哪一项的结果', carried[at]?.from ?? '', {
        ...{ hint: null, faults: [], prompt: '没有', options: parts },
      }),
    ]),
  }
}

function questionsOf(forms: readonly SourceForm[]): readonly (readonly [string, string])[] {
  return forms.flatMap(({ matterCode, matterName, definition }) =>
    definition.sections
      .flatMap(({ fields }) => fields)
      .map(({ key, label }) => [`${matterCode} ${key}`, `${matterName}：${label}`] as const),
  )
}
