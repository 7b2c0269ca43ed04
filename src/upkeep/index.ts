// 运行维护: the door.
export { setMaintenance } from './set-maintenance.ts'
