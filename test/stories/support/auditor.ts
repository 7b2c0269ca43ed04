// The auditor of a story: finds every step of an application in the log, down to the first.
import { screens } from '../../support/browser.ts'
import type { Numbers } from './citizen.ts'
import type { Hall } from './hall.ts'
import { Person } from './person.ts'

/** `steps` stand on the newest page of the log, the beginning on the one before. */
export async function auditorFinds(hall: Hall, { id }: Numbers, steps: string): Promise<void> {
  const auditor = await Person.at(hall, screens.desktopWithoutScript)
  await auditor.opens('/desk/login')
  await auditor.signsIn('qinghai-shenji')
  await auditor.opens(`/admin/audit?number=${id}`)
  await auditor.sees(...steps.split(' ').map((step) => `applications.${step}`))
  await auditor.follows('更早的')
  await auditor.sees('applications.begin')
}
