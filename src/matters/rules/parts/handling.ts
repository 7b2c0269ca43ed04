// 办理步骤、特别程序、业务办理项: how a matter is handled, as the guide tells it.
import type { ProcedureKind, StepText, TermUnit } from '../../types.ts'
import { stepKinds, unitWords } from '../code-sets.ts'
import { procedureWords } from '../standard-words.ts'
import { levelWords } from '../words.ts'
import { area, choice, isYes, orNull, sameInWords, text, whole, yes, yesNo } from './column.ts'
import type { Part } from './part.ts'

const kinds = sameInWords(stepKinds)
const levels = [
  ['own', '受理的这一级'],
  ...Object.entries(levelWords),
  ['village', '村（社区）'],
] as const satisfies readonly (readonly [string, string])[]

export const steps: Part = {
  ...{ key: 'steps', title: '办理步骤', one: '步骤', group: 'steps', most: 20, naming: 'name' },
  keys: ['steps'],
  labelOf: () => '办理步骤',
  help: '这里写给群众看。系统照环节方案办，两边不一样时，检查结果会提醒。',
  columns: [
    text('name', '步骤名称', { needed: true, most: 100 }),
    choice('kind', '类型', kinds),
    whole('days', '时限', { hint: '当场办的填 0' }),
    choice('unit', '时限按什么算', Object.entries(unitWords)),
    choice('level', '哪一级办', levels),
    yes('counted', '算在办理时限里吗？', { hint: '听证、招标、检验、专家评审等依法不算' }),
    text('office', '办理处室', { folded: true }),
    text('handler', '办理人', { folded: true, hint: '写岗位或者姓名', most: 50 }),
    yes('special', '有特别程序吗？', {
      folded: true,
      hint: '听证、检验、专家评审等写在“特别程序”里',
    }),
    area('note', '说明', { folded: true, most: 500 }),
  ],
  rowsOf: (elements) =>
    elements.steps.map((step) => ({
      ...{ name: step.name, kind: step.kind, days: String(step.days), unit: step.unit },
      ...{ level: step.level ?? 'own', counted: yesNo(step.counted), office: step.office ?? '' },
      ...{ handler: step.handler ?? '', special: yesNo(step.special), note: step.note ?? '' },
    })),
  put: (elements, rows) => ({
    ...elements,
    steps: rows.map((row) => ({
      ...{ name: row['name'] ?? '', kind: row['kind'] ?? '', days: Number(row['days']) },
      unit: row['unit'] as TermUnit,
      level: row['level'] === 'own' ? null : (row['level'] as StepText['level']),
      counted: isYes(row, 'counted'),
      ...{ office: orNull(row, 'office'), handler: orNull(row, 'handler') },
      ...{ special: isYes(row, 'special'), note: orNull(row, 'note') },
    })),
  }),
}

export const procedures: Part = {
  ...{ key: 'procedures', title: '特别程序', one: '特别程序', group: 'steps', most: 20 },
  naming: 'name',
  keys: ['specialProcedures'],
  labelOf: (row) => `特别程序：${row['name'] ?? ''}`,
  help: '听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审（行政许可法第四十五条），其他的不能停时限。',
  columns: [
    text('name', '程序名称', { needed: true, most: 100 }),
    choice('kind', '种类', Object.entries(procedureWords)),
    whole('days', '最多几个工作日'),
    text('basis', '依据', { needed: true, most: 500 }),
    yes('counted', '算在法定时限里吗？'),
    yes('charged', '另外收费吗？'),
    text('feeBasis', '收费依据', { most: 500 }),
  ],
  rowsOf: (elements) =>
    elements.specialProcedures.map(({ name, kind, days, basis, counted, charged, feeBasis }) => ({
      ...{ name, kind, days: String(days), basis: basis ?? '', feeBasis: feeBasis ?? '' },
      ...{ counted: yesNo(counted), charged: yesNo(charged) },
    })),
  put: (elements, rows) => ({
    ...elements,
    specialProcedures: rows.map((row) => ({
      ...{ name: row['name'] ?? '', kind: row['kind'] as ProcedureKind },
      ...{ days: Number(row['days']), basis: orNull(row, 'basis') },
      ...{ counted: isYes(row, 'counted'), charged: isYes(row, 'charged') },
      feeBasis: orNull(row, 'feeBasis'),
    })),
  }),
}

export const items: Part = {
  ...{
    key: 'items',
    title: '业务办理项',
    one: '办理项',
    group: 'basics',
    most: 30,
    naming: 'name',
  },
  keys: ['handleItems'],
  labelOf: () => '业务办理项',
  help: '按群众要办的事分：新办、变更、延续、注销。编码由实施编码加两位序号组成，按这里的先后排。',
  columns: [
    text('name', '办理项名称', { needed: true, most: 100 }),
    area('situations', '办理情形', { hint: '材料不同的情形，一行写一种' }),
  ],
  rowsOf: (elements) =>
    elements.handleItems.map(({ name, situations }) => {
      return { name, situations: situations.join('\n') }
    }),
  put: (elements, rows) => ({
    ...elements,
    handleItems: rows.map((row, at) => ({
      serial: String(at + 1).padStart(2, '0'),
      name: row['name'] ?? '',
      situations: (row['situations'] ?? '').split('\n').filter((line) => line.trim() !== ''),
    })),
  }),
}
