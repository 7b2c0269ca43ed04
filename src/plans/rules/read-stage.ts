// Reads the form of one stage: what was typed, and the stage that it makes.
import type { Condition, Field } from '../../forms/index.ts'
import type { Level } from '../../kernel/actor.ts'
import { postFor, runsInFull, stageKindNames, staffFor } from '../../workflow/index.ts'
import type { Stage, StageKind } from '../../workflow/index.ts'
import { stageFaults } from '../messages.ts'

export const operators = [
  'equals',
  'not-equals',
  'contains',
  'within',
  'at-least',
  'at-most',
  'greater',
  'less',
] as const
export const levels: readonly (Level | 'own')[] = [
  'own',
  'province',
  'prefecture',
  'county',
  'township',
]
export const groups = ['甲', '乙', '丙'] as const

type Operator = (typeof operators)[number]
type Test = { field: string; op: Operator; value: string | number | boolean }

/** The stage as its form shows it. */
export function typedOf(stage: Stage): Record<string, string> {
  const tests = testsOf(stage.when)
  const [power] = stage.powers ?? []
  return {
    name: stage.name,
    kind: stage.kind,
    level: stage.level,
    days: String(stage.days),
    unit: stage.unit ?? '',
    counted: stage.countedInLimit ? 'yes' : '',
    parallel: stage.parallel ?? '',
    line: stage.lineId ?? '',
    returnsTo: (stage.returnsTo ?? []).join(','),
    ...typedTest('when1', tests[0]),
    ...typedTest('when2', tests[1]),
    ...typedTest('power', testsOf(power?.when)[0]),
    powerLevel: power?.level ?? '',
  }
}

export function typedFrom(body: Readonly<Record<string, unknown>>): Record<string, string> {
  const names = [
    'name',
    'kind',
    'level',
    'days',
    'unit',
    'counted',
    'parallel',
    'line',
    'powerLevel',
  ]
  const tests = ['when1', 'when2', 'power'].flatMap((one) => [
    `${one}Field`,
    `${one}Op`,
    `${one}Value`,
  ])
  const typed = Object.fromEntries([...names, ...tests].map((name) => [name, textOf(body[name])]))
  return { ...typed, returnsTo: [body['returnsTo']].flat().map(textOf).filter(Boolean).join(',') }
}

export interface ReadStage {
  readonly stage: Stage
  readonly faults: Readonly<Record<string, string>>
}

/** The stage typed for `number`; what is wrong is told by the name of its field. */
export function readStage(
  number: number,
  typed: Readonly<Record<string, string>>,
  fields: readonly Field[],
): ReadStage {
  const faults: Record<string, string> = {}
  const at = (name: string): string => typed[name] ?? ''
  const kind =
    (Object.keys(stageKindNames) as StageKind[]).find((one) => one === at('kind')) ?? 'examination'
  if (at('name').trim() === '') faults['name'] = stageFaults.name
  if (!/^\d{1,3}$/.test(at('days')) || Number(at('days')) > 365) faults['days'] = stageFaults.days
  const read = (name: string): Test[] => {
    if (at(`${name}Field`) === '') return []
    const test = readTest(at(`${name}Field`), at(`${name}Op`), at(`${name}Value`).trim(), fields)
    if (test === null) faults[`${name}Value`] = stageFaults.value
    return test === null ? [] : [test]
  }
  const tests = [...read('when1'), ...read('when2')]
  const power = read('power')[0]
  const powerLevel = levelOf(at('powerLevel'))
  const returnsTo = at('returnsTo')
    .split(',')
    .map(Number)
    .filter((one) => Number.isInteger(one) && one > 0)
  const when: Condition | undefined = tests.length > 1 ? { all: tests } : tests[0]
  return {
    faults,
    stage: {
      ...{ number, name: at('name').trim().slice(0, 40), kind, level: levelOf(at('level')) },
      ...{
        post: postFor(kind),
        days: Number(at('days')) || 0,
        ...(at('unit') === 'calendar-day' && runsInFull(kind)
          ? { unit: 'calendar-day' as const }
          : {}),
        countedInLimit: at('counted') === 'yes',
      },
      staffNeeded: staffFor(kind),
      ...(when === undefined ? {} : { when }),
      ...(groups.some((one) => one === at('parallel')) ? { parallel: at('parallel') } : {}),
      ...(at('line') === '' ? {} : { lineId: at('line') }),
      ...(returnsTo.length === 0 ? {} : { returnsTo }),
      ...(power === undefined || powerLevel === 'own'
        ? {}
        : { powers: [{ when: power, level: powerLevel }] }),
    },
  }
}

/** Numbers for questions of numbers, yes and no for those of yes and no, else the option or the text. */
function readTest(field: string, op: string, text: string, fields: readonly Field[]): Test | null {
  const operator = operators.find((one) => one === op) ?? 'equals'
  const question = fields.find(({ key }) => key === field)
  if (text === '') return null
  if (question?.type === 'yes-no')
    return { field, op: operator, value: ['是', 'true'].includes(text) }
  if (question?.type === 'number' || question?.type === 'money') {
    const value = Number(text.normalize('NFKC').replaceAll(',', ''))
    return Number.isFinite(value) ? { field, op: operator, value } : null
  }
  if (field === '@applicantKind') {
    return { field, op: operator, value: ['个人', 'person'].includes(text) ? 'person' : 'company' }
  }
  const options = question !== undefined && 'options' in question ? question.options : []
  return { field, op: operator, value: options.find(({ label }) => label === text)?.value ?? text }
}

function testsOf(condition: Condition | undefined): readonly Test[] {
  if (condition === undefined) return []
  if ('all' in condition) return condition.all.flatMap((one) => testsOf(one))
  return 'any' in condition ? [] : [condition as Test]
}

function typedTest(name: string, test: Test | undefined): Record<string, string> {
  return {
    [`${name}Field`]: test?.field ?? '',
    [`${name}Op`]: test?.op ?? 'equals',
    [`${name}Value`]: test === undefined ? '' : String(test.value),
  }
}

function levelOf(text: string): Level | 'own' {
  return levels.find((one) => one === text) ?? 'own'
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\p{Cc}/gu, '').slice(0, 200) : ''
}
