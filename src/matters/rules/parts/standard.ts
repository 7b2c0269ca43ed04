// 办理结果、办理方式、行使和实施、时限说明、全省统一: the parts of a matter of which there is one each.
import type { Channel, OnlineDepth, OpenElement, PowerSource, Service } from '../../types.ts'
import type { BodyNature } from '../../types.ts'
import {
  depthWords,
  natureWords,
  openElementWords,
  powerWords,
  serviceWords,
} from '../standard-words.ts'
import { channelWords, resultKinds } from '../code-sets.ts'
import { area, choice, chosenOf, isYes, many, orNull, sameInWords, text } from './column.ts'
import { yes, yesNo } from './column.ts'
import type { Part } from './part.ts'

const one = { most: 1, single: true } as const

export const result: Part = {
  ...{ ...one, key: 'result', title: '办理结果', one: '办理结果', group: 'result', naming: 'name' },
  keys: ['result'],
  labelOf: () => '办理结果',
  help: '办成以后群众拿到什么。名称照证照、批文上印的写，样本写清楚上面有哪些内容。',
  columns: [
    text('name', '结果名称', { needed: true, hint: '比如“食品经营许可证”' }),
    choice('kind', '结果类型', sameInWords(resultKinds)),
    text('validity', '有效期', { hint: '比如“5 年”，长期有效的写“长期”' }),
    yes('electronic', '有电子的吗？', { hint: '电子证照、电子批文和纸质的一样有效' }),
    area('sample', '结果样本', { hint: '上面印哪些内容，比如“名称、地址、有效期、二维码”' }),
  ],
  rowsOf: ({ result: { name, kind, validity, electronic, sample } }) => [
    {
      ...{ name, kind, validity: validity ?? '', electronic: yesNo(electronic) },
      sample: sample ?? '',
    },
  ],
  put: (elements, [row = {}]) => ({
    ...elements,
    result: {
      ...{ name: row['name'] ?? '', kind: row['kind'] ?? '', validity: orNull(row, 'validity') },
      ...{ electronic: isYes(row, 'electronic'), sample: orNull(row, 'sample') },
    },
  }),
}

export const ways: Part = {
  ...{
    ...one,
    key: 'ways',
    title: '办理方式',
    one: '办理方式',
    group: 'basics',
    naming: 'onlineDepth',
  },
  keys: [
    'channels',
    'onlineDepth',
    'services',
    'onlineUrl',
    'onsiteReason',
    'onlineFlow',
    'windowFlow',
  ],
  labelOf: () => '办理形式',
  help: '用什么形式办、网上能办到哪一步。要群众到现场的，写明为什么。',
  columns: [
    many('channels', '办理形式', Object.entries(channelWords), { needed: true }),
    text('onlineUrl', '网办地址', {
      hint: '在别的系统网上办的才写，以 https:// 开头；在本大厅网上办的不写',
      ...{ most: 300, web: true },
    }),
    choice('onlineDepth', '网上办理深度', Object.entries(depthWords), {
      hint: '群众不出门能办完的才选“全程网办”',
    }),
    many('services', '办理服务', Object.entries(serviceWords), {
      hint: '部门真的提供才选；各县可以按自己的情况改',
    }),
    area('onsiteReason', '必须到现场的原因', { hint: '比如“要本人现场拍照、按指纹”', most: 500 }),
    area('onlineFlow', '网上办理流程', { hint: '一步一行，比如“登录，填表，传材料，等短信”' }),
    area('windowFlow', '窗口办理流程', { hint: '一步一行，比如“取号，交材料，领回执”' }),
  ],
  rowsOf: (elements) => [
    {
      channels: elements.channels.join(','),
      onlineDepth: elements.onlineDepth,
      services: elements.services.join(','),
      onlineUrl: elements.onlineUrl ?? '',
      onsiteReason: elements.onsiteReason ?? '',
      ...{ onlineFlow: elements.onlineFlow ?? '', windowFlow: elements.windowFlow ?? '' },
    },
  ],
  put: (elements, [row = {}]) => ({
    ...elements,
    channels: chosenOf(row, 'channels') as Channel[],
    onlineDepth: row['onlineDepth'] as OnlineDepth,
    services: chosenOf(row, 'services') as Service[],
    ...{ onlineUrl: orNull(row, 'onlineUrl'), onsiteReason: orNull(row, 'onsiteReason') },
    ...{ onlineFlow: orNull(row, 'onlineFlow'), windowFlow: orNull(row, 'windowFlow') },
  }),
}

export const power: Part = {
  ...{
    ...one,
    key: 'power',
    title: '行使和实施',
    one: '一组',
    group: 'basics',
    naming: 'powerSource',
  },
  keys: [
    ...(['powerSource', 'exerciseContent', 'bodyNature', 'entrustingBody', 'jointBodies'] as const),
    ...(['authorityDivision', 'quota', 'penaltyRange', 'localCode', 'centralBody'] as const),
  ],
  labelOf: () => '权力来源',
  help: '谁有权办、凭什么办、各级怎么分。只有法律、法规、规章可以授权或者委托，照文件写。',
  columns: [
    choice('powerSource', '权力来源', Object.entries(powerWords), {
      hint: '多数是“法定本级行使”；下放、授权、委托的要有文件',
    }),
    choice('bodyNature', '实施主体性质', Object.entries(natureWords)),
    text('entrustingBody', '委托部门', { hint: '实施主体是受委托组织的才写' }),
    text('centralBody', '中央业务指导部门', {
      hint: '国务院哪个部门指导，写名称或者代码；只有本省才有的事项不写',
      most: 50,
    }),
    area('exerciseContent', '行使内容', {
      hint: '这一级办其中的哪些，比如“县级受理并审核，州级决定”',
    }),
    area('authorityDivision', '权限划分', { hint: '各级按什么划分，比如“一百亩以下由县级办”' }),
    area('jointBodies', '共同实施部门', { hint: '要几个部门一起办的，一行写一个' }),
    text('quota', '数量限制', { hint: '没有数量限制的不写；有的写明数量和依据', most: 500 }),
    text('penaltyRange', '处罚种类和幅度', { folded: true, hint: '只有行政处罚才写', most: 1000 }),
    text('localCode', '地方基本编码', { folded: true, hint: '省里自己编过码的才写', most: 30 }),
  ],
  rowsOf: (elements) => [
    {
      ...{ powerSource: elements.powerSource, bodyNature: elements.bodyNature },
      jointBodies: elements.jointBodies.join('\n'),
      ...Object.fromEntries(wordsOfPower.map((name) => [name, elements[name] ?? ''])),
    },
  ],
  put: (elements, [row = {}]) => ({
    ...elements,
    powerSource: row['powerSource'] as PowerSource,
    bodyNature: row['bodyNature'] as BodyNature,
    jointBodies: (row['jointBodies'] ?? '').split('\n').filter((line) => line.trim() !== ''),
    ...{ entrustingBody: orNull(row, 'entrustingBody'), quota: orNull(row, 'quota') },
    ...{ exerciseContent: orNull(row, 'exerciseContent'), localCode: orNull(row, 'localCode') },
    centralBody: orNull(row, 'centralBody'),
    authorityDivision: orNull(row, 'authorityDivision'),
    penaltyRange: orNull(row, 'penaltyRange'),
  }),
}

const wordsOfPower = [
  ...(['entrustingBody', 'exerciseContent', 'authorityDivision', 'quota'] as const),
  ...(['penaltyRange', 'localCode', 'centralBody'] as const),
] as const

export const notes: Part = {
  ...{
    ...one,
    key: 'notes',
    title: '时限和说明',
    one: '一组',
    group: 'term',
    naming: 'promiseText',
  },
  keys: ['statutoryBasis', 'statutoryText', 'promiseText', 'note'],
  labelOf: () => '承诺时限说明',
  help: '法定时限依据哪一条、什么时间不算在里面，还有要提醒群众的话。',
  columns: [
    text('statutoryBasis', '法定时限的依据', {
      hint: '比如“行政许可法第四十二条：自受理之日起二十日内”',
      most: 500,
    }),
    area('statutoryText', '法定时限说明', { hint: '从哪一天算起、哪些时间不算' }),
    area('promiseText', '承诺时限说明', {
      hint: '什么情形更快，比如“材料齐全、没有现场核查的当天办完”',
    }),
    area('note', '说明', { hint: '指南最后提醒群众的话；各县可以写自己的' }),
  ],
  rowsOf: ({ statutoryBasis, statutoryText, promiseText, note }) => [
    {
      ...{ statutoryBasis: statutoryBasis ?? '', statutoryText: statutoryText ?? '' },
      ...{ promiseText: promiseText ?? '', note: note ?? '' },
    },
  ],
  put: (elements, [row = {}]) => ({
    ...elements,
    ...{
      statutoryBasis: orNull(row, 'statutoryBasis'),
      statutoryText: orNull(row, 'statutoryText'),
    },
    ...{ promiseText: orNull(row, 'promiseText'), note: orNull(row, 'note') },
  }),
}

export const shared: Part = {
  ...{
    ...one,
    key: 'shared',
    title: '全省统一',
    one: '一组',
    group: 'basics',
    naming: 'lockedToo',
  },
  keys: ['lockedToo'],
  labelOf: () => '全省统一的要素',
  help: '名称、编码、类型、依据、条件、材料、法定时限等本来就全省统一。这里选的，各市州、各县也不能改；不选的，各地可以写自己的。',
  columns: [
    many('lockedToo', '另外还有哪些全省统一', Object.entries(openElementWords), {
      hint: '选了以后，各县自己填过的这一项不再显示，都照省级的',
    }),
  ],
  rowsOf: ({ lockedToo }) => [{ lockedToo: lockedToo.join(',') }],
  put: (elements, [row = {}]) => {
    return { ...elements, lockedToo: chosenOf(row, 'lockedToo') as OpenElement[] }
  },
}
