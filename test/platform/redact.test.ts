// Personal numbers do not reach the log.
import { expect, test } from 'vitest'
import { redact } from '../../src/platform/logging/redact.ts'

test.each([
  ['身份证632722197803124734。', '身份证632***********4734。'],
  ['id=63272219780312473X&x', 'id=632***********473X&x'],
  ['id=63272219780312473x', 'id=632***********473x'],
  ['电话19900000101，', '电话199****0101，'],
  ['卡号6222021234567890128', '卡号****0128'],
  ['卡号6222021234567890', '卡号****7890'],
  ['Key (id_number)=(632722197803124734) exists', 'Key (id_number)=(632***********4734) exists'],
  ['632722197803124734,632722197803124734', '632***********4734,632***********4734'],
  ['/path/19900000101/632722197803124734', '/path/199****0101/632***********4734'],
])('%s becomes %s', (text, masked) => {
  expect(redact(text)).toBe(masked)
})

test.each([
  '查询号 2603121234567',
  '办件编号 11632722MB0A12345W4630511001000202603120001',
  '91630106U9DKYW2Q1L',
  'request 6f1d0b1e-6a7b-4c63-9d1c-0a1b2c3d4e5f',
  '共 123456 条',
  '2026-03-12T02:00:00.000Z',
])('%s stays as it is', (text) => {
  expect(redact(text)).toBe(text)
})
