// The sentences of successions.
import type { SuccessionKind, SuccessionRefusal } from './types.ts'

export const kindNames: Readonly<Record<SuccessionKind, string>> = {
  merged: '并入另一个部门',
  renamed: '改名，职责不变',
}

export const refusalSentences: Readonly<Record<SuccessionRefusal, string>> = {
  'no-department': '这个部门已经不在了，不能再登记。',
  'planned-already': '这个部门已经登记过一次，还没有到日子。要改，请先撤回原来的。',
  'no-successor': '请选择由哪个部门承接。',
  'same-department': '不能由自己承接，请选择另一个部门。',
  'other-region': '承接的部门要和原来的部门在同一个地区，否则申请人找不到。请重新选择。',
  'successor-ends':
    '选的部门自己也登记了并入别的部门。请直接选择最后承接的部门，或者先撤回那一次。',
  'awaited-by-others': '还有部门登记了要并入这个部门。请先让它们改选，或者等它们移交完。',
  'name-missing': '请填写新的全称，最多 50 个字，要和现在的名称不同。',
  'name-taken': '已经有部门叫这个名称，请填写另一个，或者选择并入那个部门。',
  'day-missing': '请填写自哪一天起，比如 2026-12-01。',
  'day-past': '日子不能早于今天。已经过去的，请填今天。',
  'reason-missing': '请写依据，比如机构改革方案的文号，只有空格不算。',
}

/** Which question of the form a refusal is about. */
export const fieldOf: Readonly<Record<SuccessionRefusal, string>> = {
  'no-department': 'kind',
  'planned-already': 'kind',
  'no-successor': 'successorId',
  'same-department': 'successorId',
  'other-region': 'successorId',
  'successor-ends': 'successorId',
  'awaited-by-others': 'kind',
  'name-missing': 'newName',
  'name-taken': 'newName',
  'day-missing': 'effectiveOn',
  'day-past': 'effectiveOn',
  'reason-missing': 'reason',
}
