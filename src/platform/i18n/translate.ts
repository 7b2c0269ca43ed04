// The Chinese sentence is the key. A missing translation falls back to it.
import { inEnglish } from './english-dates.ts'
import bo from './locales/bo.json' with { type: 'json' }
import en from './locales/en.json' with { type: 'json' }

export type Language = 'zh-CN' | 'bo' | 'en'
/** The languages that texts are translated into. */
export type OtherLanguage = Exclude<Language, 'zh-CN'>

export interface Translate {
  (sentence: string, values?: Values): string
  /**
   * What has a name of its own (a matter, a place, a department): the Chinese name always stands first,
   * because it is the one on papers and doors; its translation, if there is one, follows.
   */
  named(chinese: string): string
  /** The translation of such a name alone, null where there is none. */
  other(chinese: string): string | null
}

type Values = Readonly<Record<string, string | number>>

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

export function translator(language: Language, words: Words = noWords): Translate {
  if (language === 'zh-CN')
    return translate(
      (sentence, values) => fill(sentence, values),
      () => undefined,
    )
  const found = (chinese: string) => words.get(chinese) ?? delivered[language][chinese]?.text
  if (language === 'bo') {
    // 国家通用语言文字 stands first wherever a minority language stands (通用语言文字法, 2026-07-01).
    return translate((sentence, values) => fill(both(sentence, found(sentence)), values), found)
  }
  return translate(
    (sentence, values) => inEnglish(fill(found(sentence) ?? sentence, values)),
    found,
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
  sentence: (sentence: string, values?: Values) => string,
  found: (chinese: string) => string | undefined,
): Translate {
  return Object.assign(sentence, {
    named: (chinese: string) => both(chinese, found(chinese)),
    other: (chinese: string) => found(chinese) ?? null,
  })
}

function both(chinese: string, other: string | undefined): string {
  return other === undefined || other === chinese ? chinese : `${chinese} ${other}`
}

function fill(sentence: string, values?: Values): string {
  if (values === undefined) return sentence
  return sentence.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}
