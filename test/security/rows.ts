// From a requirement to its proof: every row of security (S) and of reliability (R), with the tests that show it.
import type { Row } from './row.ts'
import { rowsOfAccess } from './rows-of-access.ts'
import { rowsOfContent } from './rows-of-content.ts'
import { rowsOfRecord } from './rows-of-record.ts'
import { rowsOfStanding } from './rows-of-standing.ts'

export const rows: readonly Row[] = [
  ...rowsOfAccess,
  ...rowsOfContent,
  ...rowsOfRecord,
  ...rowsOfStanding,
]
