// Searching the help: which sections of the texts speak of what somebody asks, best first.

export interface HelpSection {
  readonly title: string
  readonly heading: string
  readonly sentences: readonly string[]
}

/** Words of every question, which say nothing of what it is about. */
const fillers =
  /怎么办|怎么|怎样|如何|什么|哪里|为什么|可以|我要|我想|能不能|是不是|吗|呢|了|的|我/g
/** Words that people use for what the help calls otherwise. */
const sayings: readonly (readonly [RegExp, string])[] = [
  [/忘记|忘掉|记不得/g, '忘'],
  [/签名|签字/g, '签署'],
  [/授权/g, '委托'],
  [/取消|收回|解除/g, '结束'],
  [/公司|企业/g, '单位 '],
]
const enough = 0.6

/** At most `most` of them; a question of fillers alone finds nothing. */
export function searchHelp<S extends HelpSection>(
  sections: readonly S[],
  question: string,
  most: number,
): readonly S[] {
  const asked = partsOf(question)
  if (asked.size === 0) return []
  return sections
    .map((section) => ({ section, score: scoreOf(section, asked) }))
    .filter(({ score }) => score >= enough)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ section }) => section)
}

/** The sentence of a section that says most of what was asked. */
export function bestSentence({ sentences }: HelpSection, question: string): string {
  const asked = partsOf(question)
  const ranked = sentences.toSorted((one, other) => shareIn(other, asked) - shareIn(one, asked))
  return ranked[0] ?? ''
}

/** The share of what was asked that the section says; its headings count a little more. */
function scoreOf({ title, heading, sentences }: HelpSection, asked: ReadonlySet<string>): number {
  const heads = shareIn(`${title} ${heading}`, asked)
  return shareIn([title, heading, ...sentences].join(' '), asked) + (heads > 0 ? heads / 2 : 0)
}

function shareIn(text: string, asked: ReadonlySet<string>): number {
  const said = plain(text)
  return [...asked].filter((part) => said.includes(part)).length / asked.size
}

/** Chinese has no spaces: pairs of characters are what is compared, and whole words of other scripts. */
function partsOf(question: string): ReadonlySet<string> {
  const runs =
    sayings
      .reduce((said, [word, meant]) => said.replace(word, meant), plain(question))
      .replace(fillers, ' ')
      .match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []
  return new Set(runs.flatMap((run) => (/\p{Script=Han}/u.test(run) ? pairsOf(run) : [run])))
}

function pairsOf(run: string): string[] {
  const letters = [...run]
  if (letters.length === 1) return [run]
  return letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`)
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
