// The tables of matters, their versions, their search rows, their lists and offerings.
import type { Knex } from 'knex'
import type {
  MatterRow,
  MatterVersionRow,
  MatterSearchRow,
  OfferingRow,
  LicenceRow,
  PlainWordRow,
  ElsewhereRow,
  MissRow,
  ImportRow,
  ListVersionRow,
  ReviewRow,
  CommentRow,
  ChangeRow,
  SuccessionRow,
  MatterFileRow,
  QuotaPlaceRow,
  SuspensionRow,
  CheckRow,
  NewCheck,
  RegionChecksRow,
  NewRegionChecks,
  ListDraftRow,
  NewListDraft,
  PlannedListRow,
  NewPlannedList,
  NewListVersion,
  NewImport,
  ChangedImport,
  NewVersion,
} from './row-types.ts'

export type {
  MatterRow,
  MatterVersionRow,
  MatterSearchRow,
  OfferingRow,
  LicenceRow,
  PlainWordRow,
  ElsewhereRow,
  MissRow,
  ImportRow,
  ListVersionRow,
  MatterFileRow,
  QuotaPlaceRow,
} from './row-types.ts'

declare module 'knex/types/tables.js' {
  interface Tables {
    matters: Knex.CompositeTableType<
      MatterRow,
      Pick<MatterRow, 'code' | 'lineId' | 'status'>,
      Partial<Omit<MatterRow, 'id' | 'code' | 'createdAt'>>
    >
    matterVersions: Knex.CompositeTableType<MatterVersionRow, NewVersion, Partial<NewVersion>>
    matterSearch: Knex.CompositeTableType<
      MatterSearchRow,
      Omit<MatterSearchRow, 'stamp'>,
      Partial<MatterSearchRow>
    >
    offerings: OfferingRow
    listDrafts: Knex.CompositeTableType<ListDraftRow, NewListDraft, never>
    plannedLists: Knex.CompositeTableType<
      PlannedListRow,
      NewPlannedList,
      Pick<PlannedListRow, 'effectiveOn'>
    >
    matterFiles: Knex.CompositeTableType<MatterFileRow, MatterFileRow, never>
    quotaPlaces: Knex.CompositeTableType<
      QuotaPlaceRow,
      Omit<QuotaPlaceRow, 'id'>,
      Pick<QuotaPlaceRow, 'freedAt'>
    >
    matterChecks: Knex.CompositeTableType<CheckRow, NewCheck, Pick<CheckRow, 'due'>>
    regionChecks: Knex.CompositeTableType<RegionChecksRow, NewRegionChecks, never>
    licenceItems: LicenceRow
    matterReviews: Knex.CompositeTableType<ReviewRow, ReviewRow, never>
    matterComments: Knex.CompositeTableType<CommentRow, Omit<CommentRow, 'id'>, never>
    catalogueChanges: Knex.CompositeTableType<ChangeRow, Omit<ChangeRow, 'id'>, never>
    matterSuccessions: SuccessionRow
    matterSuspensions: SuspensionRow
    offeringVersions: Knex.CompositeTableType<ListVersionRow, NewListVersion, never>
    searchSynonyms: Knex.CompositeTableType<
      PlainWordRow,
      Pick<PlainWordRow, 'word' | 'means'>,
      never
    >
    searchMisses: MissRow
    searchElsewhere: Knex.CompositeTableType<ElsewhereRow, Omit<ElsewhereRow, 'id'>, never>
    matterImports: Knex.CompositeTableType<ImportRow, NewImport, ChangedImport>
  }
}
