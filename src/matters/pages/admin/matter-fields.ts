// The small forms of an editor's page of a matter: the reason, the basis, the day.
import type { RegionLookup } from '../../../organizations/index.ts'
import type { FieldProps } from '../../../platform/web/components.ts'
import { longestReason } from '../../rules/reason.ts'

export type ReasonOf = 'submission' | 'review' | 'suspension' | 'release' | 'operation' | 'hang'

const reasonLabels: Readonly<Record<ReasonOf, string>> = {
  submission: '修改原因',
  review: '审核意见（退回必写）',
  suspension: '原因',
  operation: '原因',
  hang: '原因',
  release: '取消认领的原因',
}

export function reasonField(
  form: ReasonOf,
  value: string,
  refused: { readonly sentence: string } | null,
): FieldProps {
  return {
    id: `${form}-reason`,
    name: 'reason',
    label: reasonLabels[form],
    hint: form === 'operation' || form === 'suspension' ? '群众在指南里会看到' : '写进记录',
    error: refused?.sentence ?? null,
    optional: null,
    group: false,
    required: true,
    disabled: false,
    control: { kind: 'textarea', value, rows: 3, maxLength: longestReason },
  }
}

export function basisField(form: ReasonOf, value: string): FieldProps {
  return {
    ...{ id: `${form}-basis`, name: 'basis', label: '依据', error: null, group: false },
    hint: '写法律、法规、规章或者文件的名称和条号',
    optional: '（可不填）',
    ...{ required: false, disabled: false },
    control: { kind: 'textarea', value, rows: 2, maxLength: longestReason },
  }
}

export function dayField(
  name: 'effectiveOn' | 'until',
  value: string,
  words: { readonly label: string; readonly hint: string },
): FieldProps {
  return {
    ...{ id: name, name, ...words, error: null, group: false, optional: '（可不填）' },
    ...{ required: false, disabled: false },
    control: {
      ...{ kind: 'input', type: 'date', value, width: 'w-m', unit: null },
      ...{ inputmode: 'text', autocomplete: 'off', maxLength: null },
    },
  }
}

/** The whole province, a prefecture with its counties, or one county. */
export function regionField(
  { prefectures }: Pick<RegionLookup, 'prefectures'>,
  value: string,
): FieldProps {
  const places = prefectures.flatMap(({ prefecture, counties }) => [
    [prefecture.code, `${prefecture.name}（全部）`] as const,
    ...counties.map(({ code, name }) => [code, `${prefecture.name} ${name}`] as const),
  ])
  return {
    ...{ id: 'region', name: 'region', label: '在哪里暂停', error: null, group: false },
    ...{ hint: null, optional: null, required: false, disabled: false },
    control: {
      ...{ kind: 'select', prompt: '全省', width: 'w-m' },
      options: places.map(([code, label]) => {
        return { value: code, label, hint: null, chosen: code === value, disabled: false }
      }),
    },
  }
}
