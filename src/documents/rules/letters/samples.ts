// One lawful set of facts for each kind of letter, for previews: nobody in them exists.
import type { DocumentDraft } from '../../facts.ts'
import { officeDrafts } from './samples-of-offices.ts'
import { oversightDrafts } from './samples-of-oversight.ts'
import { fileDrafts } from './samples-of-the-file.ts'
import { common, materials, remedies } from './sample-parts.ts'

export { common, heading, remedies } from './sample-parts.ts'

const target = { title: '食品经营许可证', number: '玉树杂市监许证字〔2026〕3号' }

const ending = {
  ...common,
  target,
  reasons: '申请时提交的房屋租赁合同是虚假的',
  legalBasis: ['《中华人民共和国行政许可法》第六十九条第二款'],
  endsOn: '2026-12-08',
  remedies,
} as const

const hearing = {
  heldAt: new Date('2026-12-10T01:30:00Z'),
  place: '杂多县政务服务大厅二楼听证室',
  chair: '尕松样例',
}

export const drafts: readonly DocumentDraft[] = [
  {
    kind: 'submission-receipt',
    facts: {
      ...common,
      submittedAt: new Date('2026-11-16T02:26:00Z'),
      answerDueOn: '2026-11-23',
      queryCode: '3867',
      materials,
    },
  },
  {
    kind: 'acceptance-notice',
    facts: {
      ...common,
      acceptedOn: '2026-11-19',
      correctedOn: '2026-11-19',
      deemed: false,
      workingDays: 8,
      term: '8个工作日',
      dueOn: '2026-12-01',
      materials,
    },
  },
  {
    kind: 'correction-notice',
    facts: {
      ...common,
      lead: '您的申请有以下内容需要补正。',
      items: [
        {
          what: '身份证复印件',
          why: '照片不清楚，看不到证件有效期',
          how: '重新拍照上传，四角完整、字迹清楚',
        },
        { what: '设备设施布局图', why: '没有标注面积和用途', how: '补充标注后重新上传' },
      ],
      dueOn: '2026-12-07',
    },
  },
  {
    kind: 'non-acceptance-decision',
    facts: {
      ...common,
      ground: 'not-competent',
      reasons: '该事项由市场监督管理部门负责，不属于民政部门职权范围',
      legalBasis: ['《中华人民共和国行政许可法》第三十二条第一款第二项'],
      competentOrgan: '杂多县市场监督管理局',
      remedies,
    },
  },
  {
    kind: 'special-procedure-notice',
    facts: {
      ...common,
      acceptedOn: '2026-11-19',
      procedure: 'expert-review',
      reasons: '申请涉及特殊工艺，需要组织专家评审',
      startsOn: '2026-11-23',
      workingDays: 10,
    },
  },
  {
    kind: 'extension-notice',
    facts: {
      ...common,
      acceptedOn: '2026-11-19',
      reasons: '大雪封路，现场核查不能按期完成',
      approver: '本机关负责人',
      workingDays: 10,
      dueOn: '2026-12-01',
      newDueOn: '2026-12-15',
    },
  },
  {
    kind: 'grant-decision',
    facts: {
      ...common,
      acceptedOn: '2026-11-19',
      legalBasis: ['《中华人民共和国食品安全法》第三十五条'],
      items: ['经营场所：青海省玉树藏族自治州杂多县萨呼腾镇民主路12号', '经营项目：热食类食品制售'],
      validFrom: '2026-11-21',
      validUntil: '2031-11-20',
      result: { name: '食品经营许可证', collection: '可以在“我的”中下载，也可以到窗口领取' },
      remedies,
    },
  },
  {
    kind: 'denial-decision',
    facts: {
      ...common,
      acceptedOn: '2026-11-19',
      reasons: '现场核查发现经营场所与污水坑的距离为8米\n不符合距离不少于25米的规定',
      legalBasis: ['《食品经营许可和备案管理办法》第十二条'],
      remedies,
    },
  },
  {
    kind: 'termination-notice',
    facts: {
      ...common,
      ground: 'correction-not-made',
      terminatedOn: '2026-12-08',
      reasons: '本机关于2026年12月1日提醒后，仍未收到补正材料',
      legalBasis: [],
      remedies,
    },
  },
  {
    kind: 'proof-of-service',
    facts: {
      ...common,
      served: [
        { title: '准予行政许可决定书', number: '玉树杂市监许准字〔2026〕12号' },
        { title: '受理通知书', number: '玉树杂市监许受字〔2026〕31号' },
      ],
      method: '直接送达',
      place: '杂多县政务服务大厅3号窗口',
      servedAt: new Date('2026-11-21T02:26:00Z'),
      receivedBy: '才仁卓玛',
      relation: '本人',
      servers: ['更桑', '李样例'],
      refusal: null,
    },
  },
  {
    kind: 'licence',
    facts: {
      ...common,
      licenceName: '食品经营许可证',
      licenceNumber: null,
      items: ['经营场所：青海省玉树藏族自治州杂多县萨呼腾镇民主路12号', '经营项目：热食类食品制售'],
      validFrom: '2026-11-21',
      validUntil: '2031-11-20',
    },
  },
  {
    kind: 'change-decision',
    facts: {
      ...common,
      target,
      acceptedOn: '2026-11-19',
      legalBasis: ['《中华人民共和国行政许可法》第四十九条'],
      items: ['经营场所变更为：杂多县萨呼腾镇珠江路3号'],
      validFrom: null,
      validUntil: '2031-11-20',
      remedies,
    },
  },
  {
    kind: 'renewal-decision',
    facts: {
      ...common,
      target,
      acceptedOn: '2026-11-19',
      legalBasis: ['《中华人民共和国行政许可法》第五十条'],
      items: [],
      validFrom: '2026-11-21',
      validUntil: '2031-11-20',
      deemed: false,
      remedies,
    },
  },
  {
    kind: 'revocation-notice',
    facts: {
      ...common,
      target,
      reasons: '申请时提交的房屋租赁合同是虚假的',
      legalBasis: ['《中华人民共和国行政许可法》第六十九条第二款'],
      answerUntil: '2026-11-30',
    },
  },
  { kind: 'revocation-decision', facts: ending },
  { kind: 'cancellation-decision', facts: ending },
  {
    kind: 'site-check-record',
    facts: {
      ...common,
      staff: ['更桑', '李样例'],
      place: '杂多县萨呼腾镇民主路12号',
      checkedAt: new Date('2026-11-20T02:30:00Z'),
      findings: '经营场所与污水坑的距离为30米\n布局与设备设施布局图一致',
    },
  },
  {
    kind: 'approval-form',
    facts: {
      ...common,
      opinions: [
        opinion('审查', '材料真实，现场符合条件，建议准予', '更桑', '承办', '2026-11-20T07:10:00Z'),
        opinion('审核', '同意承办意见', '李样例', '审核', '2026-11-21T01:05:00Z'),
        opinion('决定', '准予许可', '尕松样例', '批准', '2026-11-21T03:40:00Z'),
      ],
      decision: '准予许可',
    },
  },
  {
    kind: 'hearing-offer',
    facts: { ...common, reasons: '拟不予许可，对您的权益影响重大', askUntil: '2026-11-30' },
  },
  {
    kind: 'interested-party-notice',
    facts: {
      ...common,
      filedBy: '杂多县样例商贸有限公司',
      reasons: '经营场所与您的住宅共用一面墙和排水管道',
      askUntil: '2026-11-30',
    },
  },
  { kind: 'hearing-notice', facts: { ...common, ...hearing, asked: true } },
  {
    kind: 'hearing-announcement',
    facts: { ...common, ...hearing, applicantName: '才**', filedBy: '才**' },
  },
  { kind: 'hearing-refusal', facts: { ...common, reasons: '提出时已经超过五个工作日的期限' } },
  {
    kind: 'party-hearing-refusal',
    facts: { ...common, applicantName: '李样例', reasons: '不是本事项的利害关系人' },
  },
  ...officeDrafts,
  ...oversightDrafts,
  ...fileDrafts,
  {
    kind: 'hearing-record',
    facts: {
      ...common,
      ...hearing,
      recorder: '李样例',
      present: '申请人才仁卓玛、承办人更桑',
      record: '承办人提出审查意见和证据\n申请人申辩、质证',
    },
  },
]

function opinion(stage: string, words: string, name: string, post: string, at: string) {
  const department = '杂多县市场监督管理局'
  return { stage, opinion: words, name, post, department, at: new Date(at) }
}
