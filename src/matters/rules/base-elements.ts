// 全省统一的基本要素: 名称、编码、类型、主管部门、实施机关、设定和实施依据 (基本目录). Name and bases are
// changed by 变更 with its reason and two reviews; type and department are in the code, so they stay.

export const lineStays =
  '主管部门是全省统一的基本要素，编码里也有它，不能改。要改的，请先在“目录调整”里取消这个事项，再用新的编码新增。'

export function typeStays(type: string): string {
  return `事项类型是全省统一的基本要素，编码里也有它，不能改，现在是“${type}”。要改的，请先在“目录调整”里取消这个事项，再用新的编码新增。`
}

export function nameChanges(name: string): string {
  return `事项名称是全省统一的基本要素，现在是“${name}”。改名按变更办，编制审核、法制审核都通过以后全省一起换。`
}

export const basisChanges =
  '设定和实施依据是全省统一的基本要素。改依据按变更办，编制审核、法制审核都通过以后全省一起换。'
