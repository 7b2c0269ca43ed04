// 检查办理情形: what guides must be a question of the form and decide something; what depends on an
// answer must depend on one that the form asks for.
import { keysInCondition } from '../../forms/index.ts'
import type { Field, FormDefinition } from '../../forms/index.ts'
import type { StagePlan } from '../../workflow/index.ts'
import type { Material, VersionContent } from '../types.ts'
import type { Finding } from './finding.ts'
import { error, rowField, warning, when } from './finding.ts'
import { chosenItems } from './handle-items.ts'
import { askedElements } from './on-promise.ts'
import { mayGuide } from './situation.ts'

export function checkSituations(
  { elements }: VersionContent,
  form: FormDefinition,
  plan: StagePlan | null,
): Finding[] {
  const fields = form.sections.flatMap((section) => section.fields)
  const fieldOf = (key: string) => fields.find((field) => field.key === key) ?? null
  const told = toldBy(elements, plan)
  const asked = askedBy(form)
  // Beside one that changes the guide, a question that only shortens the form is no burden.
  const guides = elements.guiding.some((key) => told.has(key))
  // 业务办理项 are chosen by it: which one is asked for is told by nothing else.
  const item = chosenItems(elements.handleItems, form).question
  const changes = (key: string) => key === item || told.has(key) || (guides && asked.has(key))
  return [
    ...elements.materials.flatMap(({ name, number, when: condition, required }, at) => [
      ...keysInCondition(condition).flatMap((key) =>
        ofMaterial({ name, number, at }, key, fieldOf(key), elements.guiding),
      ),
      ...when(condition !== null && required, () =>
        warning(
          'condition-yet-required',
          ['materials', rowField('materials', at, 'required')],
          `材料“${name}”写了人人都要交，又有情形条件；按条件算，请把“人人都要交吗”改成“否”。`,
        ),
      ),
    ]),
    ...elements.guiding.flatMap((key) =>
      ofGuiding(key, fieldOf(key), changes(key), asked.has(key)),
    ),
  ]
}

function ofMaterial(
  { name, number, at }: Pick<Material, 'name' | 'number'> & { readonly at: number },
  key: string,
  field: Field | null,
  guiding: readonly string[],
): Finding[] {
  if (field === null) {
    const sentence = `材料“${name}”的情形条件要看“${key}”，申请表里没有这道题。`
    return [error('condition-without-question', ['materials', `when:${number}`, at], sentence)]
  }
  return when(mayGuide(field) && !guiding.includes(key), () =>
    warning(
      'condition-unguided',
      ['materials', 'situations:guiding', at],
      `材料“${name}”要不要看“${field.label}”怎么答，指南里却不先问这道题，请在“办理情形”里勾上。`,
    ),
  )
}

/** An answer changes what the guide tells, or only what the form goes on to ask, or nothing. */
function ofGuiding(
  key: string,
  field: Field | null,
  changesGuide: boolean,
  changesForm: boolean,
): Finding[] {
  if (field === null || !mayGuide(field)) {
    const sentence = `引导问题“${field?.label ?? key}”在申请表里没有，或者不是选一选就能答的。`
    return [error('guiding-unknown', ['materials', 'situations:edit'], sentence)]
  }
  const said = changesForm
    ? '的回答不改变材料、步骤和时限，只让申请表少问几道；填表时自然会问到，指南里不用先问。'
    : '的回答不改变任何东西：材料、步骤、时限和申请表都一样，不用先问。'
  return when(!changesGuide, () =>
    warning(
      'guiding-without-effect',
      ['materials', 'situations:guiding'],
      `引导问题“${field.label}”${said}`,
    ),
  )
}

/** The questions on which a material or a branch of the plan depends. */
function toldBy(elements: VersionContent['elements'], plan: StagePlan | null): ReadonlySet<string> {
  const conditions = [
    ...askedElements(elements).materials.map((material) => material.when),
    ...(plan?.stages ?? []).map((stage) => stage.when ?? null),
  ]
  return new Set(conditions.flatMap(keysInCondition))
}

/** The questions on which others of the form depend. */
function askedBy({ sections }: FormDefinition): ReadonlySet<string> {
  const conditions = sections.flatMap((section) => [
    section.when,
    ...section.fields.map((field) => field.when),
  ])
  return new Set(conditions.flatMap(keysInCondition))
}
