// 隐私说明 and what people answered to it.

/** What an editor writes: a sentence, a text in simple marks, and what is different. */
export interface NoticeText {
  readonly lead: string
  /** `## ` opens a heading, `- ` an item; any other line is a paragraph. */
  readonly body: string
  readonly changes: string
  /** Purposes, ways or kinds of information changed: consent is asked anew (个人信息保护法 第十四条). */
  readonly asksConsent: boolean
}

export interface Notice extends NoticeText {
  readonly version: number
  readonly publishedByName: string
  readonly publishedAt: Date
}

export interface NoticeSection {
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly items: readonly string[]
}

export type Answer = 'agreed' | 'later' | 'noted'

export interface ConsentRow {
  readonly id: string
  readonly accountId: string
  readonly version: number
  readonly answer: Answer
  readonly answeredAt: Date
  readonly withdrawnAt: Date | null
}

/** How somebody stands to the newest notice. */
export interface Standing {
  readonly version: number
  readonly asksConsent: boolean
  /** True when he has answered to this version in one way or another. */
  readonly answered: boolean
  /** True while a consent holds that covers all that is done today. */
  readonly agreed: boolean
}
