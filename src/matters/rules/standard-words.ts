// 标准代码的说法: the code sets of an implementation list (G39046 附录 A) in the words that people read.
import type {
  BodyNature,
  Grade,
  HandleItem,
  Intermediary,
  OnlineDepth,
  OpenElement,
  PowerSource,
  ProcedureKind,
  Service,
  SpecialProcedure,
} from '../types.ts'

export const powerWords: Readonly<Record<PowerSource, string>> = {
  law: '法定本级行使',
  delegated: '上级下放',
  authorised: '法律授权',
  entrusted: '上级委托',
}

export const natureWords: Readonly<Record<BodyNature, string>> = {
  organ: '法定机关',
  authorised: '授权组织',
  entrusted: '受委托组织',
  other: '其他',
}

/** The digits of 实施主体性质. */
export const natureCodes: Readonly<Record<BodyNature, string>> = {
  organ: '1',
  authorised: '2',
  entrusted: '3',
  other: '9',
}

export const serviceWords: Readonly<Record<Service, string>> = {
  reservation: '可以预约',
  'online-payment': '可以网上缴费',
  'mail-in': '材料可以邮寄',
  'mail-out': '结果可以邮寄',
  'self-print': '结果可以自己打印',
  courier: '有物流快递',
  kiosk: '可以在自助终端办',
}

export const depthWords: Readonly<Record<OnlineDepth, string>> = {
  information: '网上看指南',
  forms: '网上填表、下载',
  filing: '网上提交、查进度',
  whole: '全程网办',
}

export const gradeWords: Readonly<Record<Grade, string>> = {
  A: 'A 级（发证部门的电子证照）',
  B: 'B 级（窗口核验过）',
  C: 'C 级（上传，要核对原件）',
  D: 'D 级（申请人自己写，承诺属实）',
}

export const procedureWords: Readonly<Record<ProcedureKind, string>> = {
  extension: '延长审批',
  other: '其他特别程序',
}

export const openElementWords: Readonly<Record<OpenElement, string>> = {
  promisedDays: '承诺办结时限',
  visits: '到现场次数',
  services: '办理服务',
  phone: '咨询电话',
  faq: '常见问题',
  windowFlow: '窗口办理流程',
  note: '说明',
}

export function handleItemInWords({ serial, name, situations }: HandleItem): string {
  const variants = situations.length === 0 ? '' : `（情形：${situations.join('、')}）`
  return `${serial} ${name}${variants}`
}

export function procedureInWords(procedure: SpecialProcedure): string {
  const { name, kind, days, basis, charged, feeBasis, counted } = procedure
  return [
    `${name}：${procedureWords[kind]}`,
    `${days} 个工作日`,
    counted ? '计入法定时限' : '不计入法定时限',
    basis === null ? '' : `依据：${basis}`,
    charged ? `收费${feeBasis === null ? '' : `（依据：${feeBasis}）`}` : '不收费',
  ]
    .filter((part) => part !== '')
    .join('，')
}

export function intermediaryInWords({ name, basis }: Intermediary): string {
  return basis === null ? name : `${name}（依据：${basis}）`
}
