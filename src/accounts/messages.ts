// Every sentence that accounts choose.
import type { NationalRefusal } from '../platform/session/national-sign-on.ts'
import type { NationalSignInRefusal } from './sign-in-nationally.ts'
import type { Post } from '../kernel/actor.ts'
import type {
  IdNumberFault,
  PersonNameFault,
  MobileFault,
  UsccFault,
} from '../platform/security/identifiers.ts'
import type { ChangePasswordRefusal } from './change-password.ts'
import type { PasswordFault } from './rules/password.ts'
import type { SignInRefusal } from './rules/sign-in.ts'
import type { UsernameFault } from './rules/username.ts'
import type { TakenRefusal } from './open-account.ts'
import type { AddStaffRefusal, GrantPostRefusal } from './staff.ts'
import type { AccountStatus } from './types.ts'

export const postNames: Readonly<Record<Post, string>> = {
  'acceptance-clerk': '窗口受理',
  examiner: '承办',
  'section-head': '审核',
  approver: '批准',
  supervisor: '监察',
  auditor: '审计',
  'catalogue-editor': '目录编辑',
  'establishment-reviewer': '编制审核',
  'legal-reviewer': '法制审核',
  administrator: '区域管理',
  'window-clerk': '综合窗口',
  helper: '帮办',
}

export const statusNames: Readonly<Record<AccountStatus, string>> = {
  active: '在用',
  locked: '已停用',
  closed: '已注销',
}

export const signInRefusals: Readonly<Record<SignInRefusal, string>> = {
  wrong: '用户名或密码不对，请再试一次。连续错 5 次，要等 20 分钟',
  'no-post': '您现在没有岗位，请找本单位的管理员',
}

export const takenRefusals: Readonly<Record<TakenRefusal, string>> = {
  'username-taken': '这个用户名已经有人用了，请换一个',
  'already-registered': '用这些信息不能再注册账号。注册过的请直接登录；忘了账号，请打 12345',
}

export const usernameFaults: Readonly<Record<UsernameFault, string>> = {
  empty: '请填用户名',
  'first-letter': '用户名要用英文字母开头，比如 zhuoma85',
  characters: '用户名只能用英文字母、数字和 . _ -',
  'too-short': '用户名至少 4 个字符',
  'too-long': '用户名最多 40 个字符',
}

/** {minimum} is the least number of characters. */
export const passwordFaults: Readonly<Record<PasswordFault, string>> = {
  empty: '请填密码',
  'too-short': '密码至少 {minimum} 个字符',
  'too-long': '密码最多 128 个字符',
  common: '这个密码太常见，容易被人猜到，请换一个',
  personal: '密码不能就是您的姓名、用户名、电话、生日或证件号码',
  different: '两次填的密码不一样，请再填一遍',
}

export const changePasswordRefusals: Readonly<Record<ChangePasswordRefusal, string>> = {
  'wrong-password': '现在的密码不对',
  unchanged: '新密码和现在的一样，请换一个',
}

export const codeFaults = {
  empty: '请填验证码',
  wrong: '验证码不对，或者已经用过。请等 App 换了下一个再填；手机的时间也要准',
} as const

export const recoveryFaults = {
  number: '请填身份证号，单位填统一社会信用代码',
  noRequest: '没有查到这个号，或者网上填的信息和账号对不上。请群众在网上重新填一次',
  otherNumber: '和账号登记的身份证号不一样，请对照原件再看一遍',
  checked: '请先看原件，确认是本人',
} as const

export const nameFaults: Readonly<Record<PersonNameFault, string>> = {
  empty: '请填姓名',
  digits: '姓名里不能有数字',
  separator: '姓名中间的点请用“·”',
  'mixed-letters': '姓名请照证件填，汉字和字母不能混写',
  characters: '姓名里有不能用的字符，请照证件填',
  'too-short': '姓名至少两个字',
  'too-long': '姓名最多 60 个字',
}

export const idNumberFaults: Readonly<Record<IdNumberFault, string>> = {
  empty: '请填身份证号',
  'first-generation': '这是 15 位的旧号码，请填现在用的 18 位号码',
  length: '身份证号是 18 位，请数一数有没有多写或漏写',
  characters: '身份证号只有数字，最后一位可以是 X',
  province: '身份证号的前两位不对，请对照证件再看一遍',
  'no-such-day': '身份证号里的出生日期不存在，请看第 7 到 14 位',
  future: '身份证号里的出生日期还没有到，请看第 7 到 14 位',
  'too-long-ago': '身份证号里的出生年份太早，请看第 7 到 10 位',
  'check-digit': '身份证号最后一位对不上，请对照证件再看一遍',
}

export const phoneFaults: Readonly<Record<MobileFault, string>> = {
  empty: '请填手机号',
  characters: '手机号只有数字，比如 13897001234',
  length: '手机号是 11 位，请数一数',
  landline: '这里请填手机号，不要填固定电话',
  prefix: '手机号的前几位不对，请再看一遍',
}

export const usccFaults: Readonly<Record<UsccFault, string>> = {
  empty: '请填统一社会信用代码',
  'old-registration': '这是 15 位的旧注册号，请填营业执照上 18 位的统一社会信用代码',
  length: '统一社会信用代码是 18 位，请数一数',
  characters: '统一社会信用代码只有数字和大写字母',
  'letter-o-or-i': '统一社会信用代码里没有字母 O 和 I，请看是不是数字 0 和 1',
  'check-character': '统一社会信用代码对不上，请对照执照再看一遍',
}

export const otherFaults = {
  region: '请选所在的县（市、区）',
  address: '请填地址，写到村或门牌',
  addressTooLong: '地址最多 200 个字',
  consent: '要先勾选同意，才能接着办',
  tooYoung: '不满 14 周岁的，请监护人用自己的账号替孩子办',
  companyName: '请填单位名称',
  companyNameTooLong: '单位名称最多 100 个字',
  kind: '请选单位类型',
  post: '请选岗位',
  department: '请选部门',
} as const

export const staffRefusals: Readonly<Record<AddStaffRefusal | GrantPostRefusal, string>> = {
  'username-taken': takenRefusals['username-taken'],
  'already-registered': takenRefusals['already-registered'],
  'out-of-region': '这个部门不在您管理的区域内',
  oneself: '不能管理自己的账号，请上一级管理员来办',
  closed: '这个账号已经停用，不能再授岗位',
  'already-held': '他已经有这个岗位了',
  incompatible: '办件、监察、审计、管理是不相容的职务，一个账号只能担任其中一类',
  'provincial-only': '审计岗位只设在省级部门',
  'no-department': '没有这个部门，或者部门已经撤销',
  'no-account': '没有这个账号',
}

export const nationalRefusals: Readonly<Record<NationalRefusal | NationalSignInRefusal, string>> = {
  away: '统一身份认证现在连不上，请用密码登录，或者过一会儿再试',
  'turned-back': '您在统一身份认证那边取消了，或者没有通过；可以再试，也可以用密码登录',
  invalid: '统一身份认证的答复已经失效，请再点一次',
  'no-number': '统一身份认证没有给出身份证号，请用密码登录',
  'bad-number': '统一身份认证给出的身份证号不对，请用密码登录，或者打 12345',
  'no-account': '还没有用这个身份证号注册的账号，请先注册',
  'other-name': '统一身份认证里的姓名和本站登记的不一样，请带身份证到政务服务窗口核对',
}
