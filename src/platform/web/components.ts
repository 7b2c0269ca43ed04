// The props of every view component. No property is optional: absence is null. Text arrives
// translated and masked by the presenter; a component only arranges it.
import type * as actions from './components/actions.ts'
import type * as fields from './components/fields.ts'
import type * as navigation from './components/navigation.ts'
import type * as records from './components/records.ts'
import type * as statuses from './components/statuses.ts'
import type * as tables from './components/tables.ts'

export type * from './components/actions.ts'
export type * from './components/fields.ts'
export type * from './components/navigation.ts'
export type * from './components/records.ts'
export type * from './components/statuses.ts'
export type * from './components/tables.ts'

/** View component → its props: views/components/<key>.ejs. */
export interface Components {
  bars: records.BarsProps
  breadcrumb: navigation.BreadcrumbProps
  button: actions.ButtonProps
  cards: navigation.CardsProps
  checklist: records.ChecklistProps
  days: records.DaysProps
  'deadline-light': statuses.DeadlineLightProps
  document: records.DocumentProps
  draft: statuses.DraftProps
  empty: statuses.EmptyProps
  'error-summary': fields.ErrorSummaryProps
  facets: navigation.FacetsProps
  faq: records.FaqProps
  field: fields.FieldProps
  'field-frame': fields.FieldFrameProps
  'file-list': records.FileListProps
  filters: fields.FiltersProps
  icon: actions.IconProps
  links: navigation.LinksProps
  list: records.ListProps
  'my-nav': navigation.MyNavProps
  next: statuses.NextProps
  notice: statuses.NoticeProps
  pagination: navigation.PaginationProps
  'search-box': fields.SearchBoxProps
  seven: records.SevenProps
  stats: statuses.StatsProps
  steps: statuses.StepsProps
  'summary-list': records.SummaryListProps
  table: tables.TableProps
  tabs: navigation.TabsProps
  tag: statuses.TagProps
  timeline: statuses.TimelineProps
  versions: statuses.VersionsProps
}
