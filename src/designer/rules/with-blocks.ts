// 题块 in a form that comes whole: a page that asks what a block asks is headed by it, as if the block had
// been taken over there, so that its next version is offered to the form.
import type { Field, FormDefinition } from '../../forms/index.ts'

export interface PublishedBlock {
  readonly key: string
  readonly version: number
  readonly definition: FormDefinition
}

/** The heading of a block's questions, which remembers from which block and version they are. */
export function blockHeading({ key, version, definition }: PublishedBlock): Field {
  return {
    ...{ key: `block${key}`, label: definition.title, required: false, hint: null, example: null },
    ...{ when: null, type: 'heading', block: { key, version } },
  }
}

/** A block has one heading, so that its end can be told when a newer version comes. */
export function blockFields(block: PublishedBlock): readonly Field[] {
  const inside = block.definition.sections.flatMap(({ fields }) => fields)
  return [blockHeading(block), ...inside.filter(({ type }) => type !== 'heading')]
}

export function withBlocks(
  definition: FormDefinition,
  blocks: readonly PublishedBlock[],
): FormDefinition {
  const sections = definition.sections.map((section) => {
    const block = blocks.find((one) => asks(blockFields(one).slice(1)) === asks(section.fields))
    return block === undefined ? section : { ...section, fields: blockFields(block) }
  })
  return { ...definition, sections }
}

function asks(fields: readonly Field[]): string {
  return fields.map(({ key, type, label }) => `${key}/${type}/${label}`).join('\n')
}
