// The part of the page of plain words that tells where people go for what is run elsewhere.
import type { ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'
import type { ElsewhereRefusal } from '../../edit-elsewhere.ts'
import type { KeptElsewhere } from '../../elsewhere-store.ts'
import { elsewhereRefusals } from '../../messages.ts'
import { elsewhereRemovalPath, paths } from '../../paths.ts'
import type { WrittenElsewhere } from '../../rules/read-elsewhere.ts'
import { area, input } from './edit-controls.ts'

export interface TypedElsewhere extends WrittenElsewhere {
  readonly refusal: ElsewhereRefusal | null
}

export const nothingTyped: TypedElsewhere = {
  ...{ name: '', words: '', sentence: '', phone: '', link: '', refusal: null },
}

export interface ElsewhereLine {
  readonly name: string
  readonly words: string
  readonly sentence: string
  /** Number and address, null for neither. */
  readonly ways: string | null
  /** Where to remove it, null when this person may not. */
  readonly removal: string | null
}

export interface ElsewherePart {
  readonly add: { readonly action: string; readonly fields: readonly FieldProps[] } | null
  /** The form stands open when something in it was refused. */
  readonly open: boolean
  readonly lines: readonly ElsewhereLine[]
}

export function elsewherePart(
  kept: readonly KeptElsewhere[],
  typed: TypedElsewhere,
  editable: boolean,
): ElsewherePart {
  return {
    add: editable ? { action: paths.elsewhere, fields: fieldsOf(typed) } : null,
    open: typed.refusal !== null,
    lines: kept.map(({ id, name, words, sentence, phone, link }) => ({
      name,
      words: words.join('、'),
      sentence,
      ways: [phone, link].filter((way) => way !== null).join('，') || null,
      removal: editable ? elsewhereRemovalPath(id) : null,
    })),
  }
}

const fieldOfRefusal: Readonly<Record<ElsewhereRefusal, keyof WrittenElsewhere>> = {
  'not-the-province': 'name',
  'too-many': 'name',
  'name-missing': 'name',
  'words-missing': 'words',
  'sentence-missing': 'sentence',
  'phone-wrong': 'phone',
  'link-wrong': 'link',
}

export function elsewhereErrors(refusal: ElsewhereRefusal | null): ErrorSummaryProps | null {
  if (refusal === null) return null
  const href = `#elsewhere-${fieldOfRefusal[refusal]}`
  return { title: '没有记下', items: [{ text: elsewhereRefusals[refusal], href }] }
}

function fieldsOf({ refusal, ...typed }: TypedElsewhere): FieldProps[] {
  const wrong = refusal === null ? null : fieldOfRefusal[refusal]
  const field = (
    name: keyof WrittenElsewhere,
    label: string,
    hint: string,
    control: FieldProps['control'],
  ): FieldProps => ({
    ...{ id: `elsewhere-${name}`, name, label, hint, group: false, disabled: false, control },
    ...{ optional: null, required: name !== 'phone' && name !== 'link' },
    error: wrong === name && refusal !== null ? elsewhereRefusals[refusal] : null,
  })
  const { name, words, sentence, phone, link } = typed
  const plain = (value: string) => input(value, 'w-m', 'text', null)
  return [
    field('name', '是什么事', '比如“驾驶证和交通违法”；和已有的同名，就换成这次写的', plain(name)),
    field('words', '群众的说法', '用顿号隔开，比如“驾驶证、驾照、违章”', area(words, 2, 1000)),
    field('sentence', '到哪里办', '一两句话，写明由谁办', area(sentence, 2, 200)),
    field('phone', '咨询电话（没有就不写）', '比如 12123', input(phone, 'w-s', 'tel', null)),
    field('link', '网址（没有就不写）', '以 https:// 开头', plain(link)),
  ]
}
