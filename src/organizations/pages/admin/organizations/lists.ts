// The lists of the page of regions and departments: the tree, the regions below, the departments.
import type {
  Cell,
  CountedLink,
  FacetsProps,
  LinksProps,
  TableProps,
} from '../../../../platform/web/components.ts'
import { levelNames } from '../../../messages.ts'
import { paths } from '../../../paths.ts'
import type { FoundDepartment } from '../../../queries/organizations.ts'
import { contains } from '../../../rules/region-path.ts'
import type { Department, Region, RegionLookup } from '../../../types.ts'

type Counts = ReadonlyMap<string, number>

/** The prefectures with their counties; the one that holds the region shown stands open. */
export function regionFacets(regions: RegionLookup, counts: Counts, shown: Region): FacetsProps {
  const link = (region: Region): CountedLink => ({
    label: region.name,
    count: countOf(counts, region),
    href: paths.region(region.code),
    current: region.code === shown.code,
  })
  const groups = regions.prefectures.map(({ prefecture, counties }) => ({
    title: prefecture.name,
    open: contains(prefecture.path, shown.path),
    items: [prefecture, ...counties].map(link),
  }))
  const { province } = regions
  return {
    label: '行政区划',
    groups: [{ title: province.name, open: true, items: [link(province)] }, ...groups],
  }
}

/** With a lookup the names are written in full. */
export function regionLinks(
  shown: readonly Region[],
  counts: Counts,
  regions: RegionLookup | null = null,
): LinksProps {
  const items = shown.map((region) => ({
    label: regions?.nameOf(region.code) ?? region.name,
    count: countOf(counts, region),
    href: paths.region(region.code),
    current: false,
  }))
  return { items }
}

/** Who may merge and rename departments is led there from their names. */
export function departmentTable(
  departments: readonly Department[],
  mayChange: boolean,
): TableProps {
  return {
    ...table('部门'),
    columns: columns('名称', '机关代字', '统一社会信用代码', '地址', '电话'),
    rows: departments.map(({ id, name, organCode, uscc, address, phone }) => ({
      select: null,
      cells: [
        mayChange
          ? { kind: 'link', text: name, sub: '并入或者改名', href: paths.succession(id) }
          : text(name),
        ...[organCode, uscc, address ?? '未填', phone ?? '未填'].map(text),
      ],
    })),
  }
}

export function foundTable(
  departments: readonly FoundDepartment[],
  regions: RegionLookup,
): TableProps {
  return {
    ...table('找到的部门'),
    columns: columns('名称', '级别', '地区', '机关代字', '电话'),
    rows: departments.map(({ name, level, regionCode, organCode, phone }) => ({
      select: null,
      cells: [
        { kind: 'link', text: name, href: paths.region(regionCode), sub: null },
        ...[levelNames[level], regions.nameOf(regionCode), organCode, phone ?? '未填'].map(text),
      ],
    })),
  }
}

function table(caption: string): Pick<TableProps, 'caption' | 'captionHidden' | 'selectLabel'> {
  return { caption, captionHidden: false, selectLabel: null }
}

/** Numbers that are not broken over two lines. */
const unbroken = ['统一社会信用代码', '电话']

function columns(...labels: readonly string[]): TableProps['columns'] {
  return labels.map((label) => ({ label, numeric: unbroken.includes(label) }))
}

function text(value: string): Cell {
  return { kind: 'text', text: value }
}

function countOf(counts: Counts, { code }: Region): string {
  return `${counts.get(code) ?? 0} 个部门`
}
