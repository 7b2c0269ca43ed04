// 消息: the door.
export { notify } from './notify.ts'
export { paths as notificationPaths } from './paths.ts'
export { inbox, unreadCount } from './queries/inbox.ts'
export type { NewNotification, Notification } from './types.ts'
