// 补正告知书: everything that has to be corrected, once, with how and by when.
import type { CorrectionFacts } from '../../facts.ts'
import { askedFor } from '../titles.ts'
import { asParagraphs, chineseDate, you } from '../wording.ts'
import { bodyOf } from './body.ts'
import type { Body } from './body.ts'

export function correction(facts: CorrectionFacts): Body {
  const { matterName, matterType, applicationNumber, appliedOn, items } = facts
  const law =
    matterType === 'licence' ? '根据《中华人民共和国行政许可法》第三十二条第一款第四项的规定，' : ''
  return bodyOf(
    [
      `${you(facts)}于${chineseDate(appliedOn)}向本机关提出“${matterName}”${askedFor(matterType)}` +
        `（办件编号${applicationNumber}）。经审查，申请材料不齐全或者不符合法定形式。` +
        `${law}现将需要补正的全部内容一次告知如下：`,
      ...asParagraphs(facts.lead),
    ],
    {
      table: {
        caption: '需要补正的内容',
        columns: [
          { label: '序号', share: 1 },
          { label: '补正内容', share: 3.4 },
          { label: '原因', share: 3.6 },
          { label: '补正要求', share: 3.6 },
        ],
        rows: items.map(({ what, why, how }, index) => [
          String(index + 1),
          what,
          why,
          how.trim() === '' ? '重新提交' : how,
        ]),
      },
      afterTable: [
        byWhen(facts),
        '按要求提交全部补正材料的，本机关将依法予以受理。补正所用的时间不计入办理期限。',
      ],
    },
  )
}

function byWhen(facts: CorrectionFacts): string {
  return facts.dueOn === null
    ? `请${you(facts)}尽快通过网上办事大厅或者到窗口提交补正材料。`
    : `请${you(facts)}于${chineseDate(facts.dueOn)}前通过网上办事大厅或者到窗口提交补正材料。` +
        '确有困难不能按期补正的，请在期限届满前与本机关联系。'
}
