// What the delivery says besides its list of matters, laid over the first version of one.
import { generalMark } from '../../src/matters/index.ts'
import type { Elements, LegalBasis, Material } from '../../src/matters/index.ts'
import type { Delivery } from './delivery.ts'

export function laidOver(elements: Elements, code: string, delivery: Delivery): Elements {
  const of = <T extends { readonly code: string }>(rows: readonly T[]): T | undefined =>
    rows.find((row) => row.code === code)
  const items = of(delivery.handleItems)?.items ?? []
  const legalBases = elements.legalBases.map((basis) => withText(basis, delivery))
  return {
    ...elements,
    legalBases,
    mainCode: of(delivery.subItems)?.main ?? null,
    onPromise: of(delivery.promises)?.onPromise ?? null,
    handleItems: items.map((item, at) => ({ ...item, serial: String(at + 1).padStart(2, '0') })),
    materials: elements.materials
      .map((material) => withWords(material, code, delivery))
      .map((material) => withCommitment(material, code, delivery))
      .map((material) => withGeneralPoints(material, delivery))
      .map((material) => withBasis(material, code, { bases: legalBases, delivery })),
  }
}

function withText(basis: LegalBasis, { texts }: Delivery): LegalBasis {
  const found = texts.find(({ law, article }) => law === basis.law && article === basis.article)
  if (found === undefined) return basis
  const edition = `（录自 ${found.version} 公布或者修正的文本）`
  return { ...basis, text: `${found.text}\n${edition}` }
}

/** Words are added where nothing else says when a material is needed. */
function withWords(material: Material, code: string, { asked }: Delivery): Material {
  if (material.required || material.requiredWhen !== null || material.when !== null) return material
  const found = asked.find(
    ({ materials, codes }) =>
      materials.includes(material.name) && (codes.length === 0 || codes.includes(code)),
  )
  return found === undefined ? material : { ...material, requiredWhen: found.words }
}

function withCommitment(material: Material, code: string, { commitments }: Delivery): Material {
  const found = commitments.find((one) => one.code === code && one.material === material.name)
  if (found === undefined) return material
  const { laterDays, promise, checkDays } = found
  return { ...material, laterDays, promise, checkDays }
}

/** Said to be general, and only of papers that people hand in themselves. */
function withGeneralPoints(material: Material, { reviewPoints }: Delivery): Material {
  const { name, criteria, instructions, generated, freeSubmit } = material
  if (criteria !== null || generated || freeSubmit) return material
  const kind = reviewPoints.find(
    ({ names, except }) =>
      names.some((word) => name.includes(word)) && !except.some((word) => name.includes(word)),
  )
  if (kind === undefined) return material
  return {
    ...material,
    criteria: `${generalMark}${kind.points.join('；')}`,
    instructions: instructions ?? kind.example,
  }
}

/** Only where the matter's own article names the very paper as one to be handed in. */
function withBasis(
  material: Material,
  code: string,
  { bases, delivery }: { readonly bases: readonly LegalBasis[]; readonly delivery: Delivery },
): Material {
  if (material.basis !== null) return material
  const found =
    delivery.materialBases.find(
      (one) => one.code === code && one.materials.includes(material.name),
    ) ?? bases.find(({ text }) => text !== null && asksFor(text, material.name))
  if (found === undefined) return material
  return { ...material, basis: `《${found.law}》${found.article ?? ''}` }
}

/** A name that goes on is another paper: 居民身份证 is not 居民身份证申领登记表. */
function asksFor(text: string, material: string): boolean {
  const name = escaped(material.replace(/（[^（）]*）$/, ''))
  const asked = new RegExp(
    `(提交|提供|交验|出具|附具|报送|应当持)[^。]*${name}([、，；。：》等及和或\\n]|材料|$)`,
  )
  return asked.test(text)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
