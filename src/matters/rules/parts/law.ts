// 依据、权利义务救济、问答、中介服务、收费项目: the parts of a matter that are mostly words.
import { area, choice, isYes, orNull, text, yes, yesNo } from './column.ts'
import type { Part } from './part.ts'

export const bases: Part = {
  ...{ key: 'bases', title: '法律依据', one: '依据', group: 'basis', most: 40, naming: 'law' },
  keys: ['legalBases'],
  labelOf: () => '法律依据',
  help: '一部法律的一条写一行。没有依据不得设定许可，也不得要材料、收费。',
  columns: [
    text('law', '法律、法规、规章的名称', { needed: true, hint: '写全称，不写书名号' }),
    text('article', '条款', { hint: '比如“第三十五条第一款”，指整部法律的不填' }),
    area('text', '条文内容', { hint: '照抄原文，群众点开能看到', most: 4000 }),
  ],
  rowsOf: ({ legalBases }) =>
    legalBases.map(({ law, article, text: words }) => {
      return { law, article: article ?? '', text: words ?? '' }
    }),
  put: (elements, rows) => ({
    ...elements,
    legalBases: rows.map((row) => ({
      ...{ law: row['law'] ?? '', article: orNull(row, 'article'), text: orNull(row, 'text') },
    })),
  }),
}

const said = [
  ['rights', '权利'],
  ['duties', '义务'],
  ['remedies', '救济途径'],
] as const

export const rights: Part = {
  ...{ key: 'rights', title: '权利、义务和救济', one: '一条', group: 'rights', most: 40 },
  naming: 'text',
  keys: ['rights', 'duties', 'remedies'],
  labelOf: (row) => said.find(([kind]) => kind === row['kind'])?.[1] ?? '权利',
  help: '用“您”来写，一条一行。救济途径要写清楚向谁申请复议、向哪个法院起诉、多少天以内。',
  columns: [choice('kind', '属于哪一类', said), area('text', '内容', { needed: true, most: 1000 })],
  rowsOf: (elements) =>
    said.flatMap(([kind]) => elements[kind].map((words) => ({ kind, text: words }))),
  put: (elements, rows) => {
    const of = (kind: string) =>
      rows.filter((row) => row['kind'] === kind).map((row) => row['text'] ?? '')
    return { ...elements, rights: of('rights'), duties: of('duties'), remedies: of('remedies') }
  },
}

export const questions: Part = {
  ...{ key: 'questions', title: '常见问题', one: '问答', group: 'contact', most: 20 },
  naming: 'question',
  keys: ['faq'],
  labelOf: (row) => `问答：${row['question'] ?? ''}`,
  help: '写群众真的会问的，用他们的话问，三句以内答完。',
  columns: [
    text('question', '问题', { needed: true, most: 100 }),
    area('answer', '回答', { needed: true, most: 1000 }),
  ],
  rowsOf: ({ faq }) => faq.map(({ question, answer }) => ({ question, answer })),
  put: (elements, rows) => ({
    ...elements,
    faq: rows.map((row) => ({ question: row['question'] ?? '', answer: row['answer'] ?? '' })),
  }),
}

export const intermediaries: Part = {
  ...{ key: 'intermediaries', title: '中介服务', one: '中介服务', group: 'materials', most: 20 },
  naming: 'name',
  keys: ['intermediaries'],
  labelOf: () => '中介服务',
  help: '只有法律、法规、国务院决定要求的中介服务才能作为办理条件，每一项都要写依据。',
  columns: [
    text('name', '中介服务的名称', { needed: true }),
    text('basis', '依据', { needed: true, hint: '哪部法律哪一条要求的', most: 500 }),
  ],
  rowsOf: (elements) =>
    elements.intermediaries.map(({ name, basis }) => ({ name, basis: basis ?? '' })),
  put: (elements, rows) => ({
    ...elements,
    intermediaries: rows.map((row) => ({ name: row['name'] ?? '', basis: orNull(row, 'basis') })),
  }),
}

export const fees: Part = {
  ...{ key: 'fees', title: '收费项目', one: '收费项目', group: 'fee', most: 20, naming: 'name' },
  keys: ['fee', 'feeItems'],
  labelOf: () => '收费',
  help: '有几个标准的，一个标准写一行。没有依据不得收费；不收费的事项一行也不写。',
  columns: [
    text('name', '项目名称', { needed: true }),
    text('standard', '标准', { needed: true, hint: '比如“20 元/证”' }),
    text('basis', '收费依据', {
      hint: '收费文件的名称和文号；整个事项的依据写过的，可以不填',
      most: 500,
    }),
    yes('reducible', '可以减免吗？'),
    text('reductionBasis', '减免依据', { most: 500 }),
  ],
  rowsOf: ({ fee }) =>
    fee.items.map(({ reducible, reductionBasis, ...same }) => {
      return { ...same, reducible: yesNo(reducible), reductionBasis: reductionBasis ?? '' }
    }),
  put: (elements, rows) => ({
    ...elements,
    fee: {
      ...elements.fee,
      charged: rows.length > 0 || elements.fee.charged,
      items: rows.map((row) => ({
        ...{ name: row['name'] ?? '', standard: row['standard'] ?? '', basis: row['basis'] ?? '' },
        reducible: isYes(row, 'reducible'),
        reductionBasis: orNull(row, 'reductionBasis'),
      })),
    },
  }),
}
