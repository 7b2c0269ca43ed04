// A department that ends, or is called otherwise from now on; what is done with its work is told by the
// successions, which also keep the log.
import type { Tx } from '../platform/database/transaction.ts'
import './tables.ts'

/** It is offered and found no more; what it did keeps its name. */
export async function closeDepartment(tx: Tx, id: string): Promise<void> {
  await tx('departments').where({ id }).update({ active: false })
}

/** Its short name follows, since nobody could tell the old one from it. */
export async function renameDepartment(tx: Tx, id: string, name: string): Promise<void> {
  await tx('departments').where({ id }).update({ name, shortName: name })
}

/** Where and when people reach it. */
export interface DepartmentContact {
  readonly address: string
  readonly phone: string
  readonly hours: string
}

export async function changeContact(tx: Tx, id: string, contact: DepartmentContact): Promise<void> {
  await tx('departments').where({ id }).update(contact)
}
