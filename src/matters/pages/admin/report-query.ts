// What an address of the report asks for; whatever does not make sense is left out.
import type { Request } from 'express'
import type { TabsProps } from '../../../platform/web/components.ts'
import { reportPath } from '../../paths.ts'
import type { Order } from '../../rules/report.ts'
import { orders } from '../../rules/report.ts'

const partNames = {
  kinds: '各种检查结果',
  lines: '各部门',
  regions: '各地区',
  changed: '修改前后',
  matters: '各事项',
} as const

export type ReportPartName = keyof typeof partNames

const parts = Object.keys(partNames) as ReportPartName[]

export interface ReportQuery {
  readonly part: ReportPartName
  /** A department, '' for all. */
  readonly line: string
  readonly order: Order
  /** By name, '' for all. */
  readonly prefecture: string
  /** Where the page of changes begins, '' for the latest. */
  readonly before: string
  /** Of the list of matters, from 1. */
  readonly page: number
}

const mostPages = 4_000

export function readReportQuery(req: Request): ReportQuery {
  const [line, before, page] = [text(req, 'line'), text(req, 'before'), text(req, 'page')]
  const asked = parts.find((part) => part === text(req, 'part'))
  return {
    part: asked ?? (line === '' ? 'kinds' : 'matters'),
    order: orders.find((each) => each === text(req, 'sort')) ?? 'weight',
    prefecture: text(req, 'prefecture'),
    before: /^\d{1,18}$/.test(before) ? before : '',
    page: /^[1-9]\d{0,3}$/.test(page) ? Math.min(Number(page), mostPages) : 1,
    line,
  }
}

export function reportTabs({ part }: ReportQuery): TabsProps {
  return {
    label: '报告的部分',
    items: parts.map((each) => ({
      ...{ label: partNames[each], href: reportPath({ part: each }) },
      ...{ count: null, current: each === part },
    })),
  }
}

function text(req: Request, name: string): string {
  const value = req.query[name]
  return typeof value === 'string' ? value : ''
}
