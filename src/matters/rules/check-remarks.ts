// 检查备注: remarks of editors to themselves (未核, 待定) are no part of what the public reads.
import type { VersionContent } from '../types.ts'
import type { ElementGroup, Finding } from './finding.ts'
import { error, rowField, when } from './finding.ts'

/** In brackets or at the end of a line; 未核发, 待核准 and 待查验 are words of the law. */
const remark =
  /[（(][^（）()]*(未核|待核|待查)(?![发准定销减验询])[^（）()]*[）)]|[未待]核实?$|待查$|待定稿$|待补充?$|检索到的|[?？]{2}/m

/** The remark as it stands in the text; null where there is none. */
export function remarkIn(text: string): string | null {
  return remark.exec(text)?.[0] ?? null
}

type Place = readonly [text: string | null, element: ElementGroup, field: string, what: string]

export function checkRemarks({ elements }: VersionContent): Finding[] {
  const { fee, legalBases, materials, conditions } = elements
  const places: readonly Place[] = [
    [fee.basis, 'fee', 'feeBasis', '收费依据'],
    [fee.standard, 'fee', 'feeStandard', '收费标准'],
    [conditions.join('\n'), 'conditions', 'conditions', '受理条件'],
    ...legalBases.map(({ law, text }, at): Place => [
      `${law}\n${text ?? ''}`,
      ...(['basis', rowField('bases', at, 'law'), `依据“${law}”`] as const),
    ]),
    ...materials.map(({ name, basis, criteria, instructions }, at): Place => [
      [name, basis, criteria, instructions].join('\n'),
      ...(['materials', rowField('materials', at, 'name'), `材料“${name}”`] as const),
    ]),
  ]
  return places.flatMap(([text, element, field, what]) => {
    const said = remarkIn(text ?? '')
    return when(said !== null, () =>
      error(
        'editor-remark',
        [element, field],
        `${what}里留着“${said ?? ''}”，群众会看到，请核对后去掉。`,
      ),
    )
  })
}
