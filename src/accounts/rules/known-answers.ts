// 账户已知的答案: the questions that a profile answers, by their key and their usual names. A draft
// begins with them filled in, and the check of a form says which other questions ask for them again.
import type { ApplicantProfile } from '../types.ts'

export interface KnownAnswer {
  /** The key that a form's question must have to be filled in by itself. */
  readonly key: string
  /** How forms name the question. */
  readonly label: RegExp
  of(profile: ApplicantProfile): string | null
}

export const knownAnswers: readonly KnownAnswer[] = [
  {
    key: 'applicantName',
    label: /^申请人(姓名|名称)?$/,
    of: ({ kind, name }) => (kind === 'person' ? name : null),
  },
  {
    key: 'applicantId',
    label: /^申请人(居民)?身份证(号|号码)$/,
    of: ({ idNumber }) => idNumber,
  },
  { key: 'phone', label: /^(申请人)?(手机号码?|手机)$/, of: ({ phone }) => phone },
  {
    key: 'contactPhone',
    label: /^(联系人?|负责人|法定代表人|申请单位)的?(联系)?(电话|手机|手机号码?)$/,
    of: ({ phone }) => phone,
  },
  { key: 'nation', label: /^(申请人)?民族$/, of: ({ nation }) => nation },
  {
    key: 'hkRegion',
    label: /^(申请人)?户籍(所在)?地$/,
    of: ({ kind, regionCode }) => (kind === 'person' ? regionCode : null),
  },
  {
    key: 'liveAddress',
    label: /^(申请人)?(现居住地址|居住地址|常住地址)$/,
    of: ({ kind, address }) => (kind === 'person' ? address : null),
  },
  {
    key: 'orgName',
    label: /^(申请)?单位名称$|^企业名称$/,
    of: ({ kind, name }) => (kind === 'company' ? name : null),
  },
  { key: 'uscc', label: /^统一社会信用代码$/, of: ({ uscc }) => uscc },
  {
    key: 'legalRepName',
    label: /^法定代表人(（负责人）)?(姓名)?$/,
    of: ({ legalRepresentative }) => legalRepresentative,
  },
  {
    key: 'legalRepIdno',
    label: /^法定代表人(（负责人）)?(居民)?身份证(号|号码)$/,
    of: ({ representativeIdNumber }) => representativeIdNumber,
  },
  {
    key: 'orgRegion',
    label: /^(单位|企业)所在(地区|区划)$/,
    of: ({ kind, regionCode }) => (kind === 'company' ? regionCode : null),
  },
  {
    key: 'orgAddress',
    label: /^(单位|企业)(注册)?(地址|住所)$/,
    of: ({ kind, address }) => (kind === 'company' ? address : null),
  },
]
