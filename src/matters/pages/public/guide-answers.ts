// 七个问题: what a reader wants to know first, answered from the elements of the version.
import type { SevenProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { Guide } from '../../queries/guide.ts'
import type { MatterVersion } from '../../types.ts'
import { objectWords, resultInWords } from '../../rules/words.ts'

type T = Shell['t']
type Answer = readonly [answer: string, note: string | null]

export function sevenAnswers(t: T, guide: Guide): SevenProps {
  const { version } = guide
  const answers: readonly (readonly [string, Answer])[] = [
    [t('谁能办？'), [version.objects.map((each) => t(objectWords[each])).join('、'), null]],
    [t('多久办好？'), howLong(t, version)],
    [t('收不收费？'), fee(t, version)],
    [t('要跑几次？'), visits(t, version)],
    [t('要带什么？'), materials(t, version)],
    [t('在哪里办？'), where(t, guide)],
    [t('拿到什么？'), result(t, version)],
  ]
  return {
    items: answers.map(([question, [answer, note]], index) => {
      return { question, answer, note, wide: index === answers.length - 1 }
    }),
  }
}

function howLong(t: T, { promisedDays, elements }: MatterVersion): Answer {
  if (promisedDays === 0) return [t('当场办结'), null]
  const inspected = elements.steps.some((step) => step.kind === '现场核查' && step.counted)
  const days = t('{days} 个工作日', { days: promisedDays })
  return [days, inspected ? t('现场核查算在里面') : null]
}

function fee(t: T, { elements }: MatterVersion): Answer {
  const { charged, standard } = elements.fee
  return charged ? [t('收费'), standard] : [t('不收费'), null]
}

function visits(t: T, version: MatterVersion): Answer {
  if (version.visits > 0) return [t('最多跑 {count} 次', { count: version.visits }), null]
  const inspected = version.elements.steps.some((step) => step.kind === '现场核查')
  return [t('不用跑'), inspected ? t('核查人员上门') : null]
}

function materials(t: T, { elements }: MatterVersion): Answer {
  const asked = elements.materials.filter((each) => !each.freeSubmit && !each.generated)
  const needed = asked.filter(({ required }) => required).length
  const free = elements.materials.filter(({ freeSubmit }) => freeSubmit)
  const note = free.length > 0 ? t('{count} 样由部门调取，不用交', { count: free.length }) : null
  return [needed === 0 ? t('网上填表就行') : t('{count} 样材料', { count: needed }), note]
}

function where(t: T, { version, offering }: Guide): Answer {
  const window = offering === null ? t('您所在县的窗口') : offering.departmentName
  return [version.online ? t('网上，或{window}', { window }) : window, null]
}

function result(t: T, { elements }: MatterVersion): Answer {
  const note = elements.result.electronic ? t('电子的和纸质的同样有效') : null
  return [resultInWords(elements.result), note]
}
