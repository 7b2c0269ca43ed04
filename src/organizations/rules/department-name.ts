// Names of departments follow the pattern of their line: {r} stands for what their own region's
// departments begin with, {p} for the upper region's (玉树州生态环境局杂多县分局).
import type { Region } from '../types.ts'

/** The patterns of one line; null where the line has no body. */
export interface NamePatterns {
  readonly province: string | null
  readonly prefecture: string | null
  readonly county: string | null
  readonly township: string | null
  /** Streets have offices, not governments. */
  readonly street: string | null
}

export interface NamingPlace {
  readonly region: Region
  /** The region above, null for the province. */
  readonly upper: Region | null
}

export function patternFor(patterns: NamePatterns, region: Region): string | null {
  if (region.level !== 'township') return patterns[region.level]
  if (!region.statutory) return null
  return region.kind === '街道' ? patterns.street : patterns.township
}

/** 杂多县民政局. */
export function fullName(pattern: string, { region, upper }: NamingPlace): string {
  return fill(pattern, region.governmentPrefix, upper?.governmentPrefix ?? '')
}

/** 县民政局, as one says where the place is known. */
export function briefName(pattern: string, { region, upper }: NamingPlace): string {
  const plain = pattern.replace(/^国家税务总局/, '')
  return fill(plain, kindWord(region), upper === null ? '' : kindWord(upper))
}

/** A name of its own instead of the pattern's, as the pattern of just this body. */
export function patternOfOwnName(name: string, region: Region): string {
  return name.replace(region.governmentPrefix, '{r}')
}

/** 市, 州, 县, 区, 行委, 镇, 乡, 街道. */
function kindWord({ governmentPrefix }: Region): string {
  return /(街道|行委|.)$/u.exec(governmentPrefix)?.[1] ?? ''
}

function fill(pattern: string, own: string, upper: string): string {
  return pattern.replaceAll('{r}', own).replaceAll('{p}', upper)
}
