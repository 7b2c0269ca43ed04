// WCAG 3.1.2: what a page says in another language than its own is marked, so that a screen reader changes
// its voice and the browser its type. Catalogue and answers are Chinese whatever language surrounds them,
// and Tibetan stands beside Chinese, so that the marks follow from the scripts and no template sets them.
import { inEnglish } from '../i18n/english-dates.ts'
import type { Language } from '../i18n/translate.ts'

/** Opening quotes and brackets that a Chinese run may begin with, and all that it may hold and end with. */
const han =
  /[《〈「『（【]*\p{Script=Han}(?:[\p{Script=Han}\d\s·…—、-〿！-～]*[\p{Script=Han}、-〟！-～])?/gu
const tibetan = /[\u0f00-\u0fff](?:[\u0f00-\u0fff\s]*[\u0f00-\u0fff])?/gu

const scripts = {
  en: [
    ['zh-CN', han],
    ['bo', tibetan],
  ],
  bo: [['bo', tibetan]],
} as const

/** Tags, what holds no text for reading, and text. Attributes of ours have their `>` escaped. */
const tokens = /<!--[^]*?-->|<(script|style|title|textarea)\b[^]*?<\/\1>|<[^>]*>|[^<]+/g
/** They may hold no element, only be marked as a whole. */
const plain = /^<(?:option|text|tspan)\b|^<\/option/

/** The page, its parts in other scripts within `lang`. Chinese pages stay as they are. */
export function withLanguageParts(html: string, language: Language): string {
  if (language === 'zh-CN') return html
  const pieces = html.match(tokens) ?? []
  const marks = openMarks()
  for (const [at, piece] of pieces.entries()) {
    if (piece.startsWith('<')) {
      marks.meet(piece)
    } else if (!marks.any()) {
      const before = pieces[at - 1] ?? ''
      const text = language === 'en' ? dated(piece) : piece
      const whole = isAlone(before, pieces[at + 1] ?? '') ? wholeOf(text, language) : null
      if (whole !== null) pieces[at - 1] = `${before.slice(0, -1)} lang="${whole}">`
      pieces[at] = whole !== null || plain.test(before) ? text : partsOf(text, language)
    }
  }
  return pieces.join('')
}

/** A date that stands by itself is English; within a Chinese sentence it stays as it was written. */
function dated(text: string): string {
  const english = inEnglish(text)
  return /\p{Script=Han}/u.test(english) ? text : english
}

/** The language of a text that is in one other script alone. */
function wholeOf(text: string, language: keyof typeof scripts): string | null {
  const [lang = null] =
    scripts[language].find(([, script]) => text.replace(script, '').trim() === '') ?? []
  return text.trim() === '' ? null : lang
}

/** As `bdi`, which no style of ours speaks of. What was one text stays one box, so that no flexible row falls apart. */
function partsOf(text: string, language: keyof typeof scripts): string {
  let marked = text
  for (const [lang, script] of scripts[language]) {
    marked = marked.replace(script, (part) => `<bdi lang="${lang}">${part}</bdi>`)
  }
  const isOne = marked === text || wholeOf(text, language) !== null
  return isOne ? marked : `<bdi>${marked}</bdi>`
}

/** Whether a text is all that an element holds. */
function isAlone(before: string, after: string): boolean {
  const name = /^<([a-z][\w-]*)/.exec(before)?.[1]
  return name !== undefined && after.startsWith(`</${name}`)
}

/** Elements that say their language themselves, with how many of the same name stand open within. */
function openMarks() {
  const open: { readonly name: string; depth: number }[] = []
  return {
    any: () => open.length > 0,
    meet(tag: string): void {
      const [, end, name = ''] = /^<(\/?)([a-z][\w-]*)/.exec(tag) ?? []
      const innermost = open.at(-1)
      if (end === '/') {
        if (innermost?.name === name && --innermost.depth === 0) open.pop()
      } else if (name !== 'html' && /\slang=/.test(tag)) {
        if (!/^(?:link|input|img)$/.test(name)) open.push({ name, depth: 1 })
      } else if (innermost?.name === name) {
        innermost.depth++
      }
    },
  }
}
