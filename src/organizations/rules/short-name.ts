// The short name of a region (玉树, 杂多, 扎青): its name without the kind of division and without
// the peoples for whom an autonomous region is named.

const kinds = [
  '人民政府街道办事处',
  '街道办事处',
  '行政委员会',
  '自治州',
  '自治县',
  '民族乡',
  '街道',
  '省',
  '市',
  '州',
  '县',
  '区',
  '镇',
  '乡',
]

const peoples = ['蒙古族', '藏族', '回族', '土族', '撒拉族']

/** A name that would shrink to one character stays whole; nobody says 河 for 河乡. */
export function shortNameOf(name: string): string {
  const kind = kinds.find((one) => name.endsWith(one))
  if (kind === undefined) return name
  const bare = withoutPeoples(name.slice(0, -kind.length))
  return [...bare].length < 2 ? name : bare
}

function withoutPeoples(name: string): string {
  const people = peoples.find((one) => name.endsWith(one))
  return people === undefined ? name : withoutPeoples(name.slice(0, -people.length))
}
