// The nouns of places and bodies: regions (行政区划), lines of departments (条线), departments (部门).
import type { Level } from '../kernel/actor.ts'

export interface Region {
  /** GB/T 2260, six digits; nine for townships. */
  readonly code: string
  /** The full legal name of this one region: 玉树藏族自治州, 杂多县, 扎青乡. */
  readonly name: string
  /** Without its kind: 玉树, 杂多, 扎青. */
  readonly shortName: string
  readonly level: Level
  readonly parentCode: string | null
  /** Codes from the province down to this region, joined by '/'. */
  readonly path: string
  /** 自治州, 市辖区, 自治县, 街道 … */
  readonly kind: string
  /** What names of departments begin with: 海南州, 大通县. */
  readonly governmentPrefix: string
  readonly nameBo: string | null
  readonly pinyin: string
  readonly initials: string
  /** False for units that are not divisions by law: 大柴旦行委, 园区, 农牧场. */
  readonly statutory: boolean
}

export interface RegionNode extends Region {
  readonly children: readonly RegionNode[]
}

export interface RegionGroup {
  readonly prefecture: Region
  readonly counties: readonly Region[]
}

/** All regions in memory, for forms and pages that name many of them. */
export interface RegionLookup {
  readonly province: Region
  /** The counties under their prefectures, in the order of their codes. */
  readonly prefectures: readonly RegionGroup[]
  /** True for a code in force; a retired one is not. */
  isRegion(code: string): boolean
  /** The region of a code, a retired code leading to its successor; null when unknown. */
  find(code: string): Region | null
  /** 玉树藏族自治州杂多县扎青乡, without the province; an unknown code is given back as it is. */
  nameOf(code: string): string
  pathOf(code: string): string | null
  levelOf(code: string): Level | null
  /** The townships of a county in the order of their codes. */
  townsOf(countyCode: string): readonly Region[]
}

/** 条线: a department of the province and its counterparts below. */
export interface DepartmentLine {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly category: string
  readonly field: string
  /** Two digits of the catalogue's basic codes; 99 where the centre has none. */
  readonly centralCode: string
  /** The line that does this line's work where it has no body of its own. */
  readonly servedBelowBy: string | null
  readonly sort: number
}

export interface Department {
  readonly id: string
  readonly lineId: string
  readonly level: Level
  readonly regionCode: string
  readonly regionPath: string
  readonly name: string
  readonly shortName: string
  /** 机关代字, the organ's letters in document numbers: 玉树杂市监. */
  readonly organCode: string
  /** 统一社会信用代码. */
  readonly uscc: string
  readonly address: string | null
  readonly phone: string | null
  readonly hours: string | null
  /** Lines without a body of their own in this region, whose work this department does. */
  readonly servesLines: readonly string[]
}

/** A department to be put in place. */
export type NewDepartment = Omit<Department, 'id' | 'servesLines'>

/** 停用代码: a code that old identity cards and files still carry. */
export interface RegionSuccession {
  readonly oldCode: string
  readonly oldName: string
  readonly newCode: string
}
