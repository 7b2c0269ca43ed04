// 准予决定书: what is granted, on what ground, for how long, and how the licence is had.
import type { GrantFacts, MatterType } from '../../facts.ts'
import { askedFor } from '../titles.ts'
import { accordingTo, chineseDate, chineseOrdinal, sentence, you } from '../wording.ts'
import { bodyOf } from './body.ts'
import type { Body } from './body.ts'

export function grant(facts: GrantFacts): Body {
  const { matterName, matterType, applicationNumber, appliedOn, acceptedOn, result } = facts
  const licenceLaw =
    matterType === 'licence' ? ['《中华人民共和国行政许可法》第三十八条第一款'] : []
  const granted = grantedLines(facts)
  const outcome = `${accordingTo([...facts.legalBasis, ...licenceLaw])}${outcomes[matterType]}`
  return bodyOf(
    [
      `${you(facts)}于${chineseDate(appliedOn)}向本机关提出“${matterName}”${askedFor(matterType)}，` +
        `本机关于${chineseDate(acceptedOn)}受理，办件编号${applicationNumber}。`,
      `经审查，${you(facts)}的申请符合法定条件、标准。${outcome}` +
        (granted.length === 0 ? '。' : '，内容如下：'),
      ...granted,
      ...(result === null ? [] : [sentence(`结果文件为《${result.name}》，${result.collection}`)]),
    ],
    { remedies: facts.remedies, closing: '' },
  )
}

function grantedLines({ items, validFrom, validUntil }: GrantFacts): string[] {
  const lines = [...items]
  if (validFrom !== null && validUntil !== null) {
    lines.push(`有效期：${chineseDate(validFrom)}至${chineseDate(validUntil)}`)
  } else if (validUntil !== null) {
    lines.push(`有效期至：${chineseDate(validUntil)}`)
  }
  return lines.map((line, index) => sentence(`${chineseOrdinal(index + 1)}、${line}`))
}

const outcomes: Readonly<Record<MatterType, string>> = {
  licence: '本机关决定准予行政许可',
  confirmation: '本机关决定准予行政确认',
  benefit: '本机关决定准予行政给付',
  award: '本机关决定准予行政奖励',
  adjudication: '本机关作出如下裁决',
  'other-power': '本机关决定准予办理',
  'public-service': '该事项已经办理完毕',
}
