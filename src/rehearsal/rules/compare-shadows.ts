// 试运行对比: what a new version would change for one application, and whether it would be stuck.
import type { Shadow } from '../../applications/index.ts'

export interface ShadowDifference {
  readonly kind: 'department' | 'term' | 'material' | 'stuck'
  readonly sentence: string
}

/**
 * What differs, in the order department, term, material, stuck; nothing when both are the same.
 * `renamed` are materials by their new name with the old one: they are asked for as before.
 */
export function compareShadows(
  before: Shadow,
  after: Shadow,
  renamed: ReadonlyMap<string, string> = new Map(),
): ShadowDifference[] {
  return [
    ...departments(before, after),
    ...terms(before, after),
    ...materials(before, after, renamed),
    ...stuck(before, after, renamed),
  ]
}

function departments(before: Shadow, after: Shadow): ShadowDifference[] {
  const find = (shadow: Shadow, name: string) => shadow.stages.find((one) => one.name === name)
  const say = (sentence: string): ShadowDifference => ({ kind: 'department', sentence })
  return [
    ...after.stages.flatMap(({ name, department }) => {
      const old = find(before, name)
      if (old === undefined) return [say(`多出环节“${name}”，由${department}办`)]
      if (old.department === department) return []
      return [say(`环节“${name}”由${old.department}改为${department}`)]
    }),
    ...before.stages.flatMap(({ name, department }) =>
      find(after, name) === undefined ? [say(`不再有环节“${name}”（原由${department}办）`)] : [],
    ),
  ]
}

function terms(before: Shadow, after: Shadow): ShadowDifference[] {
  const say = (sentence: string): ShadowDifference => ({ kind: 'term', sentence })
  const differ = (label: string, old: string | null, now: string | null): ShadowDifference[] =>
    old === now ? [] : [say(`${label}由 ${old ?? '没有'} 改为 ${now ?? '没有'}`)]
  return [
    ...differ('承诺办结日', before.promisedDueOn, after.promisedDueOn),
    ...differ('法定办结日', before.statutoryDueOn, after.statutoryDueOn),
    ...(after.late && !before.late ? [say('按新的承诺时限，这件会超期')] : []),
    ...(before.late && !after.late ? [say('按新的承诺时限，这件不算超期')] : []),
  ]
}

function materials(
  before: Shadow,
  after: Shadow,
  renamed: ReadonlyMap<string, string>,
): ShadowDifference[] {
  const say = (sentence: string): ShadowDifference => ({ kind: 'material', sentence })
  const same = [...renamed].filter(
    ([name, old]) => after.asked.includes(name) && before.asked.includes(old),
  )
  const [names, olds] = [same.map(([name]) => name), same.map(([, old]) => old)]
  const more = after.asked.filter((name) => !before.asked.includes(name) && !names.includes(name))
  const less = before.asked.filter((name) => !after.asked.includes(name) && !olds.includes(name))
  return [
    ...same.map(([name, old]) => say(`“${old}”改名为“${name}”`)),
    ...(more.length === 0 ? [] : [say(`多要：${more.join('、')}`)]),
    ...(less.length === 0 ? [] : [say(`不再要：${less.join('、')}`)]),
  ]
}

/** Only what the new version brings about; what was already wrong is not held against it. */
function stuck(
  before: Shadow,
  after: Shadow,
  renamed: ReadonlyMap<string, string>,
): ShadowDifference[] {
  const say = (sentence: string): ShadowDifference => ({ kind: 'stuck', sentence })
  const handedIn = (name: string) => {
    const old = renamed.get(name)
    return old !== undefined && before.asked.includes(old) && !before.missing.includes(old)
  }
  const missing = after.missing.filter((name) => !before.missing.includes(name) && !handedIn(name))
  const faults = after.formFaults.filter(
    ({ path }) => !before.formFaults.some((old) => old.path === path),
  )
  const closed = after.closed === before.closed ? null : after.closed
  return [
    ...(closed === 'not-online' ? [say('网上不能提交')] : []),
    ...(closed === 'not-for-them' ? [say('不对这类申请人办理')] : []),
    ...missing.map((name) => say(`缺必要材料“${name}”，提交不了`)),
    ...faults.map(({ sentence }) => say(`申请表过不了：${sentence}`)),
  ]
}
