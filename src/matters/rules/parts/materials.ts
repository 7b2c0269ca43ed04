// 申请材料: what is asked, from where it comes, and by which law.
import type { Grade, Material, MaterialKind } from '../../types.ts'
import { materialForms, materialKindWords, materialSources } from '../code-sets.ts'
import { gradeWords } from '../standard-words.ts'
import type { Row } from './column.ts'
import { area, choice, isYes, orNull, sameInWords, text, whole, yes, yesNo } from './column.ts'
import type { Part } from './part.ts'

const forms = sameInWords(materialForms)
const sources = sameInWords(materialSources)
const kinds = Object.entries(materialKindWords)
const grades = Object.entries(gradeWords)

export const materials: Part = {
  ...{ key: 'materials', title: '申请材料', one: '材料', group: 'materials', most: 60 },
  naming: 'name',
  keys: ['materials'],
  labelOf: (row) => `材料：${row['name'] ?? ''}`,
  help: '一份材料写一行。能从别的部门共享到的要免提交；“其他材料”“有关材料”这样的兜底说法不能写。',
  columns: [
    text('name', '材料名称', { needed: true, hint: '写清楚是哪一份' }),
    choice('kind', '材料类型', kinds),
    choice('form', '要什么样的', forms),
    whole('copies', '份数', { most: 99 }),
    choice('source', '从哪里来', sources),
    choice('grade', '可信等级', grades, { hint: '决定窗口要不要看原件' }),
    yes('required', '人人都要交吗？', { hint: '有的情形才要的选“否”，并写明哪种情形' }),
    text('requiredWhen', '什么情形才要', { most: 500 }),
    text('basis', '依据', { hint: '哪部法律哪一条要求交这份材料', most: 500 }),
    yes('freeSubmit', '免提交吗？', { hint: '由部门共享取得，申请人不用交' }),
    text('shareSource', '从哪里共享', { hint: '部门和数据名称，比如“公安部门：户籍信息”' }),
    area('instructions', '填报须知', { hint: '怎么填、怎么拍、要注意什么', most: 1000 }),
    yes('electronicAllowed', '可以交电子件吗？'),
    yes('generated', '由系统按申请表生成吗？', { folded: true }),
    text('freeSubmitBy', '免提交的方式', { folded: true }),
    text('issuer', '出具机构', { folded: true }),
    text('sourceNote', '来源说明', { folded: true, most: 500 }),
    whole('originals', '其中原件份数', { folded: true, most: 99 }),
    whole('photocopies', '其中复印件份数', { folded: true, most: 99 }),
    text('specification', '规格', { folded: true, hint: '比如 A4、2 寸白底' }),
    yes('filledOnSite', '要本人现场填写吗？', { folded: true }),
    area('criteria', '受理标准', { folded: true, most: 1000 }),
    whole('laterDays', '容缺：受理后几个工作日内补交', {
      ...{ folded: true, needed: false, most: 365 },
      hint: '不填或者填 0 就是不能容缺。主要材料不能容缺',
    }),
    area('promise', '告知承诺书', {
      ...{ folded: true, most: 2000 },
      hint: '写了就可以用承诺代替这份材料；涉及安全、秘密、生态、金融审慎、健康生命的不能写',
    }),
    whole('checkDays', '承诺的核查：决定后几个工作日内', {
      ...{ folded: true, needed: false, most: 365 },
      hint: '没有告知承诺的不填',
    }),
  ],
  rowsOf: (elements) => elements.materials.map(rowOf),
  put: (elements, rows) => ({
    ...elements,
    materials: rows.map((row, at) => materialOf(row, at, elements.materials)),
  }),
}

function rowOf(material: Material): Row {
  const { required, freeSubmit, electronicAllowed, generated } = material
  return {
    // Names the material through moves and renaming, so that its files stay with it.
    was: String(material.number),
    ...{ name: material.name, form: material.form, source: material.source },
    ...{ kind: material.kind, filledOnSite: yesNo(material.filledOnSite) },
    ...{ grade: material.grade, copies: String(material.copies) },
    ...{ required: yesNo(required), freeSubmit: yesNo(freeSubmit) },
    ...{ electronicAllowed: yesNo(electronicAllowed), generated: yesNo(generated) },
    ...{ originals: String(material.originals), photocopies: String(material.photocopies) },
    laterDays: String(material.laterDays ?? 0),
    checkDays: String(material.checkDays ?? 0),
    ...Object.fromEntries(loose.map((name) => [name, material[name] ?? ''])),
  }
}

const loose = [
  ...(['requiredWhen', 'basis', 'shareSource', 'instructions', 'freeSubmitBy'] as const),
  ...(['issuer', 'sourceNote', 'specification', 'criteria', 'promise'] as const),
] as const

function materialOf(row: Row, at: number, old: readonly Material[]): Material {
  const before = old.find(({ number }) => String(number) === row['was'])
  return {
    number: at + 1,
    ...{ name: row['name'] ?? '', form: row['form'] ?? '', source: row['source'] ?? '' },
    ...{ kind: (row['kind'] ?? 'other') as MaterialKind, filledOnSite: isYes(row, 'filledOnSite') },
    ...{ grade: (row['grade'] ?? 'D') as Grade, copies: Number(row['copies']) },
    ...{ required: isYes(row, 'required'), freeSubmit: isYes(row, 'freeSubmit') },
    electronicAllowed: isYes(row, 'electronicAllowed'),
    generated: isYes(row, 'generated'),
    ...{ originals: Number(row['originals']), photocopies: Number(row['photocopies']) },
    ...{ requiredWhen: orNull(row, 'requiredWhen'), basis: orNull(row, 'basis') },
    ...{ shareSource: orNull(row, 'shareSource'), freeSubmitBy: orNull(row, 'freeSubmitBy') },
    ...{ instructions: orNull(row, 'instructions'), criteria: orNull(row, 'criteria') },
    ...{ issuer: orNull(row, 'issuer'), sourceNote: orNull(row, 'sourceNote') },
    specification: orNull(row, 'specification'),
    ...{ laterDays: daysOf(row, 'laterDays'), checkDays: daysOf(row, 'checkDays') },
    promise: orNull(row, 'promise'),
    ...{ blankForm: before?.blankForm ?? null, sample: before?.sample ?? null },
    when: before?.when ?? null,
  }
}

function daysOf(row: Row, name: string): number | null {
  const days = Number(row[name] ?? 0)
  return days > 0 ? days : null
}
