// 检索行: what is stored for search of a matter: its names, their pinyin, initials and near sounds, and
// by what it is filtered.
import { pinyin } from 'pinyin-pro'
import { soundOf } from './rules/sounds.ts'
import { isHan, keyOf, runsOf } from './rules/tokens.ts'
import type { VersionContent } from './types.ts'

export interface Searchable {
  readonly name: string
  readonly aliases: readonly string[]
  readonly resultName: string
  readonly type: string
  readonly lineName: string
  /** 业务办理项, by name. */
  readonly itemNames?: readonly string[]
}

export interface SearchEntry {
  readonly name: string
  readonly aliases: string[]
  readonly result: string
  /** Type, department and 业务办理项. */
  readonly context: string
  readonly nameKey: string
  readonly aliasKeys: string[]
  /** Each term without spaces, a space before each: ' dibao nongcundibao'. */
  readonly pinyin: string
  readonly initials: string
  /** The same as pinyin, in the one spelling of all near sounds. */
  readonly sounds: string
}

export function searchEntry(matter: Searchable): SearchEntry {
  const terms = [matter.name, ...matter.aliases]
  const written = (part: (syllable: string) => string) =>
    terms.map((term) => ` ${lettersOf(term, part)}`).join('')
  return {
    name: matter.name,
    aliases: [...matter.aliases],
    result: matter.resultName,
    context: [matter.type, matter.lineName, ...(matter.itemNames ?? [])].join(' '),
    nameKey: keyOf(matter.name),
    aliasKeys: matter.aliases.map(keyOf),
    pinyin: written((syllable) => syllable),
    initials: written((syllable) => syllable.slice(0, 1)),
    sounds: written(soundOf),
  }
}

/** By what a matter is filtered. */
export function searchMarks({ objects, themes, levels, online, visits }: VersionContent) {
  return { objects: [...objects], themes: [...themes], levels: [...levels], online, visits }
}

/** The sounds of what somebody typed in Han characters; null when there are none. */
export function soundsOf(typed: string): string | null {
  return /\p{Script=Han}/u.test(typed) ? lettersOf(typed, soundOf) : null
}

/** A plain word as its pinyin is typed. */
export function wordInLetters(word: string): string {
  return lettersOf(word, (syllable) => syllable)
}

function lettersOf(term: string, part: (syllable: string) => string): string {
  return runsOf(term)
    .map((run) =>
      isHan(run)
        ? pinyin(run, { toneType: 'none', type: 'array', v: true }).map(part).join('')
        : run,
    )
    .join('')
}
