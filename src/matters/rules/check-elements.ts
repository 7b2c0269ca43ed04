// 检查要素: what the standard requires of every implementation list, and what must rest on law.
import type { LegalBasis, VersionContent } from '../types.ts'
import { isOnline } from './code-sets.ts'
import { checkFee } from './check-fee.ts'
import { checkRemarks } from './check-remarks.ts'
import type { ElementGroup, Finding } from './finding.ts'
import { error, rowField, warning, when } from './finding.ts'
import { lacksText } from './lacking-texts.ts'
import { phoneFault } from './phone.ts'
import { keyOf } from './tokens.ts'

export function checkElements(version: VersionContent): Finding[] {
  return [
    ...missing(version),
    ...checkBases(version),
    ...checkFee(version.elements.fee),
    ...checkConditional(version),
    ...checkContact(version),
    ...checkPunishment(version),
    ...checkRemarks(version),
  ]
}

type Requirement = readonly [lacks: boolean, element: ElementGroup, name: string, field: string]

function missing({ name, levels, objects, elements }: VersionContent): Finding[] {
  const requirements: readonly Requirement[] = [
    [name.trim() === '', 'basics', '事项名称', 'identity:name'],
    [levels.length === 0, 'basics', '行使层级', 'identity:levels'],
    [objects.length === 0, 'basics', '服务对象', 'identity:objects'],
    [elements.channels.length === 0, 'basics', '办理形式', rowField('ways', 0, 'channels')],
    [filled(elements.conditions) === 0, 'conditions', '受理条件', 'conditions'],
    [elements.materials.length === 0, 'materials', '申请材料', rowField('materials')],
    [elements.steps.length === 0, 'steps', '办理步骤', rowField('steps')],
    [elements.result.name.trim() === '', 'result', '办理结果', rowField('result', 0, 'name')],
    [filled(elements.remedies) === 0, 'rights', '救济途径', rowField('rights')],
  ]
  const advice: readonly Requirement[] = [
    [noThemes(elements), 'basics', '主题', 'identity:personThemes'],
    [filled(elements.rights) === 0, 'rights', '申请人的权利', rowField('rights')],
    [filled(elements.duties) === 0, 'rights', '申请人的义务', rowField('rights')],
    [elements.aliases.length === 0, 'basics', '群众叫法，按口头说法搜不到', 'aliases'],
  ]
  return [
    ...requirements.flatMap(([lacks, element, what, field]) =>
      when(lacks, () => error('element-missing', [element, field], `没有${what}。`)),
    ),
    ...advice.flatMap(([lacks, element, what, field]) =>
      when(lacks, () => warning('element-advised', [element, field], `没有${what}。`)),
    ),
  ]
}

function noThemes({ personThemes, companyThemes }: VersionContent['elements']): boolean {
  return personThemes.length + companyThemes.length === 0
}

/** 设定依据: a licence without law is void (行政许可法 第四条、第十七条). */
function checkBases({ type, elements }: VersionContent): Finding[] {
  const { legalBases } = elements
  const isLicence = type === '行政许可'
  const wordless = legalBases.findIndex(lacksText)
  const without = legalBases.filter(lacksText).length
  const wholeLaw = legalBases.findIndex(({ article }) => article === null)
  const lawAt = (basis: LegalBasis) => rowField('bases', legalBases.lastIndexOf(basis), 'law')
  const repeated = legalBases.filter(
    (basis, at) => legalBases.findIndex((each) => same(each, basis)) < at,
  )
  return [
    ...when(legalBases.length === 0, () =>
      isLicence
        ? error(
            'licence-without-basis',
            ['basis', rowField('bases')],
            '行政许可没有法律依据，不得设定、不得办理。',
          )
        : error('no-basis', ['basis', rowField('bases')], '没有设定依据或者实施依据。'),
    ),
    ...when(wholeLaw >= 0, () =>
      warning(
        'basis-without-article',
        ['basis', rowField('bases', wholeLaw, 'article')],
        `依据《${legalBases[wholeLaw]?.law ?? ''}》没有写到条。`,
      ),
    ),
    // One sentence for all: delivered catalogues have no texts, and the program makes none up.
    ...when(wordless >= 0, () =>
      warning(
        'basis-without-text',
        ['basis', rowField('bases', wordless, 'text')],
        `${without} 条依据的条文原文待补，请照公布的原文补上。`,
      ),
    ),
    ...legalBases
      .filter(({ law }) => /^(有关|相关|国家)(法律|法规|规定|政策)/.test(law))
      .map((basis) =>
        warning('vague-basis', ['basis', lawAt(basis)], `依据“${basis.law}”没有指明是哪一部。`),
      ),
    ...repeated.map((basis) =>
      warning(
        'repeated-basis',
        ['basis', lawAt(basis)],
        `依据《${basis.law}》${basis.article ?? ''}写了两遍。`,
      ),
    ),
  ]
}

/** What the standard asks for only where something else is said. */
function checkConditional({ levels, elements }: VersionContent): Finding[] {
  const { bodyNature, entrustingBody, intermediaries } = elements
  const unfounded = intermediaries.findIndex(({ basis }) => basis === null)
  return [
    ...when(bodyNature === 'entrusted' && entrustingBody === null, () =>
      error(
        'entrusted-without-body',
        ['basics', rowField('power', 0, 'entrustingBody')],
        '实施主体是受委托组织，没有写委托部门。',
      ),
    ),
    ...when(levels.includes('graded') && (elements.authorityDivision ?? '').trim() === '', () =>
      warning(
        'graded-without-division',
        ['basics', rowField('power', 0, 'authorityDivision')],
        '行使层级是分级管理，没有写各级怎么划分（权限划分）。',
      ),
    ),
    ...when(
      elements.steps.some(({ special }) => special) && elements.specialProcedures.length === 0,
      () =>
        warning(
          'special-without-procedure',
          ['steps', rowField('procedures')],
          '有办理步骤写了有特别程序，“特别程序”里一项也没有写。',
        ),
    ),
    ...when(unfounded >= 0, () =>
      error(
        'intermediary-without-basis',
        ['materials', rowField('intermediaries', unfounded, 'basis')],
        `中介服务“${intermediaries[unfounded]?.name ?? ''}”没有法律依据，不得作为办理条件。`,
      ),
    ),
  ]
}

/** 处罚行为、种类、幅度: a punishment is public only with its range (行政处罚法 第五条). */
function checkPunishment({ type, elements }: VersionContent): Finding[] {
  return when(type === '行政处罚' && (elements.penaltyRange ?? '').trim() === '', () =>
    error(
      'punishment-without-range',
      ['basis', rowField('power', 0, 'penaltyRange')],
      '行政处罚没有写处罚的行为、种类和幅度。',
    ),
  )
}

function checkContact({ elements, visits, online }: VersionContent): Finding[] {
  const { phone, channels } = elements
  const odd = phone === null ? null : phoneFault(phone)
  return [
    ...when(odd !== null, () =>
      warning('odd-phone', ['contact', 'phone'], `咨询电话要改：${odd ?? ''}。`),
    ),
    ...when(online && !isOnline(channels), () =>
      warning(
        'online-not-among-channels',
        ['basics', rowField('ways', 0, 'channels')],
        '写了网上可办，办理形式里没有电脑端网上，也没有移动端网上。',
      ),
    ),
    ...when(visits === 0 && !isOnline(channels) && !channels.includes('express'), () =>
      warning(
        'no-visit-but-window',
        ['basics', 'visits'],
        '写了不用跑，办理形式里却没有网上，也没有快递申请。',
      ),
    ),
    ...when(online && elements.onlineUrl !== null, () =>
      warning(
        'online-here-and-elsewhere',
        ['basics', rowField('ways', 0, 'onlineUrl')],
        '在本大厅网上可办，又写了网办地址，群众不知道到哪里办。',
      ),
    ),
    ...when(!online && isOnline(channels) && elements.onlineUrl === null, () =>
      warning(
        'online-elsewhere-unknown',
        ['basics', rowField('ways', 0, 'onlineUrl')],
        '办理形式有网上，本大厅不能网上办，没有写网办地址。',
      ),
    ),
  ]
}

function same(one: LegalBasis, other: LegalBasis): boolean {
  return keyOf(one.law) === keyOf(other.law) && one.article === other.article
}

function filled(lines: readonly string[]): number {
  return lines.filter((line) => line.trim() !== '').length
}
