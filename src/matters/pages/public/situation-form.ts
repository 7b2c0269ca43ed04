// 先答几个问题: the questions of a situation as a plain form with a GET address, and what it pruned.
import type { FieldProps, HiddenValue } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { guidePath } from '../../paths.ts'
import type { SituationOf } from '../../queries/situation-of.ts'
import type { PrunedTerm } from '../../rules/pruning.ts'
import { nameOf } from '../../rules/situation.ts'
import type { GuidingField } from '../../rules/situation.ts'

type T = Shell['t']

export interface SituationForm {
  readonly action: string
  readonly keeps: readonly HiddenValue[]
  readonly questions: readonly FieldProps[]
  readonly button: string
  /** The guide for everybody; null while nothing is chosen. */
  readonly clear: string | null
}

/** Null where a matter is the same for everybody. */
export function situationForm(
  t: T,
  { code, region }: { readonly code: string; readonly region: string | null },
  situation: SituationOf,
): SituationForm | null {
  if (situation.questions.length === 0) return null
  const isChosen = situation.address.length > 0
  return {
    action: `${guidePath(code)}#situation`,
    keeps: region === null ? [] : [{ name: 'region', value: region }],
    questions: situation.questions.map((field) => questionOf(t, field, situation)),
    button: isChosen ? t('换成这个情形') : t('按我的情形看'),
    clear: isChosen ? guidePath(code, region) : null,
  }
}

function questionOf(t: T, field: GuidingField, { address }: SituationOf): FieldProps {
  const name = nameOf(field.key)
  const chosen = new Set(address.filter(([one]) => one === name).map(([, value]) => value))
  const options = optionsOf(field).map(({ value, label }) => {
    return { value, label: t(label), hint: null, chosen: chosen.has(value), disabled: false }
  })
  return {
    ...{ id: name.replace('.', '-'), name, label: t(field.label) },
    hint: field.hint === null ? null : t(field.hint),
    ...{ error: null, optional: null, group: true, required: false, disabled: false },
    control: {
      kind: 'choices',
      type: field.type === 'multichoice' ? 'checkbox' : 'radio',
      wrap: options.every(({ label }) => label.length <= 10),
      options,
    },
  }
}

function optionsOf(field: GuidingField): readonly { value: string; label: string }[] {
  if (field.type === 'yes-no') {
    return [
      { value: 'yes', label: field.yes },
      { value: 'no', label: field.no },
    ]
  }
  return field.other === null
    ? field.options
    : [...field.options, { value: 'other', label: field.other }]
}

/** What the situation leaves out, said wherever the guide stands, on paper too. */
export interface Pruned {
  /** 转移原因：买卖 */
  readonly lines: readonly string[]
  /** Names of materials that this situation does not need. */
  readonly notNeeded: readonly string[]
  /** How long the stages of this situation take, in a sentence; null where all go through all. */
  readonly term: string | null
  /** How many questions of the form are not asked, in a sentence; null for none. */
  readonly form: string | null
}

export interface LeftOut {
  readonly notNeeded: readonly string[]
  /** Questions of the form that are not asked. */
  readonly unasked: number
  readonly term: PrunedTerm | null
}

/** Null while nothing is chosen. */
export function prunedBy(
  t: T,
  situation: SituationOf,
  { notNeeded, unasked, term }: LeftOut,
): Pruned | null {
  if (situation.lines.length === 0) return null
  return {
    lines: situation.lines.map(({ label, value }) => `${t(label)}：${t(value)}`),
    notNeeded,
    term: term === null ? null : termOf(t, term),
    form: unasked === 0 ? null : t('申请表里有 {count} 道题不用填。', { count: unasked }),
  }
}

function termOf(t: T, { days, left, onPromise }: PrunedTerm): string {
  if (onPromise) {
    const said = days === 0 ? t('选了告知承诺，当场办结。') : t('选了告知承诺，{days} 个工作日办结。', { days })
    const without = left.length === 0 ? '' : t('决定以前不走“{names}”。', { names: left.join(t.comma) })
    return `${said}${without}`
  }
  const values = { days, names: left.join(t.comma) }
  return days === 0
    ? t('按您的情形不走“{names}”，可以当场办结。', values)
    : t('按您的情形不走“{names}”，各环节一共 {days} 个工作日。', values)
}
