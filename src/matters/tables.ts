// Row types of matters, their versions, their search rows and their offerings.
import type { Knex } from 'knex'
import type { Level } from '../kernel/actor.ts'
import type { Elements, Matter, MatterVersion } from './types.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] }

export type MatterRow = Mutable<Matter> & { createdAt: Date }

export type MatterVersionRow = Omit<Mutable<MatterVersion>, 'elements'> & { elements: Elements }

export interface MatterSearchRow {
  matterId: string
  words: string
  nameKey: string
  aliasKeys: string[]
  pinyin: string
  initials: string
  uses: number
}

export interface OfferingRow {
  id: string
  matterId: string
  departmentId: string
  regionCode: string
  regionPath: string
  level: Level
  code: string
  address: string | null
  phone: string | null
  hours: string | null
  active: boolean
  createdAt: Date
}

type NewVersion = Omit<MatterVersionRow, 'id' | 'createdAt' | 'elements'> & { elements: string }

declare module 'knex/types/tables.js' {
  interface Tables {
    matters: Knex.CompositeTableType<
      MatterRow,
      Pick<MatterRow, 'code' | 'lineId' | 'status'>,
      Partial<Omit<MatterRow, 'id' | 'code' | 'createdAt'>>
    >
    matterVersions: Knex.CompositeTableType<MatterVersionRow, NewVersion, Partial<NewVersion>>
    matterSearch: MatterSearchRow
    offerings: OfferingRow
  }
}
