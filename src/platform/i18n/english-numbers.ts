// Chinese has no plural, so a sentence is written once for any number; in English one of a thing stands alone.

const things: Readonly<Record<string, string>> = {
  ...{ days: 'day', months: 'month', hours: 'hour', minutes: 'minute', weeks: 'week' },
  ...{ years: 'year', papers: 'paper', materials: 'material', items: 'item', files: 'file' },
  ...{ places: 'place', steps: 'step', answers: 'answer', questions: 'question', visits: 'visit' },
  ...{
    parts: 'part',
    matters: 'matter',
    copies: 'copy',
    people: 'person',
    applications: 'application',
  },
}
const verbs: Readonly<Record<string, string>> = {
  ...{ are: 'is', were: 'was', have: 'has', stay: 'stays' },
}
const one = new RegExp(
  `(?<![\\d.,:–-])1 (working |promised )?(${Object.keys(things).join('|')})\\b(?: (${Object.keys(verbs).join('|')})\\b)?`,
  'g',
)

/** 1 working days becomes 1 working day, 1 papers are becomes 1 paper is; all else stays. */
export function oneAlone(text: string): string {
  return text.replace(one, (_whole, kind: string | undefined, thing: string, verb?: string) =>
    [
      `1 ${kind ?? ''}${things[thing] ?? thing}`,
      verb === undefined ? '' : ` ${verbs[verb] ?? verb}`,
    ].join(''),
  )
}
