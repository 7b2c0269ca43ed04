// 检查结果在哪一列: the column of the sheet 事项 in which an editor can mend what a finding says.
import type { ElementGroup, Finding } from './finding.ts'

const columns: Readonly<Record<ElementGroup, string>> = {
  basics: '事项名称',
  term: '法定时限',
  basis: '基本编码',
  conditions: '受理条件',
  materials: '基本编码',
  steps: '基本编码',
  fee: '收费',
  result: '结果名称',
  rights: '救济途径',
  contact: '咨询电话',
  form: '沿用哪个事项的申请表',
}

const fields: Readonly<Record<string, string>> = {
  promisedDays: '承诺时限',
  'identity:mainCode': '主项编码',
  'identity:levels': '行使层级',
  visits: '到现场次数',
  aliases: '群众叫法',
  feeBasis: '收费依据',
  feeStandard: '收费标准',
  phone: '咨询电话',
}

export function columnOf({ field, element }: Finding): string {
  return fields[field ?? ''] ?? columns[element]
}
