// 提交回执: proof that the application arrived, when, with what, and what happens next.
import type { SubmissionReceiptFacts } from '../../facts.ts'
import { chineseDate, chineseTime, materialsTable, you } from '../wording.ts'
import { bodyOf } from './body.ts'
import type { Body } from './body.ts'

export function submissionReceipt(facts: SubmissionReceiptFacts): Body {
  const { matterName, applicationNumber, submittedAt, answerDueOn, queryCode, materials } = facts
  const query = queryCode === null ? '' : `，查询码${queryCode}`
  return bodyOf(
    [
      `${you(facts)}提出的“${matterName}”申请，本机关已于${chineseTime(submittedAt)}收到，` +
        `办件编号${applicationNumber}${query}。`,
      `本机关将在${chineseDate(answerDueOn)}前告知是否受理；需要补正材料的，将一次告知需要补正的` +
        '全部内容；逾期不告知的，自收到申请材料之日起即为受理。',
      materials.length === 0 ? '本次申请没有随附材料。' : '收到的申请材料如下：',
    ],
    {
      table: materialsTable(materials),
      closing: '特此证明。',
      notes: [
        '本回执只证明收到申请，不代表已经受理。查询号和查询码写在网上办事大厅的提交页，凭它们不登录也能查询办理进度。',
      ],
    },
  )
}
