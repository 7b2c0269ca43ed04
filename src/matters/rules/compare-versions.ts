// 版本对照: two versions of a matter, element by element, in plain words.
import type { Condition } from '../../forms/index.ts'
import type { Elements, VersionContent } from '../types.ts'
import type { Marked } from './changed-part.ts'
import { changedParts } from './changed-part.ts'
import { lacksText } from './lacking-texts.ts'
import { openingInWords } from './opening.ts'
import { renamedMaterials } from './renamed-materials.ts'
import type { Pointers } from './pointers.ts'
import { unnamed } from './pointers.ts'
import {
  depthWords,
  handleItemInWords,
  intermediaryInWords,
  natureWords,
  openElementWords,
  powerWords,
  procedureInWords,
  serviceWords,
} from './standard-words.ts'
import { channelWords, crossRegionWords, exerciseWords, objectWords } from './code-sets.ts'
import {
  basisInWords,
  feeInWords,
  levelWords,
  materialInWords,
  onPromiseInWords,
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
export function compareVersions(
  before: VersionContent,
  after: VersionContent,
  pointers: Pointers = unnamed,
): Difference[] {
  const renamed = renamedMaterials(before.elements.materials, after.elements.materials)
  const wordsOf = (version: VersionContent) =>
    new Map([...elementsInWords(version, pointers), ...insideOf(version, pointers)])
  return differencesOf(
    withOldNames(wordsOf(before), renamed),
    withNewNames(wordsOf(after), renamed),
  )
}

/** A renamed material stands under its new name on both sides, with the name as part of its words. */
function withOldNames(words: Map<string, string>, renamed: Renamed): Map<string, string> {
  for (const [name, old] of renamed) {
    words.set(`材料：${name}`, `名称：${old}；${words.get(`材料：${old}`) ?? ''}`)
    words.delete(`材料：${old}`)
  }
  return words
}

function withNewNames(words: Map<string, string>, renamed: Renamed): Map<string, string> {
  for (const name of renamed.keys()) {
    words.set(`材料：${name}`, `名称：${name}；${words.get(`材料：${name}`) ?? ''}`)
  }
  return words
}

type Renamed = ReadonlyMap<string, string>

/** The questions and the stages behind a version's form and plan. */
function insideOf(
  version: VersionContent,
  { form, plan }: Pointers,
): (readonly [string, string])[] {
  return [...form(version.formVersionId).parts, ...plan(version.stagePlanVersionId).parts]
}

/** What differs between elements by their names, in the order of the later ones. */
export function differencesOf(
  old: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): Difference[] {
  const labels = new Set([...now.keys(), ...old.keys()])
  return [...labels].flatMap((element) => {
    const [was, is] = [old.get(element) ?? '', now.get(element) ?? '']
    return was === is ? [] : [{ element, kind: kindOf(was, is), ...changedParts(was, is) }]
  })
}

/** Every element that a reader of the guide can see, by its name. */
export function elementsInWords(
  version: VersionContent,
  pointers: Pointers = unnamed,
): Map<string, string> {
  const { elements, formVersionId } = version
  const conditionOf = (condition: Condition) => pointers.condition(formVersionId, condition)
  return new Map([
    ['事项名称', version.name],
    ['事项类型', version.type],
    ['所属主项', elements.mainCode === null ? '' : pointers.matter(elements.mainCode)],
    ['主题', version.themes.join('、')],
    ['特色主题', elements.specialThemes.join('、')],
    ['服务对象', version.objects.map((object) => objectWords[object]).join('、')],
    ['行使层级', version.levels.map((level) => exerciseWords[level]).join('、')],
    ['最低受理层级', levelWords[version.acceptLevel]],
    ['办件类型', version.handling === 'instant' ? '即办件' : '承诺件'],
    ['法定办结时限', statutoryInWords(version.statutoryDays, version.statutoryUnit)],
    ['承诺办结时限', promiseInWords(version.promisedDays, elements.promiseUnit)],
    ['到现场次数', visitsInWords(version.visits)],
    ['网上办理', version.online ? '网上可办' : '不能网上办'],
    ['通办范围', crossRegionWords[elements.crossRegion]],
    ['办理形式', elements.channels.map((channel) => channelWords[channel]).join('、')],
    ['收费', feeInWords(elements.fee)],
    ['办理结果', resultInWords(elements.result)],
    ['结果样本', elements.result.sample ?? ''],
    ['法律依据', elements.legalBases.map(basisInWords).join('；')],
    ...elements.legalBases.map(
      (basis) =>
        [
          `条文：${basisInWords(basis)}`,
          lacksText(basis) ? '条文原文待补' : (basis.text ?? ''),
        ] as const,
    ),
    ['群众叫法', elements.aliases.join('、')],
    ['受理条件', elements.conditions.join('；')],
    ...elements.materials.map(
      (each) => [`材料：${each.name}`, materialInWords(each, conditionOf)] as const,
    ),
    ['告知承诺办理', onPromiseInWords(elements)],
    ['引导问题', elements.guiding.map((key) => pointers.question(formVersionId, key)).join('、')],
    ['办理步骤', elements.steps.map(stepInWords).join('；')],
    ['权限划分', elements.authorityDivision ?? ''],
    ['咨询电话', elements.phone ?? ''],
    ['权利', elements.rights.join('')],
    ['义务', elements.duties.join('')],
    ['救济途径', elements.remedies.join('')],
    ...elements.faq.map((each) => [`问答：${each.question}`, each.answer] as const),
    ['说明', elements.note ?? ''],
    ...standardElements(elements),
    ['申请表', pointers.form(version.formVersionId).name],
    ['环节方案', pointers.plan(version.stagePlanVersionId).name],
  ])
}

/** The elements that the standard asks for besides those of every guide. */
function standardElements(elements: Elements): (readonly [string, string])[] {
  return [
    ['地方基本编码', elements.localCode ?? ''],
    ['权力来源', powerWords[elements.powerSource]],
    ['行使内容', elements.exerciseContent ?? ''],
    ['实施主体性质', natureWords[elements.bodyNature]],
    ['委托部门', elements.entrustingBody ?? ''],
    ['中央业务指导部门', elements.centralBody ?? ''],
    ['承诺时限说明', elements.promiseText ?? ''],
    ...elements.handleItems.map(
      (item) => [`业务办理项：${item.serial}`, handleItemInWords(item)] as const,
    ),
    ...elements.specialProcedures.map(
      (each) => [`特别程序：${each.name}`, procedureInWords(each)] as const,
    ),
    ['共同实施部门', elements.jointBodies.join('、')],
    ['中介服务', elements.intermediaries.map(intermediaryInWords).join('；')],
    ['数量限制', elements.quota ?? ''],
    ['办理时段和名额', openingInWords(elements.opening)],
    ['办理服务', elements.services.map((service) => serviceWords[service]).join('、')],
    ['网上办理深度', depthWords[elements.onlineDepth]],
    ['网办地址', elements.onlineUrl ?? ''],
    ['必须到现场的原因', elements.onsiteReason ?? ''],
    ['网上办理流程', elements.onlineFlow ?? ''],
    ['窗口办理流程', elements.windowFlow ?? ''],
    ['处罚种类和幅度', elements.penaltyRange ?? ''],
    ['全省统一的要素', elements.lockedToo.map((name) => openElementWords[name]).join('、')],
  ]
}

function kindOf(was: string, is: string): Difference['kind'] {
  if (was === '') return 'added'
  return is === '' ? 'removed' : 'changed'
}
