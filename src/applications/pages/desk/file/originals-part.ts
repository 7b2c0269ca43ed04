// The uploaded materials of an application that wait for their originals, each with its form.
import type { Material } from '../../../../matters/index.ts'
import type { FieldProps } from '../../../../platform/web/components.ts'
import type { MaterialFile } from '../../../materials-store.ts'
import { paths } from '../../../paths.ts'
import { gradeOf } from '../../../rules/grade-of.ts'
import { faultIn } from './noted.ts'
import type { Noted } from './noted.ts'

export interface OriginalLine {
  readonly name: string
  readonly fileName: string
  readonly action: string
  readonly field: FieldProps
}

export function originalsPart(
  id: string,
  materials: readonly Material[],
  files: readonly MaterialFile[],
  noted: Noted,
): readonly OriginalLine[] {
  return files.flatMap((file) => {
    const material = materials.find(({ number }) => number === file.materialNumber)
    if (material === undefined || gradeOf(file, material) !== 'C') return []
    const { attachmentId, fileName } = file
    return [
      {
        ...{ name: material.name, fileName, action: paths.originalCheck(id, attachmentId) },
        field: validityField(attachmentId, faultIn(noted, `original-${attachmentId}`)),
      },
    ]
  })
}

function validityField(attachmentId: string, error: string | null): FieldProps {
  return {
    ...{ id: `original-${attachmentId}`, name: 'validUntil', label: '有效期截止', error },
    ...{ hint: '证件上写了才填', optional: '（可不填）', group: false, required: false },
    disabled: false,
    control: {
      ...{ kind: 'input', type: 'date', value: '', width: 'w-m', unit: null },
      ...{ inputmode: 'text', autocomplete: 'off', maxLength: null },
    },
  }
}
