// 个人信息: the door. One's own data to take along, and the closing of one's account.
export { paths as privacyPaths } from './paths.ts'
