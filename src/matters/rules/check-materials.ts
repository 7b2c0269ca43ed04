// 检查材料: nothing vague, nothing twice, nothing that a department already holds (国务院令第 716 号
// 第七条), and nothing on paper where the guide says that nobody need come.
import type { Material, VersionContent } from '../types.ts'
import type { Finding } from './finding.ts'
import { error, rowField, warning, when } from './finding.ts'
import { keyOf } from './tokens.ts'

const catchAll = /其他.{0,8}(材料|资料|文件)|等(有关|相关)?(材料|资料|文件)$|(需要|要求|认为)提供的/

export function checkMaterials(
  version: VersionContent,
  heldElsewhere: ReadonlyMap<string, string>,
): Finding[] {
  const { materials } = version.elements
  return materials
    .flatMap((material, at) => [
      ...wording(material, at),
      ...when(isRepeated(materials, at), () =>
        error(
          'repeated-material',
          ['materials', rowField('materials', at, 'name')],
          `材料“${material.name}”列了两遍。`,
        ),
      ),
      ...burden(material, at, heldElsewhere),
      ...paper(version, material, at),
      ...blankForm(material),
      ...commitments(material, at),
    ])
    .concat(withoutBasis(materials))
}

/** 没有依据不得要材料: one sentence for all, because old catalogues lack them by the dozen. */
function withoutBasis(materials: readonly Material[]): Finding[] {
  const lacking = materials.filter(
    ({ basis, generated, freeSubmit }) => !generated && !freeSubmit && basis === null,
  )
  const first = rowField(
    'materials',
    materials.findIndex((each) => each === lacking[0]),
    'basis',
  )
  const names = lacking.slice(0, 3).map(({ name }) => `“${name}”`)
  const count = lacking.length > 3 ? `等 ${lacking.length} 份` : ''
  return when(lacking.length > 0, () =>
    warning(
      'material-without-basis',
      ['materials', first],
      `材料${names.join('')}${count}没有写依据。`,
    ),
  )
}

function wording({ name, source, generated }: Material, at: number): Finding[] {
  const [named, from] = [rowField('materials', at, 'name'), rowField('materials', at, 'source')]
  return [
    ...when(name.trim() === '', () =>
      error('unnamed-material', ['materials', named], '有一项材料没有名称。'),
    ),
    ...when(catchAll.test(name), () =>
      error(
        'catch-all-material',
        ['materials', named],
        `材料“${name}”是兜底说法，请写清楚要哪一份。`,
      ),
    ),
    ...when(source.trim() === '' && !generated, () =>
      warning('material-without-source', ['materials', from], `材料“${name}”没有写从哪里来。`),
    ),
  ]
}

function isRepeated(materials: readonly Material[], at: number): boolean {
  const key = keyOf(materials[at]?.name ?? '')
  return key !== '' && materials.findIndex(({ name }) => keyOf(name) === key) < at
}

function burden(
  material: Material,
  at: number,
  heldElsewhere: ReadonlyMap<string, string>,
): Finding[] {
  const { name, freeSubmit, freeSubmitBy, shareSource, generated, copies, source } = material
  if (generated) return []
  const held = heldElsewhere.get(name)
  const isOfficial = source === '政府部门核发'
  return [
    ...when(!freeSubmit && shareSource !== null, () =>
      error(
        'shared-yet-asked',
        ['materials', rowField('materials', at, 'freeSubmit')],
        `材料“${name}”能从“${shareSource ?? ''}”共享，应当免提交。`,
      ),
    ),
    ...when(!freeSubmit && shareSource === null && held !== undefined && isOfficial, () =>
      warning(
        'held-elsewhere',
        ['materials', rowField('materials', at, 'freeSubmit')],
        `材料“${name}”在别的事项里由“${held ?? ''}”共享，这里还要申请人交。`,
      ),
    ),
    ...when(freeSubmit && shareSource === null && freeSubmitBy === null, () =>
      warning(
        'free-without-source',
        ['materials', rowField('materials', at, 'shareSource')],
        `材料“${name}”免提交，没有写从哪里取得。`,
      ),
    ),
    ...when(copies > 3, () =>
      warning(
        'many-copies',
        ['materials', rowField('materials', at, 'copies')],
        `材料“${name}”要 ${copies} 份，请看是不是都用得上。`,
      ),
    ),
  ]
}

/** 容缺 and 告知承诺 only of what the applicant himself would hand in, and never unchecked. */
function commitments(material: Material, at: number): Finding[] {
  const { name, laterDays, promise, checkDays, freeSubmit, generated } = material
  const field = (key: string) => ['materials', rowField('materials', at, key)] as const
  const notAsked = freeSubmit || generated
  return [
    ...when(notAsked && (laterDays !== null || promise !== null), () =>
      error(
        'commitment-for-nothing',
        [...field('laterDays')],
        `材料“${name}”不用申请人交，不能写容缺或者告知承诺。`,
      ),
    ),
    ...when(promise !== null && checkDays === null, () =>
      error(
        'promise-unchecked',
        [...field('checkDays')],
        `材料“${name}”可以用承诺代替，要写决定后几个工作日内核查。`,
      ),
    ),
    ...when(laterDays !== null && laterDays > 60, () =>
      warning(
        'later-too-long',
        [...field('laterDays')],
        `材料“${name}”容缺 ${laterDays ?? 0} 个工作日，请看是不是太长。`,
      ),
    ),
  ]
}

/** What is to be filled in by hand on a form of the department needs that form. */
const named = /(申请表|登记表|审批表|申报表|备案表|授权书|承诺书|声明|空白表)(（.*）)?$/

function blankForm({ name, instructions, generated, freeSubmit, blankForm: file }: Material) {
  const asksFor = named.test(name) || /空白表|表样|样表|下载/.test(instructions ?? '')
  return when(asksFor && !generated && !freeSubmit && file === null, () =>
    warning(
      'without-blank-form',
      ['materials'],
      `材料“${name}”要照表填写，还没有上传空白表，请到“样表和空白表”里传一份。`,
    ),
  )
}

function paper({ visits }: VersionContent, material: Material, at: number): Finding[] {
  const { name, required, electronicAllowed, freeSubmit, generated } = material
  const onPaper = required && !electronicAllowed && !freeSubmit && !generated
  return when(onPaper && visits === 0, () =>
    warning(
      'paper-without-visit',
      ['materials', rowField('materials', at, 'electronicAllowed')],
      `写了不用跑，材料“${name}”却要交纸质件。`,
    ),
  )
}
