// The Chinese sentence is the key. A missing translation falls back to it.
import bo from './locales/bo.json' with { type: 'json' }
import en from './locales/en.json' with { type: 'json' }

export type Language = 'zh-CN' | 'bo' | 'en'

export type Translate = (
  sentence: string,
  values?: Readonly<Record<string, string | number>>,
) => string

interface Entry {
  readonly text: string
  /** True until a translator of the language has confirmed it. */
  readonly awaitingReview: boolean
}

const catalogues: Readonly<Record<'bo' | 'en', Readonly<Record<string, Entry>>>> = { bo, en }

export function translator(language: Language): Translate {
  if (language === 'zh-CN') return (sentence, values) => fill(sentence, values)
  const catalogue = catalogues[language]
  return (sentence, values) => fill(catalogue[sentence]?.text ?? sentence, values)
}

export function isLanguage(text: unknown): text is Language {
  return text === 'zh-CN' || text === 'bo' || text === 'en'
}

function fill(sentence: string, values?: Readonly<Record<string, string | number>>): string {
  if (values === undefined) return sentence
  return sentence.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}
