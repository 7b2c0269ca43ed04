// 检查告知承诺办理: a question that chooses it, papers that it replaces, a term that is shorter, a check
// afterwards; and no form that asks for a choice of which nothing follows.
import type { FormDefinition } from '../../forms/index.ts'
import type { OnPromise, VersionContent } from '../types.ts'
import type { Finding } from './finding.ts'
import { error, rowField, when } from './finding.ts'

export function checkPromise(version: VersionContent, form: FormDefinition | null): Finding[] {
  const { onPromise } = version.elements
  return [
    ...(onPromise === null ? [] : promiseFaults(version, onPromise)),
    ...(form === null ? [] : questionFaults(onPromise, form)),
  ]
}

function promiseFaults({ promisedDays, elements }: VersionContent, one: OnPromise): Finding[] {
  const named = new Map(elements.materials.map((material) => [material.name, material]))
  const empty = (['words', 'checked', 'falseCost'] as const).filter((name) => one[name] === '')
  return [
    ...empty.map((name) =>
      error('promise-words-missing', at(name), `告知承诺办理没有写${wordsOf[name]}。`),
    ),
    ...when(one.checkDays === 0, () =>
      error('promise-unchecked', at('checkDays'), '告知承诺办理没有写决定后几个工作日内核查。'),
    ),
    ...when(one.days > promisedDays, () =>
      error(
        'promise-slower',
        at('days'),
        `选了告知承诺要 ${one.days}，比承诺办结时限 ${promisedDays} 还长。`,
      ),
    ),
    ...one.instead.flatMap((name) => {
      const material = named.get(name)
      const sentence =
        material === undefined
          ? `告知承诺代替的“${name}”不在申请材料里。`
          : `材料“${name}”不用申请人交，不用写进告知承诺。`
      const asked = material !== undefined && !material.freeSubmit && !material.generated
      return when(!asked, () => error('promise-for-nothing', at('instead'), sentence))
    }),
  ]
}

const wordsOf = { words: '承诺书', checked: '核查什么', falseCost: '承诺不实的后果' } as const

function questionFaults(onPromise: OnPromise | null, form: FormDefinition): Finding[] {
  const fields = form.sections.flatMap((section) => section.fields)
  if (onPromise === null) {
    return fields
      .filter(({ type, label }) => type === 'yes-no' && /^是否(选择|采用)?告知承诺/.test(label))
      .map(({ key, label }) =>
        error(
          'promise-question-idle',
          ['form', `question:${key}`],
          `申请表问“${label}”，事项没有写告知承诺办理，选了没有用。请写上，或者删去这道题。`,
        ),
      )
  }
  const field = fields.find(({ key }) => key === onPromise.question)
  const fits =
    field?.type === 'yes-no'
      ? onPromise.answer === null
      : field?.type === 'choice' && field.options.some(({ value }) => value === onPromise.answer)
  const able = fields.filter(({ type }) => type === 'yes-no')
  const named = able.map(({ key, label }) => `${key}（${label}）`).join('、')
  return when(!fits, () =>
    error(
      'promise-question-unknown',
      at('question'),
      `申请表里没有“${onPromise.question}”这道题，或者它没有这个回答。是否题有：${named || '无'}。`,
    ),
  )
}

function at(column: string): readonly ['materials', string] {
  return ['materials', rowField('promise', 0, column)]
}
