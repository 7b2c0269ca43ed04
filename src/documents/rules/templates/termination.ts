// 终止办理通知书: the application ends without a decision, and why.
import type { TerminationFacts, TerminationGround } from '../../facts.ts'
import { accordingTo, asParagraphs, chineseDate, you } from '../wording.ts'
import { bodyOf } from './body.ts'
import type { Body } from './body.ts'

export function termination(facts: TerminationFacts): Body {
  const { matterName, applicationNumber, appliedOn, ground, terminatedOn } = facts
  return bodyOf(
    [
      `${you(facts)}于${chineseDate(appliedOn)}向本机关提出“${matterName}”申请` +
        `（办件编号${applicationNumber}）。${because[ground]}`,
      ...asParagraphs(facts.reasons),
      `${accordingTo(facts.legalBasis)}本机关决定自${chineseDate(terminatedOn)}起终止办理该申请。`,
      `终止办理不影响${you(facts)}再次提出申请。已提交的材料原件可以凭本通知书取回。`,
    ],
    { remedies: facts.remedies, closing: '特此通知。' },
  )
}

const because: Readonly<Record<TerminationGround, string>> = {
  withdrawn: '在本机关作出决定前，申请人已撤回申请。',
  'correction-not-made': '本机关已一次告知需要补正的全部内容，申请人逾期未补正。',
  'subject-ceased': '办理中，申请人死亡、丧失行为能力或者依法终止。',
  other: '办理中出现依法应当终止的情形。',
}
