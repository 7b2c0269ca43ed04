// 目录导入: the content of a first version, from the form in which the catalogue is delivered.
import type { PlanOverride, SampleMatter, SampleStep } from '../sample-matter.ts'
import type {
  Channel,
  CrossRegion,
  Elements,
  Material,
  ServedObject,
  StepText,
  TermUnit,
  VersionContent,
} from '../types.ts'
import { withChinesePunctuation as chinese } from './chinese-punctuation.ts'
import { completeElements, completeMaterial } from './complete-elements.ts'
import { isOwnApplication } from './held-papers.ts'
import {
  derivedQuestions,
  standardDuties,
  standardRemedies,
  standardRights,
} from './standard-texts.ts'

export interface PublishedParts {
  readonly formVersionId: string
  readonly stagePlanVersionId: string
}

export function contentFromSample(
  sample: SampleMatter,
  override: PlanOverride | null,
  parts: PublishedParts,
): VersionContent {
  const { statutory } = sample
  return {
    name: sample.name,
    type: sample.type,
    typeCode: sample.typeCode,
    levels: sample.levels,
    acceptLevel: sample.acceptLevel,
    objects: [...new Set(sample.objects.flatMap((said) => objects[said]))],
    themes: [...new Set([...sample.themes.person, ...sample.themes.legal])],
    handling: sample.handleType === '即办件' ? 'instant' : 'committed',
    statutoryDays: statutory.days,
    statutoryUnit: statutory.unit === null ? null : units[statutory.unit],
    promisedDays: sample.promisedDays,
    visits: sample.visits,
    online: sample.channels.includes('网上办理'),
    elements: elementsOf(sample, override),
    ...parts,
    changeReason: '首次发布',
  }
}

/** The steps that the plan is made of: those of the override, else those delivered. */
export function stepsOf(sample: SampleMatter, override: PlanOverride | null): SampleStep[] {
  const steps = override?.steps ?? sample.steps
  return steps.map((step) => ({ ...step, name: chinese(step.name) }))
}

/** 法人 are those of enterprises, of institutions and of social organisations. */
const objects: Readonly<Record<SampleMatter['objects'][number], readonly ServedObject[]>> = {
  自然人: ['person'],
  法人: ['company', 'institution', 'society'],
  非法人组织: ['organization'],
}

const units: Readonly<Record<'工作日' | '自然日', TermUnit>> = {
  工作日: 'working-day',
  自然日: 'calendar-day',
}

const scopes: Readonly<Record<SampleMatter['crossRegion'], CrossRegion>> = {
  属地办理: 'local',
  全省通办: 'cross-prefecture',
  跨省通办: 'cross-province',
}

const channels: Readonly<Record<string, readonly Channel[]>> = {
  网上办理: ['computer', 'mobile'],
  窗口办理: ['window'],
  '乡镇（街道）便民服务中心': ['window'],
  自助终端: ['other'],
}

function elementsOf(sample: SampleMatter, override: PlanOverride | null): Elements {
  const materials = sample.materials.map(materialOf)
  const steps = stepsOf(sample, override).map(stepTextOf)
  const offeredAt = override?.offeredAt ?? [...new Set([...sample.levels, sample.acceptLevel])]
  return completeElements({
    aliases: sample.aliases.map(chinese),
    personThemes: sample.themes.person,
    companyThemes: sample.themes.legal,
    legalBases: sample.legalBasis.map(({ law, article }) => ({ law: chinese(law), article })),
    statutoryText: chineseOrNull(sample.statutory.text),
    statutoryBasis: chineseOrNull(sample.statutory.basis),
    crossRegion: scopes[sample.crossRegion],
    channels: [...new Set(sample.channels.flatMap((name) => channels[chinese(name)] ?? []))],
    fee: { ...sample.fee, standard: chineseOrNull(sample.fee.standard), basis: basisOf(sample) },
    result: {
      ...sample.result,
      name: chinese(sample.result.name),
      validity: chineseOrNull(sample.result.validity),
    },
    conditions: sample.conditions.map(chinese),
    materials,
    steps,
    authorityDivision: override?.authorityDivision ?? null,
    offeredAt,
    rights: standardRights,
    duties: standardDuties,
    remedies: standardRemedies(sample.type),
    faq: derivedQuestions(sample.visits, { materials, steps, offeredAt }),
    phone: null,
    note: null,
  })
}

function materialOf(material: SampleMatter['materials'][number]): Material {
  const { no, ...same } = material
  return completeMaterial({
    ...same,
    number: no,
    name: chinese(material.name).replace(/（在线填写，系统生成）$/, ''),
    shareSource: chineseOrNull(material.shareSource),
    generated: isGenerated(material),
  })
}

/** 申请书 of those who ask by this very form: nobody fills in the same twice. */
function isGenerated({ name, required, freeSubmit }: SampleMatter['materials'][number]): boolean {
  return name.includes('系统生成') || (required && !freeSubmit && isOwnApplication(chinese(name)))
}

function stepTextOf({ name, kind, days, level, countedInLimit }: SampleStep): StepText {
  return {
    ...{ name, kind, days, unit: 'working-day', level, counted: countedInLimit },
    ...{ office: null, handler: null, special: false, note: null },
  }
}

/** Remarks on how a basis was looked up are no part of the basis. */
function basisOf({ fee }: SampleMatter): string | null {
  return chineseOrNull(fee.basis?.replace(/[(（](未核|检索)[^)）]*[)）]/g, '') ?? null)
}

function chineseOrNull(text: string | null): string | null {
  return text === null ? null : chinese(text)
}
