// 送达回证: what was handed over, to whom, how and when; with witnesses where it was refused.
import type { ProofOfServiceFacts } from '../../facts.ts'
import { printableName } from '../printable-name.ts'
import { chineseTime } from '../wording.ts'
import { bodyOf } from './body.ts'
import type { Body } from './body.ts'

export function proofOfService(facts: ProofOfServiceFacts): Body {
  return bodyOf([], {
    table: {
      caption: '送达情况',
      columns: [
        { label: '项目', share: 2.6 },
        { label: '内容', share: 8 },
      ],
      rows: [
        ['事项', `${facts.matterName}（办件编号${facts.applicationNumber}）`],
        ['受送达人', printableName(facts.applicantName)],
        ['送达文书', facts.served.map(({ title, number }) => `《${title}》${number}`).join('\n')],
        ['送达方式', facts.method],
        ['送达地点', facts.place],
        ['送达时间', chineseTime(facts.servedAt)],
        ['收件人', facts.receivedBy],
        ['与受送达人关系', facts.relation],
        ['送达人', facts.servers.join('、')],
        ...refusalRows(facts),
      ],
    },
    closing: '',
    notes: [
      '电子送达的，以送达信息到达受送达人特定系统的时间为送达时间；受送达人可以索取纸质文书。',
    ],
  })
}

function refusalRows({ refusal }: ProofOfServiceFacts): string[][] {
  if (refusal === null) return []
  return [
    ['拒收事由', refusal.reason],
    ['见证人', refusal.witnesses.join('、')],
  ]
}
