// 机关代字: the few characters that stand for an organ in the numbers of its letters.

export interface OrganPlace {
  /** Names from the prefecture down to the organ's own region; empty for the province. */
  readonly regions: readonly string[]
  /** The other regions beside the last one, so that its mark is told from theirs. */
  readonly siblings: readonly string[]
  readonly provinceMark: string
}

/** 玉树藏族自治州, 杂多县, 杂多县民政局 → 玉树杂民; 城中区 beside 城东区 keeps both characters. */
export function organCode(departmentName: string, place: OrganPlace): string {
  const own = place.regions.at(-1) ?? ''
  return `${regionMark(place)}${departmentMark(departmentName, own)}`
}

function regionMark({ regions, siblings, provinceMark }: OrganPlace): string {
  const [prefecture, ...lower] = regions.map(shortRegionName)
  if (prefecture === undefined) return provinceMark
  const last = lower.at(-1)
  if (last === undefined) return prefecture
  return [prefecture, ...lower.slice(0, -1), distinct(last, siblings)].join('')
}

/** The shortest beginning of a name that none of its siblings shares. */
function distinct(name: string, siblings: readonly string[]): string {
  const others = siblings.map(shortRegionName).filter((other) => other !== name)
  for (let length = 1; length < name.length; length++) {
    const mark = name.slice(0, length)
    if (!others.some((other) => other.startsWith(mark))) return mark
  }
  return name
}

function shortRegionName(name: string): string {
  const autonomous = /^(.{2,3}?)(?:.{1,4}族)+自治[县州]$/u.exec(name)
  return autonomous?.[1] ?? name.replace(/(?:行政委员会|街道|[省市区县州镇乡])$/u, '')
}

function departmentMark(name: string, region: string): string {
  const stem = name.replace(region, '').replace(/^.{2,3}省/u, '')
  const known = marks.find(([beginning]) => stem.startsWith(beginning))
  return known?.[1] ?? stem.replace(/(?:委员会|总队|中心|局|厅|办)$/u, '')
}

const marks: readonly (readonly [string, string])[] = [
  ['人民政府办公', '政办'],
  ['人民政府', '政'],
  ['街道办事处', '政'],
  ['发展和改革', '发改'],
  ['教育', '教'],
  ['科学技术', '科'],
  ['工业和信息化', '工信'],
  ['民族宗教', '民宗'],
  ['公安', '公'],
  ['民政', '民'],
  ['司法', '司'],
  ['财政', '财'],
  ['人力资源和社会保障', '人社'],
  ['自然资源', '自然资'],
  ['生态环境', '环'],
  ['住房和城乡建设', '建'],
  ['交通运输', '交'],
  ['水利', '水'],
  ['农业农村', '农'],
  ['商务', '商'],
  ['文化和旅游', '文旅'],
  ['卫生健康', '卫'],
  ['退役军人', '退'],
  ['应急管理', '应急'],
  ['市场监督管理', '市监'],
  ['林业和草原', '林草'],
  ['医疗保障', '医保'],
  ['残疾人联合会', '残'],
]
