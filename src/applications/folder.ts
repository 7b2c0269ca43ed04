// What lies in the folder of an application, in one statement: its steps, the files in use, what was promised.
import { commitmentsAsked } from '../commitments/index.ts'
import type { Commitment } from '../commitments/index.ts'
import { documentsAsked } from '../documents/index.ts'
import type { DocumentRecord } from '../documents/index.ts'
import { together } from '../platform/database/together.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { signaturesAsked } from '../signatures/index.ts'
import type { Signature } from '../signatures/index.ts'
import { filesAsked } from './materials-store.ts'
import type { MaterialFile } from './materials-store.ts'
import { stepsAsked } from './store.ts'
import type { Step } from './types.ts'

export interface Folder {
  readonly steps: readonly Step[]
  readonly files: readonly MaterialFile[]
  readonly commitments: readonly Commitment[]
}

/** With the letters that were issued, and who signed besides the applicant. */
export interface FullFolder extends Folder {
  readonly documents: readonly DocumentRecord[]
  readonly signatures: readonly Signature[]
}

/** The same lists as `stepsOf`, `filesOf` and `commitmentsOf` give one by one. */
export function folderOf(db: Db | Tx, applicationId: string): Promise<Folder> {
  return together<Lists<Folder>>(db, listsOf(db, applicationId))
}

export function fullFolderOf(db: Db, applicationId: string): Promise<FullFolder> {
  const documents = documentsAsked(db, applicationId)
  const signatures = signaturesAsked(db, applicationId)
  return together<Lists<FullFolder>>(db, { ...listsOf(db, applicationId), documents, signatures })
}

/** An interface as `together` takes it. */
type Lists<T> = { readonly [Name in keyof T]: T[Name] }

function listsOf(db: Db | Tx, applicationId: string) {
  return {
    steps: stepsAsked(db, applicationId),
    files: filesAsked(db, applicationId),
    commitments: commitmentsAsked(db, applicationId),
  }
}
