// What is known, listed: answers, materials, papers, days, questions.
import type { Link, ButtonProps } from './actions.ts'
import type { DeadlineLightProps, TagProps } from './statuses.ts'

export interface SummaryListProps {
  readonly items: readonly {
    readonly label: string
    /** Line breaks are kept. */
    readonly value: string
    readonly tag: TagProps | null
    /** '改' or '显示并留痕'; the label of the row is read aloud after it. */
    readonly action: Link | null
    /** Fixed from above and not to be changed here: shown with a lock. */
    readonly locked: boolean
  }[]
}

export interface ListProps {
  readonly items: readonly {
    readonly title: string
    readonly href: string | null
    readonly light: DeadlineLightProps | null
    readonly text: string | null
    readonly meta: readonly string[]
    readonly tags: readonly TagProps[]
  }[]
  /** 'plain' is the close list of side panels. */
  readonly density: 'normal' | 'plain'
}

export interface ChecklistProps {
  readonly items: readonly {
    readonly name: string
    readonly tag: TagProps | null
    readonly note: string | null
    readonly links: readonly Link[]
  }[]
}

export interface FileItem {
  readonly name: string
  readonly status: TagProps
  /** 'shouru.jpg，1.8 MB，安全检查通过'. */
  readonly detail: string | null
  readonly error: string | null
  readonly links: readonly Link[]
  /** The file control, null when nothing is to be sent. */
  readonly upload: { readonly id: string; readonly name: string; readonly accept: string } | null
  readonly actions: readonly ButtonProps[]
}

export interface FileListProps {
  readonly items: readonly FileItem[]
}

export interface SevenProps {
  readonly items: readonly {
    readonly question: string
    readonly answer: string
    readonly note: string | null
    /** Takes two places; the last one usually. */
    readonly wide: boolean
  }[]
}

export interface BarsProps {
  readonly items: readonly {
    readonly label: string
    /** The number with its unit, '8 个工作日'. */
    readonly value: string
    /** 0 to 100. */
    readonly percent: number
    readonly tone: 'brand' | 'soft' | 'ok' | 'warn' | 'bad'
  }[]
}

export interface FaqProps {
  readonly items: readonly {
    readonly question: string
    readonly answer: string
    readonly open: boolean
  }[]
}

export interface DaysProps {
  readonly label: string
  readonly items: readonly {
    readonly date: string
    readonly weekday: string
    readonly note: string
    /** in: counted; off: not counted; left: still to come; due: the last day. */
    readonly kind: 'in' | 'off' | 'left' | 'due'
    readonly today: boolean
  }[]
}

/** A document of law as it is printed. */
export interface DocumentProps {
  readonly organ: string
  readonly title: string
  readonly number: string
  readonly addressee: string | null
  readonly paragraphs: readonly string[]
  readonly signer: string
  readonly signedOn: string
  /** Words in the place of the seal, null when no seal is set. */
  readonly seal: string | null
  readonly verification: {
    readonly text: string
    readonly code: string
    /** SVG path data of the QR code on a grid of `size` modules. */
    readonly path: string
    readonly size: number
  } | null
}
