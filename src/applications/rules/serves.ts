// 服务对象: whether a matter is for this applicant, by the kind of account and what the organisation is.
import type { MatterVersion, ServedObject } from '../../matters/index.ts'

type Served = Pick<MatterVersion, 'objects'>

/** A company's account also speaks for organisations that are no companies. */
export function serves({ objects }: Served, type: 'person' | 'company'): boolean {
  return objects.some((one) => (one === 'person') === (type === 'person'))
}

/** The same where the kind of the organisation is known (类型 of its account); null for persons. */
export function servesKind(version: Served, kind: string | null): boolean {
  if (kind === null) return serves(version, 'person')
  return version.objects.some((one) => servedAs(kind).includes(one))
}

/**
 * What an organisation counts as. A business without legal personality is served as an enterprise and
 * as 其他组织; of one that names no kind nothing is known, so nothing is closed to it.
 */
export function servedAs(kind: string): readonly ServedObject[] {
  return kinds[kind] ?? ['company', 'institution', 'society', 'organ', 'organization']
}

const kinds: Readonly<Record<string, readonly ServedObject[]>> = {
  有限责任公司: ['company'],
  股份有限公司: ['company'],
  农民专业合作社: ['company', 'organization'],
  ...{ 个体工商户: ['company', 'organization'], 个人独资企业: ['company', 'organization'] },
  合伙企业: ['company', 'organization'],
  ...{ 社会团体: ['society'], 民办非企业单位: ['society'], 基金会: ['society'] },
  ...{ 事业单位: ['institution'], 行政机关: ['organ'] },
}
