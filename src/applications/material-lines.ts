// The materials that were handed in, a line each, for receipts and notices.
import type { MaterialLine } from '../documents/index.ts'
import { promiseNumber } from '../matters/index.ts'
import type { MatterVersion } from '../matters/index.ts'
import { conditionFacts } from './plan-of.ts'
import { materialsOnFile } from './rules/completeness.ts'
import type { Folder } from './folder.ts'
import type { Application } from './types.ts'

type Fact = 'applicantKind' | 'regionCode' | 'submittedAt' | 'createdAt'

export function materialLines(
  application: Pick<Application, 'answers' | Fact>,
  version: MatterVersion,
  { files, commitments }: Folder,
): readonly MaterialLine[] {
  const { answers } = application
  const told = { answers, facts: conditionFacts(application) }
  const materials = materialsOnFile(version.elements.materials, files, told)
  const generated = materials
    .filter((material) => material.generated)
    .map(({ name }) => ({ name, copies: 1, form: '在线填写' }))
  const uploaded = materials.flatMap(({ number, name }) => {
    const own = files.filter((file) => file.materialNumber === number)
    const form = own.some(({ source }) => source !== null) ? '窗口扫描件' : '电子件'
    return own.length === 0 ? [] : [{ name, copies: own.length, form }]
  })
  const shared = materials
    .filter(
      ({ freeSubmit, number }) => freeSubmit && !files.some((f) => f.materialNumber === number),
    )
    .map(({ name }) => ({ name, copies: 0, form: '免提交，由部门共享核验' }))
  const committed = commitments.filter(
    ({ outcome, materialNumber }) =>
      outcome === null && !files.some((file) => file.materialNumber === materialNumber),
  )
  const promised = committed.map(({ materialName: name, materialNumber, kind, termDays }) => ({
    ...{ name, copies: 0 },
    form:
      materialNumber === promiseNumber
        ? '在线签署'
        : kind === 'later'
          ? `容缺，承诺受理后 ${termDays} 个工作日内补交`
          : '告知承诺，用承诺书代替',
  }))
  return [...generated, ...uploaded, ...promised, ...shared]
}
