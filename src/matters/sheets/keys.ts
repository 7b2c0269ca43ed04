// 表头和键: where each column of the sheets stands in the machine-readable format, so that what is wrong
// can be named in either, and a finding of the linter finds its column.
import type { headers, PartKey, SheetKey } from './headers.ts'
import { sheetNames } from './headers.ts'

type Keys = { readonly [K in SheetKey]: Readonly<Record<(typeof headers)[K][number], string>> }

/** Of the sheet 事项 from the matter on, of the others within their row; '' for what JSON does not have. */
export const keys: Keys = {
  matters: {
    ...{ 基本编码: 'code', 主管部门: 'lineName', 沿用哪个事项的申请表: '' },
    ...contents({
      ...{ 事项名称: 'name', 事项类型: 'type', 行使层级: 'levels', 最低受理层级: 'acceptLevel' },
      ...{ 服务对象: 'objects', 办件类型: 'handling', 法定时限: 'statutoryDays' },
      ...{ 法定时限单位: 'statutoryUnit', 承诺时限: 'promisedDays', 到现场次数: 'visits' },
      网上可办: 'online',
    }),
    ...elements({
      ...{ 办理层级: 'offeredAt', 个人主题: 'personThemes', 企业主题: 'companyThemes' },
      ...{ 群众叫法: 'aliases', 法定时限说明: 'statutoryText', 法定时限依据: 'statutoryBasis' },
      ...{ 办理形式: 'channels', 通办范围: 'crossRegion', 收费: 'fee.charged' },
      ...{ 收费标准: 'fee.standard', 收费依据: 'fee.basis', 结果名称: 'result.name' },
      ...{ 结果类型: 'result.kind', 结果有效期: 'result.validity', 电子结果: 'result.electronic' },
      ...{ 受理条件: 'conditions', 权限划分: 'authorityDivision', 权利: 'rights' },
      ...{ 义务: 'duties', 救济途径: 'remedies', 咨询电话: 'phone', 说明: 'note' },
      ...{ 地方基本编码: 'localCode', 权力来源: 'powerSource', 行使内容: 'exerciseContent' },
      ...{ 实施主体性质: 'bodyNature', 委托部门: 'entrustingBody', 承诺时限说明: 'promiseText' },
      ...{ 共同实施部门: 'jointBodies', 数量限制: 'quota', 办理服务: 'services' },
      ...{ 网上办理深度: 'onlineDepth', 必须到现场的原因: 'onsiteReason' },
      ...{ 网上办理流程: 'onlineFlow', 窗口办理流程: 'windowFlow' },
      ...{ 处罚种类和幅度: 'penaltyRange', 结果样本: 'result.sample', 全省统一的要素: 'lockedToo' },
      ...{ 引导问题: 'guiding', 开始收件: 'opening.from', 截止收件: 'opening.to' },
      ...{ 名额: 'opening.places', 主项编码: 'mainCode', 中央业务指导部门: 'centralBody' },
      ...{ 特色主题: 'specialThemes', 网办地址: 'onlineUrl' },
      承诺时限单位: 'promiseUnit',
      ...{ 告知承诺的题: 'onPromise.question', 选告知承诺的回答: 'onPromise.answer' },
      ...{ 整件事的承诺书: 'onPromise.words', 承诺代替的材料: 'onPromise.instead' },
      ...{ 承诺后时限: 'onPromise.days', 事后核查内容: 'onPromise.checked' },
      ...{ 事后核查工作日: 'onPromise.checkDays', 承诺不实的后果: 'onPromise.falseCost' },
    }),
  },
  materials: {
    ...{ 基本编码: '', 材料序号: 'number', 材料名称: 'name', 材料形式: 'form', 份数: 'copies' },
    ...{ 必要: 'required', 可交电子件: 'electronicAllowed', 来源渠道: 'source' },
    ...{ 免提交: 'freeSubmit', 免提交方式: 'freeSubmitBy', 数据来源: 'shareSource' },
    ...{ 系统生成: 'generated', 可信等级: 'grade', 出具机构: 'issuer', 来源说明: 'sourceNote' },
    ...{ 原件份数: 'originals', 复印件份数: 'photocopies', 规格: 'specification' },
    ...{ 填报须知: 'instructions', 受理标准: 'criteria', 材料依据: 'basis' },
    ...{ 这种情形才要: 'requiredWhen', 空白表格: 'blankForm', 样表: 'sample', 情形条件: 'when' },
    ...{ 容缺补交工作日: 'laterDays', 告知承诺书: 'promise', 核查工作日: 'checkDays' },
    ...{ 材料类型: 'kind', 本人现场填写: 'filledOnSite' },
  },
  bases: { 基本编码: '', 法律名称: 'law', 条款: 'article', 条文内容: 'text' },
  steps: {
    ...{ 基本编码: '', 环节名称: 'name', 环节类型: 'kind', 环节时限: 'days', 办理层级: 'level' },
    ...{ 计入时限: 'counted', 办理处室: 'office', 环节说明: 'note' },
    ...{ 时限单位: 'unit', 办理人: 'handler', 有特别程序: 'special' },
  },
  questions: { 基本编码: '', 问题: 'question', 回答: 'answer' },
  fees: {
    ...{ 基本编码: '', 项目名称: 'name', 标准: 'standard', 依据: 'basis' },
    ...{ 可以减免: 'reducible', 减免依据: 'reductionBasis' },
  },
  items: { 基本编码: '', 序号: 'serial', 名称: 'name', 办理情形: 'situations' },
  procedures: {
    ...{ 基本编码: '', 名称: 'name', 种类: 'kind', 工作日: 'days', 依据: 'basis' },
    ...{ 收费: 'charged', 收费依据: 'feeBasis', 计入法定时限: 'counted' },
  },
  intermediaries: { 基本编码: '', 名称: 'name', 依据: 'basis' },
}

/** Where the rows of the other sheets stand. */
export const listKeys: Readonly<Record<PartKey, string>> = {
  materials: 'content.elements.materials',
  bases: 'content.elements.legalBases',
  steps: 'content.elements.steps',
  questions: 'content.elements.faq',
  fees: 'content.elements.fee.items',
  items: 'content.elements.handleItems',
  procedures: 'content.elements.specialProcedures',
  intermediaries: 'content.elements.intermediaries',
}

/** The column of a key, by the end of its path ('result.name'); null where none has it. */
export function headerOf(sheet: SheetKey, key: string): string | null {
  if (key === '') return null
  const pairs: [string, string][] = Object.entries(keys[sheet])
  return pairs.find(([, path]) => path === key || path.endsWith(`.${key}`))?.[0] ?? null
}

export function sheetKeyOf(name: string): SheetKey | null {
  return (Object.keys(sheetNames) as SheetKey[]).find((key) => sheetNames[key] === name) ?? null
}

function contents<K extends string>(paths: Readonly<Record<K, string>>): Record<K, string> {
  return under('content.', paths)
}

function elements<K extends string>(paths: Readonly<Record<K, string>>): Record<K, string> {
  return under('content.elements.', paths)
}

function under<K extends string>(place: string, paths: Readonly<Record<K, string>>) {
  const pairs = Object.entries<string>(paths).map(([header, path]) => [header, place + path])
  return Object.fromEntries(pairs) as Record<K, string>
}
