// The address of the page before the first draft, without its questions: for the ledger and for the
// form that asks them.
import { paths } from '../../paths.ts'

export const startAddress = paths.start('').replace(/\?.*$/, '')
