// 版本对照: two versions of a matter, element by element, in plain words.
import type { VersionContent } from '../types.ts'
import type { Marked } from './changed-part.ts'
import { changedParts } from './changed-part.ts'
import {
  basisInWords,
  channelWords,
  crossRegionWords,
  feeInWords,
  levelWords,
  materialInWords,
  objectWords,
  promiseInWords,
  resultInWords,
  statutoryInWords,
  stepInWords,
  visitsInWords,
} from './words.ts'

export interface Difference {
  readonly element: string
  readonly kind: 'changed' | 'added' | 'removed'
  readonly before: Marked
  readonly after: Marked
}

/** What differs, in the order in which a guide tells the elements. */
export function compareVersions(before: VersionContent, after: VersionContent): Difference[] {
  const [old, now] = [elementsInWords(before), elementsInWords(after)]
  const labels = new Set([...now.keys(), ...old.keys()])
  return [...labels].flatMap((element) => {
    const [was, is] = [old.get(element) ?? '', now.get(element) ?? '']
    return was === is ? [] : [{ element, kind: kindOf(was, is), ...changedParts(was, is) }]
  })
}

/** Every element that a reader of the guide can see, by its name. */
export function elementsInWords(version: VersionContent): Map<string, string> {
  const { elements } = version
  return new Map([
    ['事项名称', version.name],
    ['事项类型', version.type],
    ['服务对象', version.objects.map((object) => objectWords[object]).join('、')],
    ['行使层级', version.levels.map((level) => levelWords[level]).join('、')],
    ['最低受理层级', levelWords[version.acceptLevel]],
    ['办件类型', version.handling === 'instant' ? '即办件' : '承诺件'],
    ['法定办结时限', statutoryInWords(version.statutoryDays, version.statutoryUnit)],
    ['承诺办结时限', promiseInWords(version.promisedDays)],
    ['到现场次数', visitsInWords(version.visits)],
    ['网上办理', version.online ? '网上可办' : '不能网上办'],
    ['通办范围', crossRegionWords[elements.crossRegion]],
    ['办理渠道', elements.channels.map((channel) => channelWords[channel]).join('、')],
    ['收费', feeInWords(elements.fee)],
    ['办理结果', resultInWords(elements.result)],
    ['法律依据', elements.legalBases.map(basisInWords).join('；')],
    ['群众叫法', elements.aliases.join('、')],
    ['受理条件', elements.conditions.join('；')],
    ...elements.materials.map((each) => [`材料：${each.name}`, materialInWords(each)] as const),
    ['办理步骤', elements.steps.map(stepInWords).join('；')],
    ['权限划分', elements.authorityDivision ?? ''],
    ['咨询电话', elements.phone ?? ''],
    ['权利', elements.rights.join('')],
    ['义务', elements.duties.join('')],
    ['救济途径', elements.remedies.join('')],
    ...elements.faq.map((each) => [`问答：${each.question}`, each.answer] as const),
    ['说明', elements.note ?? ''],
    ['申请表', `表单第 ${version.formVersionId} 号`],
    ['环节方案', `方案第 ${version.stagePlanVersionId} 号`],
  ])
}

function kindOf(was: string, is: string): Difference['kind'] {
  if (was === '') return 'added'
  return is === '' ? 'removed' : 'changed'
}
