// The materials of an eating-house, photographed and scanned, sent one by one.
import type { Citizen } from './citizen.ts'
import { paperOf, photograph } from './sheets.ts'

export async function sendPapers(citizen: Citizen): Promise<void> {
  await citizen.uploads('与经营相适应的主要设备设施布局图', paperOf('布局图.pdf'))
  await citizen.sees('布局图.pdf')
  await citizen.uploads('食品安全管理制度', paperOf('制度.pdf'))
  await citizen.uploads('食品安全管理人员健康证明', await photograph('健康证.jpg'))
  await citizen.presses('存好，下一步')
}
