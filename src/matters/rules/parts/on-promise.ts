// 告知承诺办理: the part of a matter that says whether and how it is decided on a promise.
import type { OnPromise } from '../../types.ts'
import type { Row } from './column.ts'
import { area, orNull, text, whole } from './column.ts'
import type { Part } from './part.ts'

export const onPromise: Part = {
  ...{ key: 'promise', title: '告知承诺办理', one: '一种办法', group: 'materials' },
  ...{ most: 1, single: true, naming: 'question' },
  keys: ['onPromise'],
  labelOf: () => '告知承诺办理',
  help:
    '申请人选了告知承诺、签了承诺书，代替的材料就不用交，按下面的时限决定，决定以后再核查。全部不填就是不实行。' +
    '直接涉及公共安全、国家秘密、生态环境、金融审慎和人身健康、生命安全的，法律没有专门规定的不实行。',
  columns: [
    text('question', '申请表里用哪道题选', {
      hint: '写题的代号，在“表单”页上能看到；题要问清“是否选择告知承诺”',
      most: 100,
    }),
    text('answer', '选了哪个回答算选告知承诺', {
      hint: '是否题不用填，选“是”就算；选择题写那个选项',
      most: 100,
    }),
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
      ...{ question: one?.question ?? '', answer: one?.answer ?? '', words: one?.words ?? '' },
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
    ...{ question: row['question'] ?? '', answer: orNull(row, 'answer') },
    words: row['words'] ?? '',
    instead: (row['instead'] ?? '').split('\n').filter((line) => line.trim() !== ''),
    ...{ days: Number(row['days'] ?? 0), checkDays: Number(row['checkDays'] ?? 0) },
    ...{ checked: row['checked'] ?? '', falseCost: row['falseCost'] ?? '' },
  }
}
