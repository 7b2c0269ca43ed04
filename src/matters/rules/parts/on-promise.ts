// 告知承诺办理: the part of a matter that says whether and how it is decided on a promise.
import type { FormDefinition } from '../../../forms/index.ts'
import type { OnPromise } from '../../types.ts'
import type { Row } from './column.ts'
import { area, choice, text, whole } from './column.ts'
import type { Part } from './part.ts'

const questionLabel = '申请表里怎样算选了告知承诺'

export const onPromise: Part = {
  ...{ key: 'promise', title: '告知承诺办理', one: '一种办法', group: 'materials' },
  ...{ most: 1, single: true, naming: 'question' },
  keys: ['onPromise'],
  labelOf: () => '告知承诺办理',
  help:
    '申请人选了告知承诺、签了承诺书，代替的材料就不用交，按下面的时限决定，决定以后再核查。全部不填就是不实行。' +
    '直接涉及公共安全、国家秘密、生态环境、金融审慎和人身健康、生命安全的，法律没有专门规定的不实行。',
  columns: [
    text('question', questionLabel, { most: 200 }),
    area('words', '承诺书', {
      hint: '把许可条件一次写清楚，再写“本人（本单位）承诺……”；申请人逐字看过再签名',
    }),
    area('instead', '代替哪些材料', { hint: '一行写一份，名称和申请材料里的一样', most: 1000 }),
    whole('days', '承诺以后多久办结', {
      ...{ needed: false, most: 720 },
      hint: '单位和承诺办结时限一样，填 0 是当场办结；不能比承诺办结时限长',
    }),
    area('checked', '决定以后核查什么、怎么核查', { most: 1000 }),
    whole('checkDays', '决定以后几个工作日内核查', { needed: false, most: 365 }),
    area('falseCost', '承诺不实的后果', {
      hint: '比如“撤销许可决定，记入信用记录，以后不再适用告知承诺”',
      most: 1000,
    }),
  ],
  rowsOf: ({ onPromise: one }) => [
    {
      ...{ question: one === null ? '' : chosenBy(one), words: one?.words ?? '' },
      ...{ instead: one?.instead.join('\n') ?? '', days: String(one?.days ?? 0) },
      ...{ checked: one?.checked ?? '', checkDays: String(one?.checkDays ?? 0) },
      falseCost: one?.falseCost ?? '',
    },
  ],
  put: (elements, [row = {}]) => ({ ...elements, onPromise: promiseOf(row) }),
}

const written = ['question', 'words', 'instead', 'checked', 'falseCost'] as const

function promiseOf(row: Row): OnPromise | null {
  if (written.every((name) => (row[name] ?? '') === '')) return null
  return {
    ...choiceIn(row['question'] ?? ''),
    words: row['words'] ?? '',
    instead: (row['instead'] ?? '').split('\n').filter((line) => line.trim() !== ''),
    ...{ days: Number(row['days'] ?? 0), checkDays: Number(row['checkDays'] ?? 0) },
    ...{ checked: row['checked'] ?? '', falseCost: row['falseCost'] ?? '' },
  }
}

/** The part with the questions of the matter's form to choose from: nobody types a question's code. */
export function withQuestions(form: FormDefinition, { question: stored = '' }: Row): Part {
  const asked = form.sections.flatMap(({ fields }) => fields).flatMap(waysToChoose)
  const isGone = stored !== '' && asked.every(([value]) => value !== stored)
  const gone = isGone ? [[stored, `${stored}（申请表里已经没有）`] as const] : []
  const hint =
    asked.length === 0
      ? '申请表里还没有是否题、选择题。请先在表单里加一道“是否选择告知承诺”'
      : '题要问清“是否选择告知承诺”；这里列的是这一版申请表的是否题和选择题'
  const none = ['', '不实行告知承诺'] as const
  const question = choice('question', questionLabel, [none, ...asked, ...gone], {
    hint,
    needed: false,
  })
  const columns = onPromise.columns.map((one) => (one.name === 'question' ? question : one))
  return { ...onPromise, columns }
}

type Way = readonly [value: string, label: string]

function waysToChoose(field: FormDefinition['sections'][number]['fields'][number]): readonly Way[] {
  const { key, label, type } = field
  if (type === 'yes-no') return [[key, `“${label}”选“是”`]]
  if (type !== 'choice') return []
  return field.options.map(({ value, label: answer }) => {
    return [`${key}=${value}`, `“${label}”选“${answer}”`] as const
  })
}

/** Keys have no equals sign; what an option is stored as may have one. */
function chosenBy({ question, answer }: OnPromise): string {
  return answer === null ? question : `${question}=${answer}`
}

function choiceIn(chosen: string): Pick<OnPromise, 'question' | 'answer'> {
  const at = chosen.indexOf('=')
  if (at === -1) return { question: chosen, answer: null }
  return { question: chosen.slice(0, at), answer: chosen.slice(at + 1) }
}
