// The Chinese sentence is the key. A missing translation falls back to it.
import { inEnglish } from './english-dates.ts'
import { oneAlone } from './english-numbers.ts'
import bo from './locales/bo.json' with { type: 'json' }
import en from './locales/en.json' with { type: 'json' }

export type Language = 'zh-CN' | 'bo' | 'en'
/** The languages that texts are translated into. */
export type OtherLanguage = Exclude<Language, 'zh-CN'>

export interface Translate {
  (sentence: string | Saying, values?: Values): string
  /**
   * What has a name of its own (a matter, a place, a department): the Chinese name always stands first,
   * because it is the one on papers and doors; its translation, if there is one, follows.
   */
  named(chinese: string): string
  /** The translation of such a name alone, null where there is none. */
  other(chinese: string): string | null
  /** What stands between the members of a list. */
  readonly comma: '、' | ', '
  /** What stands between the parts of a note. */
  readonly semicolon: '；' | '; '
  /** What stands between two sentences. */
  readonly gap: '' | ' '
}

/** What fills a slot: as it is, in the words of the page's language, or a list of names as it separates them. */
export type SlotValue = string | number | Saying | readonly (string | Saying)[]
export type Values = Readonly<Record<string, SlotValue>>

/** A sentence that was chosen before the language of the page is known. */
export interface Saying {
  readonly sentence: string
  readonly values?: Values
}

export function saying(sentence: string, values: Values = {}): Saying {
  return { sentence, values }
}

export interface Entry {
  readonly text: string
  /** True until a translator of the language has confirmed it. */
  readonly awaitingReview: boolean
}

/** What the editors of a province translated; it goes before what is delivered. */
export type Words = ReadonlyMap<string, string>

/** What is delivered with the hall. */
export const delivered: Readonly<Record<OtherLanguage, Readonly<Record<string, Entry>>>> = {
  bo,
  en,
}

const noWords: Words = new Map()

type Marks = Pick<Translate, 'comma' | 'semicolon' | 'gap'>

const chineseMarks: Marks = { comma: '、', semicolon: '；', gap: '' }

export function translator(language: Language, words: Words = noWords): Translate {
  if (language === 'zh-CN')
    return translate(
      (sentence) => sentence,
      () => undefined,
      chineseMarks,
    )
  const found = (chinese: string) => words.get(chinese) ?? delivered[language][chinese]?.text
  const named = (chinese: string) => found(chinese) ?? ofPlace(found, chinese)
  if (language === 'bo') {
    // 国家通用语言文字 stands first wherever a minority language stands (通用语言文字法, 2026-07-01).
    return translate((sentence) => both(sentence, found(sentence)), named, chineseMarks)
  }
  return translate(
    (sentence) => found(sentence) ?? sentence,
    named,
    { comma: ', ', semicolon: '; ', gap: ' ' },
    (text) => oneAlone(inEnglish(text)),
  )
}

/** For halls that are plain Chinese, and lists that are drawn without a page. */
export const inChinese: Translate = translator('zh-CN')

export function isLanguage(text: unknown): text is Language {
  return text === 'zh-CN' || isOtherLanguage(text)
}

export function isOtherLanguage(text: unknown): text is OtherLanguage {
  return text === 'bo' || text === 'en'
}

function translate(
  worded: (sentence: string) => string,
  found: Find,
  marks: Marks,
  polished = (text: string) => text,
): Translate {
  const said = (sentence: string, values?: Values) =>
    polished(fill(worded(sentence), values, (value) => slot(value)))
  const slot = (value: SlotValue): string => {
    if (typeof value !== 'object') return String(value)
    return 'sentence' in value
      ? said(value.sentence, value.values)
      : value.map(slot).join(marks.comma)
  }
  const t = (what: string | Saying, values?: Values) =>
    typeof what === 'string' ? said(what, values) : said(what.sentence, what.values)
  return Object.assign(t, {
    named: (chinese: string) => both(chinese, found(chinese)),
    other: (chinese: string) => found(chinese) ?? null,
    ...marks,
  })
}

type Find = (chinese: string) => string | undefined

/** 杂多县市场监督管理局 is the 县市场监督管理局 of 杂多县: both halves are known where the whole is not. */
function ofPlace(found: Find, chinese: string): string | undefined {
  for (let at = 2; at < Math.min(chinese.length - 2, 9); at += 1) {
    const [place, body] = [found(chinese.slice(0, at + 1)), found(chinese.slice(at))]
    if (place !== undefined && body !== undefined) return `${body}, ${place}`
  }
  return undefined
}

function both(chinese: string, other: string | undefined): string {
  return other === undefined || other === chinese ? chinese : `${chinese} ${other}`
}

function fill(
  sentence: string,
  values: Values | undefined,
  written: (value: SlotValue) => string,
): string {
  if (values === undefined) return sentence
  return sentence.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = values[name]
    return value === undefined ? slot : written(value)
  })
}
