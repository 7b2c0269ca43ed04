// The questions of the page on which the province changes name, levels, objects, themes and main matter.
import type { Choice, Control, FieldProps } from '../../../platform/web/components.ts'
import { allLevels, allObjects, allUnits, exerciseLevels } from '../../rules/basics.ts'
import type { IdentityField, IdentityTyped } from '../../rules/identity.ts'
import { exerciseWords, objectWords, unitWords } from '../../rules/code-sets.ts'
import { levelWords } from '../../rules/words.ts'
import type { ElementField } from './edit.ts'
import { input, radios } from './edit-controls.ts'
import type { LinksOf } from './element-links.ts'

export function readTyped(body: Readonly<Record<string, unknown>>): IdentityTyped {
  const one = (name: string): string => {
    const value = body[name]
    return typeof value === 'string' ? value.trim().slice(0, 400) : ''
  }
  const many = (name: string): string[] =>
    [body[name]].flat().filter((each) => typeof each === 'string')
  return {
    ...{ name: one('name'), levels: many('levels'), acceptLevel: one('acceptLevel') },
    ...{ objects: many('objects'), personThemes: one('personThemes') },
    ...{ companyThemes: one('companyThemes'), specialThemes: one('specialThemes') },
    mainCode: one('mainCode'),
    ...{ statutoryDays: one('statutoryDays'), statutoryUnit: one('statutoryUnit') },
  }
}

export function identityFields(
  typed: IdentityTyped,
  faults: Readonly<Partial<Record<string, string>>>,
  linksOf: LinksOf,
): ElementField[] {
  const make = (
    id: IdentityField,
    [element, label, hint]: readonly [element: string, label: string, hint: string | null],
    control: Control,
  ): ElementField => ({
    field: {
      ...{ id, name: id, label, hint, error: faults[id] ?? null, control, disabled: false },
      ...{ optional: optional.has(id) ? '（可不填）' : null, required: !optional.has(id) },
      group: control.kind === 'choices',
    } satisfies FieldProps,
    about: linksOf(element),
  })
  const exercised = exerciseLevels.map((level) => [level, exerciseWords[level]] as const)
  const levels = allLevels.map((level) => [level, levelWords[level]] as const)
  const objects = allObjects.map((each) => [each, objectWords[each]] as const)
  return [
    make(
      'name',
      ['事项名称', '事项名称', '全省用同一个名称'],
      input(typed.name, 'full', 'text', null),
    ),
    make(
      'levels',
      ['行使层级', '行使层级', '去掉一级，这一级的实施清单在发布那天停用；加上一级，由那一级认领'],
      boxes(exercised, typed.levels),
    ),
    make('acceptLevel', ['最低受理层级', '最低受理层级', null], radios(levels, typed.acceptLevel)),
    make('objects', ['服务对象', '服务对象', null], boxes(objects, typed.objects)),
    make(
      'personThemes',
      ['主题', '个人主题', '用顿号隔开，比如 社会保障、就业创业'],
      input(typed.personThemes, 'full', 'text', null),
    ),
    make(
      'companyThemes',
      ['主题', '企业主题', '用顿号隔开，比如 准营准办、设立变更'],
      input(typed.companyThemes, 'full', 'text', null),
    ),
    make(
      'specialThemes',
      ['特色主题', '特色主题', '本省自己分的主题，用顿号隔开，比如 牧区办事；没有就空着'],
      input(typed.specialThemes, 'full', 'text', null),
    ),
    make(
      'mainCode',
      ['所属主项', '所属主项', '写主项的基本编码，或者名称里的几个字；自己就是主项的，空着'],
      input(typed.mainCode, 'full', 'text', null),
    ),
    make(
      'statutoryDays',
      ['法定办结时限', '法定办结时限', '法律、法规写的天数、月数或者小时数；没有规定就空着'],
      input(typed.statutoryDays, 'w-s', 'numeric', null),
    ),
    make(
      'statutoryUnit',
      ['法定办结时限', '法定办结时限按什么算', '法律没有写“工作日”的，行政许可期限一律按工作日算'],
      radios(
        allUnits.map((unit) => [unit, unitWords[unit]] as const),
        typed.statutoryUnit,
      ),
    ),
  ]
}

const optional: ReadonlySet<string> = new Set([
  ...['personThemes', 'companyThemes', 'specialThemes', 'mainCode', 'statutoryDays'],
])

function boxes(
  choices: readonly (readonly [string, string])[],
  chosen: readonly string[],
): Control {
  return {
    ...{ kind: 'choices', type: 'checkbox', wrap: true },
    options: choices.map(([value, label]): Choice => {
      return { value, label, hint: null, chosen: chosen.includes(value), disabled: false }
    }),
  }
}
