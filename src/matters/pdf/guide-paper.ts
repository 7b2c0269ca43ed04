// 办事指南的纸质版: the parts of the guide in the order of the screen, materials with a box to tick.
import type { SummaryListProps } from '../../platform/web/components.ts'
import type { GuideContent } from '../pages/public/guide-content.ts'
import type { PaperPart } from './paper.ts'

export function guideParts(content: GuideContent): PaperPart[] {
  const steps = content.steps.items.map(({ title, when }) => `${title}：${when ?? ''}`)
  const parts = [
    sevenPart(content),
    text('办理时段和名额', content.opening === null ? [] : [content.opening.text]),
    text('您的情形', situationLines(content)),
    text('符合这些条件', content.conditions),
    materialsPart(content),
    text('办理时间', timeLines(content)),
    text('办理步骤', steps),
    text('窗口在哪里', facts(content.windows)),
    text(
      '常见问题',
      content.faq.flatMap(({ question, answer }) => [`问：${question}`, `答：${answer}`]),
    ),
    text(
      '法律依据',
      content.bases.map(({ words, text: article, lacking }) => {
        return article === null ? `${words}（${lacking ?? ''}）` : `${words}：${article}`
      }),
    ),
    text('您的权利和义务', [...content.rights, ...content.duties]),
    text('不同意结果怎么办', content.remedies),
    text('还可能要办', content.neededToo),
    text('全部要素', facts(content.elements)),
  ]
  return parts.filter(({ lines, table }) => lines.length > 0 || table !== null)
}

/** The law's time, the promise and, where enough have ended, the real times. */
function timeLines({ term, termNote }: GuideContent): string[] {
  const times = term === null ? [] : term.items.map(({ label, value }) => `${label}：${value}`)
  return [...times, termNote]
}

function situationLines({ situation }: GuideContent): string[] {
  if (situation === null) return []
  const { lines, notNeeded, term, form } = situation
  const left = notNeeded.length === 0 ? [] : [`这种情形不用交：${notNeeded.join('、')}。`]
  return [...lines, ...left, ...[term, form].filter((line) => line !== null)]
}

function sevenPart({ lead, seven }: GuideContent): PaperPart {
  const columns = [
    { label: '问题', share: 1 },
    { label: '回答', share: 3 },
  ]
  const rows = seven.items.map(({ question, answer, note }) => {
    return [question, note === null ? answer : `${answer}（${note}）`]
  })
  return { title: '七个问题', lines: [lead], table: { columns, rows } }
}

function materialsPart({ materials }: GuideContent): PaperPart {
  const columns = [
    { label: '齐了', share: 1 },
    { label: '材料', share: 4 },
    { label: '要求', share: 5 },
  ]
  const rows = materials.items.map(({ name, tag, note }) => {
    return ['□', name, [tag?.label ?? '', note ?? ''].filter((one) => one !== '').join('；')]
  })
  return { title: '材料清单', lines: [], table: { columns, rows } }
}

function text(title: string, lines: readonly string[]): PaperPart {
  return { title, lines, table: null }
}

function facts({ items }: SummaryListProps): string[] {
  return items.map(({ label, value }) => `${label}：${value}`)
}
