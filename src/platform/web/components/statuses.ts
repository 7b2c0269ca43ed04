// What state a thing is in and what comes next. Colour never speaks alone: words say the same.
import type { ButtonProps, Link } from './actions.ts'

export type Tone = 'ok' | 'warn' | 'bad' | 'idle' | 'info' | 'plain'

export interface TagProps {
  readonly label: string
  readonly tone: Tone
}

/** 时限灯: ok on time (circle), warn near its end (triangle), bad overdue (square), idle paused. */
export interface DeadlineLightProps {
  readonly tone: 'ok' | 'warn' | 'bad' | 'idle'
  readonly label: string
}

export interface NoticeProps {
  readonly tone: 'info' | 'ok' | 'warn' | 'bad' | 'waiting'
  readonly title: string | null
  readonly text: string | null
  readonly actions: readonly ButtonProps[]
}

export interface EmptyProps {
  readonly title: string
  readonly text: string
  readonly suggestions: readonly string[]
  readonly action: ButtonProps | null
}

export interface DraftProps {
  readonly text: string
  readonly leave: Link | null
}

/** 下一步: the one gold button of a progress page. */
export interface NextProps {
  readonly now: string
  readonly title: string
  /** What the person has to do, in bold after 您要做的：; null when he only waits. */
  readonly todo: string | null
  readonly text: string | null
  readonly action: ButtonProps | null
  readonly links: readonly Link[]
}

export interface StepsProps {
  readonly label: string
  readonly items: readonly {
    readonly label: string
    readonly state: 'done' | 'current' | 'todo'
  }[]
}

export interface TimelineProps {
  readonly items: readonly {
    readonly title: string
    readonly when: string
    readonly text: string | null
    readonly link: Link | null
    readonly state: 'done' | 'now' | 'todo'
  }[]
}

export interface StatsProps {
  readonly items: readonly {
    readonly label: string
    /** Shown in place of the label, in its colour and shape; null for the plain label. */
    readonly light: DeadlineLightProps | null
    readonly value: string
    readonly note: string | null
  }[]
}

export interface VersionsProps {
  readonly label: string
  readonly items: readonly {
    readonly title: string
    readonly tag: TagProps | null
    readonly note: string
    readonly current: boolean
  }[]
}
