// The questions of the form that enters a matter.
import type { DepartmentLine } from '../../../organizations/index.ts'
import type { Choice, Control, FieldProps } from '../../../platform/web/components.ts'
import type { EntryRefusal } from '../../enter-from.ts'
import type { BasicsField, BasicsTyped } from '../../rules/basics.ts'
import { allLevels, allObjects, allUnits, exerciseLevels } from '../../rules/basics.ts'
import { asCode, basicCodeWords } from '../../rules/codes.ts'
import { exerciseWords, objectWords, unitWords } from '../../rules/code-sets.ts'
import { levelWords } from '../../rules/words.ts'
import { typeCodes } from '../../sheets/codes.ts'
import { input, radios } from './edit-controls.ts'

export interface EntryTyped {
  readonly code: string
  readonly lineId: string
  readonly templateCode: string
  readonly basics: BasicsTyped
}

type Body = Readonly<Record<string, unknown>>

export function readEntry(body: Body): EntryTyped {
  const one = (name: string): string => {
    const value = body[name]
    return typeof value === 'string' ? value.trim().normalize('NFKC').slice(0, 400) : ''
  }
  const many = (name: string): string[] => {
    const value = body[name]
    return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string')
  }
  const name = body['name']
  return {
    ...{ code: asCode(one('code')), lineId: one('lineId'), templateCode: one('templateCode') },
    basics: {
      name: typeof name === 'string' ? name.trim().slice(0, 400) : '',
      ...{ type: one('type'), levels: many('levels'), acceptLevel: one('acceptLevel') },
      ...{ objects: many('objects'), statutoryDays: one('statutoryDays') },
      statutoryUnit: one('statutoryUnit') || 'working-day',
      ...{ promisedDays: one('promisedDays'), visits: one('visits'), online: one('online') },
    },
  }
}

export const anchorOf: Readonly<Record<EntryRefusal, string>> = {
  ...{ 'not-the-province': 'code', 'code-wrong': 'code', 'code-taken': 'code' },
  'code-of-other-type': 'code',
  ...{ 'unknown-line': 'lineId', 'unknown-template': 'templateCode' },
}

type Id = BasicsField | 'code' | 'lineId' | 'templateCode'

/** The template is asked of an entry that begins; what was never published can still move. */
export function entryFields(
  { code, lineId, templateCode, basics }: EntryTyped,
  faults: Readonly<Record<string, string>>,
  { lines, isNew }: { readonly lines: readonly DepartmentLine[]; readonly isNew: boolean },
): FieldProps[] {
  const make = (id: Id, label: string, hint: string | null, control: Control): FieldProps => ({
    ...{ id, name: id, label, hint, error: faults[id] ?? null, control, disabled: false },
    optional: id === 'statutoryDays' ? '（法律没有规定就不填）' : null,
    ...{ group: control.kind === 'choices', required: id !== 'statutoryDays' },
  })
  const fixed = [
    make('code', '基本编码', basicCodeWords, input(code, 'w-m', 'text', null)),
    make('lineId', '主管部门', null, {
      ...{ kind: 'select', prompt: '请选', width: 'w-m' },
      options: lines.map(({ id, name }) => option(id, name, id === lineId)),
    }),
    ...(isNew
      ? [
          make(
            'templateCode',
            '照哪个事项起草',
            '填基本编码。它的申请表、环节、材料和其他要素先抄过来，再改',
            input(templateCode, 'w-m', 'text', null),
          ),
        ]
      : []),
  ]
  const exercised = exerciseLevels.map((level) => [level, exerciseWords[level]] as const)
  const levels = allLevels.map((level) => [level, levelWords[level]] as const)
  return [
    make('name', '事项名称', null, input(basics.name, 'full', 'text', null)),
    ...fixed,
    make('type', '事项类型', null, {
      ...{ kind: 'select', prompt: '请选', width: 'w-m' },
      options: Object.keys(typeCodes).map((type) => option(type, type, type === basics.type)),
    }),
    make('levels', '行使层级', '可以选几级', boxes(exercised, basics.levels)),
    make('acceptLevel', '最低受理层级', null, radios(levels, basics.acceptLevel)),
    make(
      'objects',
      '服务对象',
      null,
      boxes(
        allObjects.map((each) => [each, objectWords[each]] as const),
        basics.objects,
      ),
    ),
    make(
      'statutoryDays',
      '法定办结时限',
      null,
      input(basics.statutoryDays, 'w-s', 'numeric', null),
    ),
    make('statutoryUnit', '法定时限的单位', null, radios(units, basics.statutoryUnit)),
    make(
      'promisedDays',
      '承诺办结时限',
      '当场办结填 0',
      input(basics.promisedDays, 'w-s', 'numeric', '个工作日'),
    ),
    make('visits', '到现场次数', '不用跑填 0', input(basics.visits, 'w-s', 'numeric', '次')),
    make('online', '能不能网上办', null, radios(yesNo, basics.online)),
  ]
}

const units = allUnits.map((unit) => [unit, unitWords[unit]] as const)

const yesNo = [
  ['yes', '网上可办'],
  ['no', '不能网上办'],
] as const

function boxes(
  choices: readonly (readonly [string, string])[],
  chosen: readonly string[],
): Control {
  return {
    ...{ kind: 'choices', type: 'checkbox', wrap: true },
    options: choices.map(([value, label]) => option(value, label, chosen.includes(value))),
  }
}

function option(value: string, label: string, chosen: boolean): Choice {
  return { value, label, hint: null, chosen, disabled: false }
}
