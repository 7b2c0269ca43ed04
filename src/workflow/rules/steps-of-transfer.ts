// 转办: an application that came to the wrong department goes to the competent one with its clock running;
// the receiving department takes it or sends it back, each with the reason on record.
import type { StepRow } from '../types.ts'
import { row } from './row.ts'

const basis = '首问负责；转办后由接收部门负责，原来的时限照走'

export const stepsOfTransfer: readonly StepRow[] = [
  {
    ...row('propose-transfer', ['submitted'], 'same', ['acceptance-clerk'], ''),
    comment: 'required',
    document: 'transfer-slip',
    guards: [
      // After five working days it counts as accepted here (第三十二条第一款第四项).
      ...(['as-one', 'no-transfer-pending', 'first-transfer'] as const),
      ...(['within-receipt-limit', 'transfer-place-set'] as const),
    ],
    basis,
  },
  {
    ...row('propose-transfer', ['examining'], 'same', ['examiner'], ''),
    comment: 'required',
    document: 'transfer-slip',
    guards: [
      ...(['as-one', 'no-transfer-pending', 'first-transfer'] as const),
      ...(['one-stage-at-a-time', 'transfer-place-set'] as const),
    ],
    basis,
  },
  {
    ...row('accept-transfer', ['submitted'], 'same', ['acceptance-clerk'], ''),
    guards: ['transfer-pending', 'within-receipt-limit'],
    basis,
  },
  {
    ...row('accept-transfer', ['examining'], 'same', ['examiner'], ''),
    guards: ['transfer-pending'],
    basis,
  },
  {
    ...row('return-transfer', ['submitted'], 'same', ['acceptance-clerk'], ''),
    comment: 'required',
    guards: ['transfer-pending'],
    basis,
  },
  {
    ...row('return-transfer', ['examining'], 'same', ['examiner'], ''),
    comment: 'required',
    guards: ['transfer-pending'],
    basis,
  },
]
