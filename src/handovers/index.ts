// 交接: the door.
export { handedOver } from './queries/handed-over.ts'
