// 材料改名: which material of a new version is one of the old under another name.
import { isSame } from './same-content.ts'
import type { Material } from '../types.ts'

/**
 * New name to old. A row keeps its place where none was added or removed; elsewhere it is known by
 * being the same in everything but its name.
 */
export function renamedMaterials(
  before: readonly Material[],
  after: readonly Material[],
): ReadonlyMap<string, string> {
  const [gone, added] = [unknownTo(after, before), unknownTo(before, after)]
  const renamed = new Map<string, string>()
  for (const material of added) {
    const free = gone.filter(({ name }) => ![...renamed.values()].includes(name))
    const inPlace = (one: Material) =>
      before.length === after.length && one.number === material.number
    const old = free.find(inPlace) ?? free.find((one) => isSame(nameless(one), nameless(material)))
    if (old !== undefined) renamed.set(material.name, old.name)
  }
  return renamed
}

function unknownTo(others: readonly Material[], materials: readonly Material[]): Material[] {
  const names = new Set(others.map(({ name }) => name))
  return materials.filter(({ name }) => !names.has(name))
}

function nameless(material: Material): object {
  return { ...material, name: '', number: 0 }
}
