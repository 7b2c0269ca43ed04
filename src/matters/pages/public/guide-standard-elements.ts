// 全部要素: the elements that the standard for implementation lists asks for beyond those of every guide.
import type { Shell } from '../../../platform/web/shell.ts'
import type { Guide } from '../../queries/guide.ts'
import {
  depthWords,
  handleItemInWords,
  intermediaryInWords,
  natureWords,
  powerWords,
  procedureInWords,
  serviceWords,
} from '../../rules/standard-words.ts'
import { onPromiseInWords } from '../../rules/words.ts'

type T = Shell['t']
type Fact = readonly [label: string, value: string | null]

/** Whose power it is, and by whom it is exercised. */
export function bodyElements(t: T, { version, own }: Guide): Fact[] {
  const { elements } = version
  return [
    [t('地方基本编码'), elements.localCode],
    [t('权力来源'), t(powerWords[elements.powerSource])],
    [t('行使内容'), elements.exerciseContent],
    [t('实施主体性质'), t(natureWords[elements.bodyNature])],
    [t('承办机构'), own.office],
    [t('委托部门'), elements.entrustingBody],
    [t('中央业务指导部门'), elements.centralBody],
    [t('共同实施部门'), elements.jointBodies.join(t.comma)],
    [t('业务办理项'), elements.handleItems.map(handleItemInWords).join('\n')],
  ]
}

/** How it is asked for, and what may take time or money besides. */
export function wayElements(t: T, { version }: Guide): Fact[] {
  const { elements } = version
  return [
    [t('网上办理深度'), t(depthWords[elements.onlineDepth])],
    [t('办理服务'), elements.services.map((service) => t(serviceWords[service])).join(t.comma)],
    [t('网办地址'), version.online ? null : elements.onlineUrl],
    [t('必须到现场的原因'), elements.onsiteReason],
    [t('网上办理流程'), elements.onlineFlow],
    [t('窗口办理流程'), elements.windowFlow],
    [t('数量限制'), elements.quota],
    [t('告知承诺办理'), onPromiseInWords(elements)],
    [t('特别程序'), elements.specialProcedures.map(procedureInWords).join('\n')],
    [t('中介服务'), elements.intermediaries.map(intermediaryInWords).join('；')],
    [t('处罚种类和幅度'), elements.penaltyRange],
  ]
}

/** What somebody who packs the papers should know besides. */
export function packingElements(t: T, { version }: Guide): Fact[] {
  const { onsiteReason, windowFlow, quota, intermediaries, result } = version.elements
  return [
    [t('必须到现场的原因'), onsiteReason],
    [t('窗口办理流程'), windowFlow],
    [t('数量限制'), quota],
    [t('中介服务'), intermediaries.map(intermediaryInWords).join('；')],
    [t('结果样本'), result.sample],
  ]
}
