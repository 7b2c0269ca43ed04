// Whoever reads the log reads words, not codes: each act of the ledger has a name.
import { expect, test } from 'vitest'
import { modules } from '../../src/modules.ts'
import { actionNames } from '../../src/scrutiny/action-names.ts'

test('each act of the ledger has a name', () => {
  const acts = modules
    .flatMap(({ routes }) => routes)
    .flatMap(({ audit }) => (audit === null || audit.includes('<') ? [] : [audit]))
  const nameless = [...new Set(acts)].filter((act) => actionNames[act] === undefined)
  expect(nameless).toEqual([])
})
