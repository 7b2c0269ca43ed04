// 区划与部门: the tree of regions beside the departments of one of them, or what a search found.
import type { Request, Response } from 'express'
import { may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import type {
  BreadcrumbItem,
  EmptyProps,
  FacetsProps,
  LinksProps,
  SearchBoxProps,
  TableProps,
} from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { levelNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { departmentsOf } from '../../queries/departments.ts'
import { departmentCounts, findDepartments, findRegions } from '../../queries/organizations.ts'
import { regionLookup } from '../../regions.ts'
import { codeOf, lineageOf } from '../../rules/region-path.ts'
import type { Region, RegionLookup } from '../../types.ts'
import { departmentTable, foundTable, regionFacets, regionLinks } from './organizations/lists.ts'

export interface OrganizationsPage extends BasePage {
  readonly lead: string
  readonly search: SearchBoxProps
  readonly tree: FacetsProps
  /** Regions found, or those below the one shown. */
  readonly regions: { readonly title: string; readonly links: LinksProps } | null
  readonly departments: TableProps | null
  readonly empty: EmptyProps | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'organizations/admin/organizations': OrganizationsPage
  }
}

/** More than this is not listed; the reader is asked for a longer name. */
const mostFound = 50

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const { q, region } = req.query
  const text = typeof q === 'string' ? q.trim().slice(0, 50) : ''
  const regions = await regionLookup(ctx.db)
  const shown = (typeof region === 'string' ? regions.find(region) : null) ?? regions.province
  const page = text === '' ? await regionPage(ctx, regions, shown) : await found(ctx, regions, text)
  await render(res, 'organizations/admin/organizations', page)
}

async function regionPage(
  { db, actor }: Context,
  regions: RegionLookup,
  region: Region,
): Promise<OrganizationsPage> {
  const [counts, departments] = [await departmentCounts(db), await departmentsOf(db, region.code)]
  const below = region.level === 'county' ? regions.townsOf(region.code) : []
  const legal = region.statutory ? '' : '，不是法定政区'
  return {
    title: regions.nameOf(region.code),
    breadcrumb: trailTo(regions, region),
    lead: `${levelNames[region.level]}，代码 ${region.code}${legal}，有 ${departments.length} 个部门`,
    search: searchBox(''),
    tree: regionFacets(regions, counts, region),
    regions:
      below.length === 0 ? null : { title: '乡镇（街道）', links: regionLinks(below, counts) },
    departments:
      departments.length === 0
        ? null
        : departmentTable(departments, may(actor, 'organizations.edit')),
    empty: departments.length > 0 ? null : nothing('这里没有设部门', '办事由上一级的部门负责。'),
  }
}

async function found(
  { db }: Context,
  regions: RegionLookup,
  text: string,
): Promise<OrganizationsPage> {
  const words = text.split(/\s+/)
  const departments = await findDepartments(db, words, mostFound)
  const places = (await findRegions(db, text, mostFound)).flatMap(
    ({ code }) => regions.find(code) ?? [],
  )
  const counts = await departmentCounts(db)
  const more = departments.length === mostFound ? '，只列出前面这些，名称写全一点可以找得更准' : ''
  return {
    title: `找“${text}”`,
    breadcrumb: [
      { label: '区划与部门', href: paths.organizations() },
      { label: '查找结果', href: null },
    ],
    lead: `找到 ${places.length} 个地区、${departments.length} 个部门${more}`,
    search: searchBox(text),
    tree: regionFacets(regions, counts, regions.province),
    regions:
      places.length === 0 ? null : { title: '地区', links: regionLinks(places, counts, regions) },
    departments: departments.length === 0 ? null : foundTable(departments, regions),
    empty:
      departments.length + places.length > 0
        ? null
        : nothing(`没有找到“${text}”`, '可以写名称的一部分，地区也可以写拼音首字母。'),
  }
}

function trailTo(regions: RegionLookup, region: Region): readonly BreadcrumbItem[] {
  const above = lineageOf(region.path).flatMap((path) => regions.find(codeOf(path)) ?? [])
  return [
    { label: '区划与部门', href: paths.organizations() },
    ...above.map(({ code, name }) => ({
      label: name,
      href: code === region.code ? null : paths.region(code),
    })),
  ]
}

function searchBox(value: string): SearchBoxProps {
  return {
    id: 'q',
    action: paths.organizations(),
    name: 'q',
    label: '部门或者地区的名称',
    button: '查找',
    value,
    placeholder: null,
    size: 'normal',
    tone: 'primary',
    keeps: [],
    suggestions: null,
  }
}

function nothing(title: string, text: string): EmptyProps {
  return { title, text, suggestions: [], action: null }
}
