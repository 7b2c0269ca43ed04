// Where a person is and where he can go.
import type { TagProps } from './statuses.ts'

export interface BreadcrumbItem {
  readonly label: string
  /** null for the page itself. */
  readonly href: string | null
}

export interface BreadcrumbProps {
  readonly items: readonly BreadcrumbItem[]
}

export interface CountedLink {
  readonly label: string
  /** A number with its unit ('21 项'), null for none. */
  readonly count: string | null
  readonly href: string
  readonly current: boolean
}

export interface TabsProps {
  /** What the tabs choose between, read aloud. */
  readonly label: string
  readonly items: readonly CountedLink[]
}

export interface PaginationProps {
  /** Addresses of the neighbouring pages, null at the ends (lists are paged by keyset). */
  readonly previous: string | null
  readonly next: string | null
  /** '第 21 至 40 件，共 308 件' or what is known, null for nothing. */
  readonly summary: string | null
}

export interface FacetsProps {
  readonly label: string
  readonly groups: readonly {
    readonly title: string
    readonly open: boolean
    readonly items: readonly CountedLink[]
  }[]
}

export interface LinksProps {
  readonly items: readonly CountedLink[]
}

export interface CardsProps {
  readonly items: readonly {
    readonly title: string
    readonly href: string
    readonly text: string | null
    readonly tag: TagProps | null
  }[]
}

export interface MyNavProps {
  readonly label: string
  readonly items: readonly {
    readonly count: string
    readonly label: string
    readonly href: string
  }[]
}
