// What the sample letters have in common.
import type { CommonFacts, RemedyFacts } from '../../facts.ts'

export const common: CommonFacts = {
  applicationNumber: '632722202611210012',
  matterName: '食品经营许可',
  matterType: 'licence',
  applicantName: '才仁卓玛',
  applicantType: 'person',
  appliedOn: '2026-11-16',
  contact: { phone: '0976-8881234', address: '杂多县萨呼腾镇民主路8号政务服务大厅' },
}

export const remedies: RemedyFacts = {
  reconsiderationOrgan: '杂多县人民政府',
  onlineChannelUrl: 'https://xzfy.example.gov.cn',
  court: '杂多县人民法院',
  reconsiderationFirst: false,
}

export const materials = [
  { name: '食品经营许可申请书（在线填写，系统生成）', copies: 1, form: '电子件' },
  { name: '营业执照', copies: 1, form: '电子证照' },
  { name: '与食品经营相适应的主要设备设施布局图、操作流程等文件', copies: 2, form: '原件及复印件' },
]

export const heading = {
  organ: '杂多县市场监督管理局',
  number: '玉树杂市监许受字〔2026〕12号',
  issuedOn: '2026-11-21',
} as const
